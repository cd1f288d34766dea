package io.qiantou.server;

import io.qiantou.model.QiantouException;
import io.qiantou.report.QueryResult;
import io.qiantou.report.Table;
import io.qiantou.report.Templates;
import io.qiantou.resource.Resources;
import io.qiantou.store.PolicyStore;
import io.qiantou.store.QueryFence;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * Stands before {@code /sparql} and answers people: {@code format=html} gives a page with the rows
 * in a table and the query below it, an address without a query the front page. All else goes on to
 * the endpoint.
 */
final class QueryPage implements Filter {
  private static final String EXAMPLE = "queries/pages/example.rq";

  private final PolicyStore store;
  private final Templates templates;
  private final ServerOptions options;

  QueryPage(PolicyStore store, Templates templates, ServerOptions options) {
    this.store = store;
    this.templates = templates;
    this.options = options;
  }

  /** The query that the form begins with: the example's file without its head. */
  static String example(Resources resources) {
    return resources
        .text(EXAMPLE)
        .lines()
        .dropWhile(line -> line.isBlank() || line.startsWith("#"))
        .collect(Collectors.joining("\n"));
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest asked
        && response instanceof HttpServletResponse answer
        && asked.getMethod().equals("GET")) {
      String query = asked.getParameter("query");
      if (query == null && asked.getQueryString() == null) {
        answer.sendRedirect("/");
        return;
      }
      if (query != null && "html".equals(asked.getParameter("format"))) {
        answer(query, PageRequest.of(asked), answer);
        return;
      }
    }
    chain.doFilter(request, response);
  }

  private void answer(String text, PageRequest page, HttpServletResponse response)
      throws IOException {
    Map<String, Object> values = new HashMap<>();
    values.put("query", text);
    values.put("otherLanguage", page.otherLanguage());
    values.put("fault", "");
    values.put("text", "");
    values.put("columns", List.of());
    values.put("rows", List.of());
    int status = 200;
    try {
      fill(values, run(text));
    } catch (QueryCancelledException e) {
      status = 503;
      values.put(
          "fault", "超时 / the query took longer than " + options.queryTime().toSeconds() + " s");
    } catch (QiantouException | QueryException e) {
      status = 400;
      values.put("fault", String.valueOf(e.getMessage()));
    }
    Replies.page(response, status, templates.render("query", page.language(), values));
  }

  private QueryResult run(String text) {
    Query query = QueryFactory.create(text);
    QueryFence.check(query, store::contains);
    return store.read(
        data -> {
          try (QueryExec execution =
              QueryExec.dataset(data)
                  .query(query)
                  .timeout(options.queryTime().toMillis(), TimeUnit.MILLISECONDS)
                  .build()) {
            return QueryResult.of(execution, query, options.rows());
          }
        });
  }

  private static void fill(Map<String, Object> values, QueryResult result) throws IOException {
    if (result instanceof QueryResult.Rows rows) {
      Table table = Table.of(rows.rowSet());
      values.put("columns", table.columns().stream().map(column -> "?" + column.name()).toList());
      values.put("rows", table.rows());
    } else {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      result.write("table", bytes);
      values.put("text", bytes.toString(StandardCharsets.UTF_8));
    }
  }
}
