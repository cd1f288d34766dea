package io.qiantou.server;

import io.qiantou.report.Templates;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * A page that is about no one thing: {@code /regions} shows the answers of {@code
 * queries/pages/regions*.rq} by the template of the same name.
 */
final class QuestionPage extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final String name;
  private final transient QueryRunner runner;
  private final transient Templates templates;
  private final transient Addresses addresses;
  private final transient PageQuestions questions;

  QuestionPage(String name, Service service) {
    this.name = name;
    this.runner = service.runner();
    this.templates = service.templates();
    this.addresses = new Addresses(service.options().iris().base());
    this.questions = new PageQuestions(service);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    PageRequest page = PageRequest.of(request);
    Map<String, Object> values =
        new HashMap<>(runner.inTurn(() -> questions.ask(name, page.parameters())).orElseThrow());
    values.put("otherLanguage", page.otherLanguage());
    values.put("links", new PageLinks(addresses, page.language()));
    response.setHeader("Vary", "Accept-Language");
    Replies.page(response, 200, templates.render(name, page.language(), values));
  }
}
