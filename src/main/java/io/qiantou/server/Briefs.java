package io.qiantou.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Measures in brief, several at once: heading, place, document, deadline, who leads. */
final class Briefs {
  private static final String MEASURE = "measure";
  private static final String IRI = "iri";

  private final PageQuestions questions;

  Briefs(PageQuestions questions) {
    this.questions = questions;
  }

  /**
   * Rows of {@code queries/pages/brief.rq} with {@code leads}, in the order of {@code measures}.
   */
  List<Map<String, String>> of(List<String> measures) {
    Map<String, Set<String>> leads = new TreeMap<>();
    for (Map<String, String> row : questions.rows("brief.leads", MEASURE, measures)) {
      leads
          .computeIfAbsent(row.getOrDefault(IRI, ""), iri -> new LinkedHashSet<>())
          .add(row.getOrDefault("name", ""));
    }
    Map<String, Map<String, String>> byIri = new HashMap<>();
    for (Map<String, String> row : questions.rows("brief", MEASURE, measures)) {
      byIri.putIfAbsent(row.getOrDefault(IRI, ""), row);
    }
    List<Map<String, String>> briefs = new ArrayList<>();
    for (String measure : measures) {
      if (byIri.containsKey(measure)) {
        Map<String, String> brief = new HashMap<>(byIri.getOrDefault(measure, Map.of()));
        brief.put("leads", String.join("、", leads.getOrDefault(measure, Set.of())));
        briefs.add(brief);
      }
    }
    return briefs;
  }
}
