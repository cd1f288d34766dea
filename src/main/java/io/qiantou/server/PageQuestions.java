package io.qiantou.server;

import io.qiantou.report.Cell;
import io.qiantou.report.KeptAnswers;
import io.qiantou.report.Parameter;
import io.qiantou.report.Report;
import io.qiantou.report.ReportHead;
import io.qiantou.report.Reports;
import io.qiantou.report.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What pages ask, {@code queries/pages/*.rq}. A page of the name {@code agency} shows the first row
 * of {@code agency.rq} as {@code self}, and for each {@code agency.PART.rq} its rows as {@code
 * PART}: a question more is a file more, and no Java.
 */
final class PageQuestions {
  private static final String SELF = "self";

  private final KeptAnswers answers;
  private final Reports questions;

  PageQuestions(Service service) {
    this.answers = service.answers();
    this.questions = service.pages();
  }

  /** Whether there is a page of this name. */
  boolean has(String page) {
    return questions.find(page).isPresent();
  }

  /** Title and columns of a question. */
  ReportHead head(String question) {
    return questions.get(question).head();
  }

  /** The rows of one question; arguments that it does not know are left out. */
  List<Map<String, String>> rows(String question, Map<String, String> arguments) {
    Report asked = questions.get(question);
    return rows(answers.get(asked, known(asked, arguments)));
  }

  /** What the template of a page is given; empty where its own question has no answer. */
  Optional<Map<String, Object>> ask(String page, Map<String, String> arguments) {
    List<Map<String, String>> self = rows(page, arguments);
    if (self.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> parts = new HashMap<>();
    parts.put(SELF, self.get(0));
    parts(page, arguments, question -> true).forEach((part, table) -> parts.put(part, rows(table)));
    return Optional.of(parts);
  }

  /** The answers of a page's questions that have a chart, by the names of its parts. */
  Map<String, Table> charted(String page, Map<String, String> arguments) {
    return parts(page, arguments, question -> !question.head().charts().isEmpty());
  }

  private Map<String, Table> parts(
      String page, Map<String, String> arguments, Predicate<Report> which) {
    Map<String, Table> parts = new HashMap<>();
    String start = page + ".";
    for (Report question : questions.all()) {
      if (question.name().startsWith(start) && which.test(question)) {
        parts.put(
            question.name().substring(start.length()),
            answers.get(question, known(question, arguments)));
      }
    }
    return parts;
  }

  /** The rows of one question about several things at once. */
  List<Map<String, String>> rows(String question, String parameter, List<String> things) {
    return things.isEmpty()
        ? List.of()
        : rows(questions.get(question).among(parameter, things), Map.of());
  }

  /** The rows of a question from elsewhere, which are not kept. */
  List<Map<String, String>> rows(Report question, Map<String, String> arguments) {
    return rows(answers.once(question, known(question, arguments)));
  }

  private static Map<String, String> known(Report question, Map<String, String> arguments) {
    Map<String, String> known = new HashMap<>();
    for (Parameter parameter : question.head().parameters()) {
      if (arguments.containsKey(parameter.name())) {
        known.put(parameter.name(), arguments.getOrDefault(parameter.name(), ""));
      }
    }
    return known;
  }

  private static List<Map<String, String>> rows(Table table) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<Cell> cells : table.rows()) {
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < cells.size(); i++) {
        row.put(table.columns().get(i).name(), cells.get(i).text());
      }
      rows.add(row);
    }
    return rows;
  }
}
