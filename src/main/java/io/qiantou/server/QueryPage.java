package io.qiantou.server;

import io.qiantou.report.QueryResult;
import io.qiantou.report.Table;
import io.qiantou.report.Templates;
import io.qiantou.resource.Resources;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;

/** {@code /sparql?format=html}: the rows in a table and the query below it. */
final class QueryPage {
  private static final String EXAMPLE = "queries/pages/example.rq";

  private final QueryRunner runner;
  private final Templates templates;
  private final QueryLimits limits;

  QueryPage(QueryRunner runner, Templates templates, QueryLimits limits) {
    this.runner = runner;
    this.templates = templates;
    this.limits = limits;
  }

  /** The query that the form begins with: the example's file without its head. */
  static String example(Resources resources) {
    return resources
        .text(EXAMPLE)
        .lines()
        .dropWhile(line -> line.isBlank() || line.startsWith("#"))
        .collect(Collectors.joining("\n"));
  }

  /**
   * Answers {@code text} within {@code time}; what is refused stands on the page with its reason.
   */
  void answer(String text, Duration time, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    PageRequest page = PageRequest.of(request);
    Map<String, Object> values = new HashMap<>();
    values.put("query", text);
    values.put("otherLanguage", page.otherLanguage());
    values.put("fault", "");
    values.put("text", "");
    values.put("limit", "");
    values.put("columns", List.of());
    values.put("rows", List.of());
    int status = 200;
    try {
      Query query = QueryRunner.parse(text);
      QueryResult result =
          runner.run(
              query,
              time,
              Caller.of(request),
              execution -> QueryResult.of(execution, query, limits.rows()));
      fill(values, query, result);
    } catch (Refusal e) {
      status = e.status();
      values.put("fault", String.valueOf(e.getMessage()));
    }
    Replies.page(response, status, templates.render("query", page.language(), values));
  }

  private static void fill(Map<String, Object> values, Query query, QueryResult result)
      throws IOException {
    if (result instanceof QueryResult.Rows rows) {
      Table table = Table.of(rows.rowSet());
      values.put("columns", table.columns().stream().map(column -> "?" + column.name()).toList());
      values.put("rows", table.rows());
      if (query.hasLimit() && table.rows().size() >= query.getLimit()) {
        values.put("limit", String.valueOf(query.getLimit()));
      }
    } else {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      result.write("table", bytes);
      values.put("text", bytes.toString(StandardCharsets.UTF_8));
    }
  }
}
