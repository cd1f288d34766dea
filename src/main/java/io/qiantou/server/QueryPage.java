package io.qiantou.server;

import io.qiantou.report.ExampleGraph;
import io.qiantou.report.Language;
import io.qiantou.report.QueryResult;
import io.qiantou.report.ReportHead;
import io.qiantou.report.Reports;
import io.qiantou.report.Table;
import io.qiantou.report.TableFormat;
import io.qiantou.report.TableFormats;
import io.qiantou.report.Templates;
import io.qiantou.resource.Resources;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;

/** {@code /sparql?format=html}: the editor, examples, and the rows of a query in a table. */
final class QueryPage {
  static final String WORKBOOK = "xlsx";

  private static final String EXAMPLE = "queries/pages/example.rq";

  private final QueryRunner runner;
  private final Templates templates;
  private final QueryLimits limits;
  private final String first;
  private final TableFormats formats;
  private final List<Example> examples;

  QueryPage(Service service) {
    this.runner = service.runner();
    this.templates = service.templates();
    this.limits = service.options().queries();
    this.first = example(service.resources());
    this.formats = new TableFormats(service.templates(), service.resources());
    ExampleGraph texts = new ExampleGraph(service.resources());
    this.examples =
        Reports.examples(service.resources()).all().stream()
            .map(report -> new Example(report.head(), texts.text(report).strip()))
            .toList();
  }

  /** A query for a start. */
  private record Example(ReportHead head, String query) {
    Map<String, String> in(Language language) {
      return Map.of(
          "title", head.title().in(language),
          "description", head.description().in(language),
          "query", query,
          "encoded", URLEncoder.encode(query, StandardCharsets.UTF_8));
    }
  }

  /** The query that the form begins with: the example's file without its head. */
  static String example(Resources resources) {
    return resources
        .text(EXAMPLE)
        .lines()
        .dropWhile(line -> line.isBlank() || line.startsWith("#"))
        .collect(Collectors.joining("\n"));
  }

  /** The editor with a query to begin with. */
  void empty(HttpServletRequest request, HttpServletResponse response) throws IOException {
    PageRequest page = PageRequest.of(request);
    show(200, values(first, page), page, response);
  }

  /**
   * Answers {@code text} within {@code time}; what is refused stands on the page with its reason.
   */
  void answer(String text, Duration time, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    PageRequest page = PageRequest.of(request);
    Map<String, Object> values = values(text, page);
    values.put("asked", true);
    int status = 200;
    try {
      Query query = QueryRunner.parse(text);
      fill(values, query, run(query, time, request));
    } catch (Refusal e) {
      status = e.status();
      values.put("fault", String.valueOf(e.getMessage()));
    }
    show(status, values, page, response);
  }

  /** The rows of a SELECT as a workbook. */
  void workbook(
      String text, Duration time, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Query query = QueryRunner.parse(text);
    if (!(run(query, time, request) instanceof QueryResult.Rows rows)) {
      throw new Refusal(400, "format=xlsx: a SELECT was expected");
    }
    TableFormat format = formats.get(WORKBOOK);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    format.write(Table.of(rows.rowSet()), PageRequest.of(request).language(), bytes);
    response.setHeader("Content-Disposition", "attachment; filename=\"query.xlsx\"");
    Replies.send(response, 200, format.mediaType(), bytes.toByteArray());
  }

  private QueryResult run(Query query, Duration time, HttpServletRequest request) {
    return runner.run(
        query,
        time,
        Caller.of(request),
        execution -> QueryResult.of(execution, query, limits.rows()));
  }

  private void show(
      int status, Map<String, Object> values, PageRequest page, HttpServletResponse response)
      throws IOException {
    SecurityHeaders.allowEditor(response);
    Replies.page(response, status, templates.render("query", page.language(), values));
  }

  private Map<String, Object> values(String text, PageRequest page) {
    Map<String, Object> values = new HashMap<>();
    values.put("query", text);
    values.put("otherLanguage", page.otherLanguage());
    values.put("asked", false);
    values.put("fault", "");
    values.put("text", "");
    values.put("limit", "");
    values.put("columns", List.of());
    values.put("rows", List.of());
    values.put("examples", examples.stream().map(one -> one.in(page.language())).toList());
    return values;
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
