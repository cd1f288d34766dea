package io.qiantou.server;

import io.qiantou.report.Report;
import io.qiantou.report.Reports;
import io.qiantou.report.Table;
import io.qiantou.report.Templates;
import io.qiantou.store.PolicyStore;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code /}: what is loaded, the reports, and a form for a query. Every other address that nothing
 * else answers comes here too and is a 404.
 */
final class HomePage extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient PolicyStore store;
  private final transient QueryRunner runner;
  private final transient Templates templates;
  private final transient Reports reports;
  private final transient Reports pages;
  private final String example;
  private final transient ServerOptions options;

  HomePage(Service service) {
    this.options = service.options();
    this.store = service.store();
    this.runner = service.runner();
    this.templates = service.templates();
    this.reports = Reports.reports(service.resources());
    this.pages = Reports.pages(service.resources());
    this.example = QueryPage.example(service.resources());
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!request.getRequestURI().equals("/")) {
      Replies.refuse(
          response,
          404,
          "没有此页 / no such page: " + request.getRequestURI() + "\n/ lists what there is");
      return;
    }
    PageRequest page = PageRequest.of(request);
    Table documents = ask("documents");
    Map<String, Object> values = new HashMap<>();
    values.put("counts", counts(page));
    values.put("reports", reports.all().stream().map(report -> entry(report, page)).toList());
    values.put("rows", documents.rows());
    values.put(
        "columns", documents.columns().stream().map(c -> c.label().in(page.language())).toList());
    values.put("query", example);
    values.put("otherLanguage", page.otherLanguage());
    Replies.page(response, 200, templates.render("home", page.language(), values));
  }

  private Table ask(String name) {
    return runner.inTurn(() -> pages.get(name).run(store, Map.of(), options.queryTime()));
  }

  private List<Map<String, String>> counts(PageRequest page) {
    Table counts = ask("counts");
    List<Map<String, String>> entries = new ArrayList<>();
    for (int i = 0; i < counts.columns().size(); i++) {
      entries.add(
          Map.of(
              "value", counts.rows().get(0).get(i).text(),
              "label", counts.columns().get(i).label().in(page.language())));
    }
    return entries;
  }

  private static Map<String, String> entry(Report report, PageRequest page) {
    return Map.of(
        "name", report.name(),
        "title", report.head().title().in(page.language()),
        "description", report.head().description().in(page.language()));
  }
}
