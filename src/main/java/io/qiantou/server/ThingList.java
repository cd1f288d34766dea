package io.qiantou.server;

import io.qiantou.report.Column;
import io.qiantou.report.Language;
import io.qiantou.report.ReportHead;
import io.qiantou.store.AskedWords;
import io.qiantou.store.ServedStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Documents, agencies, indicators, regions: what {@code queries/pages/list.TYPE.rq} lists, all of
 * it or what has certain words. A type more is a file more.
 */
final class ThingList {
  static final int ON_A_PAGE = 50;

  private static final String IRI = "iri";
  private static final String NAME = "name";
  private static final int MOST = 10_000;

  private final ServedStore store;
  private final PageQuestions questions;
  private final Map<String, List<Map<String, String>>> kept = new HashMap<>();
  private long revision = -1;

  ThingList(ServedStore store, PageQuestions questions) {
    this.store = store;
    this.questions = questions;
  }

  /**
   * One page of a list.
   *
   * @param title what is listed
   * @param columns names of what stands beside the name, each with its label
   * @param rows by the names of the columns, {@code excerpt} being the name as HTML
   * @param total how many there are on all pages
   */
  public record Listed(
      String title, Map<String, String> columns, List<Map<String, String>> rows, int total) {}

  /** A page of the things of one type; empty for a type that has no list. */
  Optional<Listed> of(String type, AskedWords words, int number, Language language) {
    String name = "list." + type;
    if (!questions.has(name)) {
      return Optional.empty();
    }
    List<Map<String, String>> all = all(name);
    List<Map<String, String>> wanted = words.words().isEmpty() ? all : having(words, type, all);
    int from = Math.min(wanted.size(), (number - 1) * ON_A_PAGE);
    List<Map<String, String>> page =
        wanted.subList(from, Math.min(wanted.size(), from + ON_A_PAGE));
    List<String> names =
        store.highlighted(words, page.stream().map(row -> row.getOrDefault(NAME, "")).toList());
    List<Map<String, String>> shown = new ArrayList<>();
    for (int i = 0; i < page.size(); i++) {
      Map<String, String> row = new HashMap<>(page.get(i));
      row.put("excerpt", names.get(i));
      shown.add(row);
    }
    ReportHead head = questions.head(name);
    Map<String, String> columns = new LinkedHashMap<>();
    for (Column column : head.columns()) {
      if (!column.name().equals(IRI)) {
        columns.put(column.name(), column.label().in(language));
      }
    }
    return Optional.of(new Listed(head.title().in(language), columns, shown, wanted.size()));
  }

  /** All of them; asked again when the store was written since. */
  private synchronized List<Map<String, String>> all(String question) {
    long now = store.revision();
    if (now != revision) {
      kept.clear();
      revision = now;
    }
    return kept.computeIfAbsent(question, name -> questions.rows(name, Map.of()));
  }

  /** In the order of how well they fit. */
  private List<Map<String, String>> having(
      AskedWords words, String type, List<Map<String, String>> all) {
    Set<String> fitting = store.matches(words, type, MOST);
    Map<String, Map<String, String>> byIri = new HashMap<>();
    all.forEach(row -> byIri.put(row.getOrDefault(IRI, ""), row));
    return fitting.stream()
        .filter(byIri::containsKey)
        .map(iri -> byIri.getOrDefault(iri, Map.of()))
        .toList();
  }
}
