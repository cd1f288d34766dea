package io.qiantou.server;

import io.qiantou.report.Cell;
import io.qiantou.report.KeptAnswers;
import io.qiantou.report.Report;
import io.qiantou.report.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Of the values of an indicator: how far each target is, and where each stands on the time axis.
 */
final class TargetProgress {
  private static final String VALUES = "values";
  private static final String PROGRESS = "progress";

  private final KeptAnswers answers;
  private final Report report;

  TargetProgress(Service service) {
    this.answers = service.answers();
    this.report = service.reports().get(PROGRESS);
  }

  /** Adds both to what the page of an indicator shows; other pages stay as they are. */
  void into(String page, Map<String, Object> answers) {
    if (!page.equals("indicator")) {
      return;
    }
    Map<String, String> states = states();
    List<Map<String, String>> rows = new ArrayList<>();
    if (answers.get(VALUES) instanceof Collection<?> values) {
      for (Object value : values) {
        Map<String, String> row = row(value);
        row.put(PROGRESS, states.getOrDefault(row.getOrDefault("fact", ""), ""));
        rows.add(row);
      }
    }
    answers.put(VALUES, rows);
    answers.put("axis", TimeAxis.of(rows));
  }

  /** By the IRI of the target. */
  private Map<String, String> states() {
    Table table = answers.get(report, Map.of());
    Map<String, String> states = new HashMap<>();
    for (List<Cell> cells : table.rows()) {
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < cells.size(); i++) {
        row.put(table.columns().get(i).name(), cells.get(i).text());
      }
      states.put(row.getOrDefault("target", ""), row.getOrDefault(PROGRESS, ""));
    }
    return states;
  }

  private static Map<String, String> row(Object value) {
    Map<String, String> row = new HashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, words) -> row.put(String.valueOf(name), String.valueOf(words)));
    }
    return row;
  }
}
