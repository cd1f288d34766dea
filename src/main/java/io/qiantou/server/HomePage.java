package io.qiantou.server;

import io.qiantou.report.KeptAnswers;
import io.qiantou.report.Report;
import io.qiantou.report.Reports;
import io.qiantou.report.Table;
import io.qiantou.report.Templates;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * {@code /}: what is loaded, the reports, and a form for a query. Every other address that nothing
 * else answers comes here too and is a 404.
 */
final class HomePage extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final int ROWS_OF_THE_EXAMPLE = 5;

  private final transient KeptAnswers answers;
  private final transient QueryRunner runner;
  private final transient Templates templates;
  private final transient Reports reports;
  private final transient Reports pages;
  private final String example;
  private final transient PageQuestions questions;
  private final transient Addresses addresses;
  private final transient Clock clock;

  HomePage(Service service, Clock clock) {
    this.clock = clock;
    this.addresses = new Addresses(service.options().iris().base());
    this.questions = new PageQuestions(service);
    this.answers = service.answers();
    this.runner = service.runner();
    this.templates = service.templates();
    this.reports = service.reports();
    this.pages = service.pages();
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
    Map<String, Object> values =
        new HashMap<>(
            runner.inTurn(
                () ->
                    questions
                        .ask("home", Map.of("today", LocalDate.now(clock).toString()))
                        .orElseThrow()));
    values.put("reports", reports.all().stream().map(report -> entry(report, page)).toList());
    values.put(
        "example",
        runner.inTurn(
            () -> first(answers.get(pages.get("example"), Map.of())).in(page.language())));
    values.put("links", new PageLinks(addresses, page.language()));
    values.put("query", example);
    values.put("otherLanguage", page.otherLanguage());
    response.setHeader("Vary", "Accept-Language");
    Replies.page(response, 200, templates.render("home", page.language(), values));
  }

  private static Table first(Table answer) {
    return answer.with(
        answer.rows().subList(0, Math.min(answer.rows().size(), ROWS_OF_THE_EXAMPLE)));
  }

  private static Map<String, String> entry(Report report, PageRequest page) {
    return Map.of(
        "name", report.name(),
        "title", report.head().title().in(page.language()),
        "description", report.head().description().in(page.language()));
  }
}
