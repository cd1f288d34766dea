package io.qiantou.server;

import io.qiantou.report.Report;
import io.qiantou.report.Reports;
import io.qiantou.report.Synonyms;
import io.qiantou.resource.Resources;
import io.qiantou.store.AskedWords;
import io.qiantou.store.Derived;
import io.qiantou.store.ServedStore;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds measures by words and by facets: {@code q=跨境电商&lead=<IRI>&year=2024}. The index behind it
 * is made anew when somebody searches and the store was written since.
 */
final class MeasureSearch {
  /** Parameter of the words. */
  static final String WORDS = "q";

  private static final String MEASURE = "measure";
  private static final int MOST = 100_000;

  private final ServedStore store;
  private final PageQuestions questions;
  private final Reports facets;

  private final Synonyms synonyms;
  private final Derived<MeasureIndex> index;

  MeasureSearch(ServedStore store, PageQuestions questions, Resources resources) {
    this.store = store;
    this.questions = questions;
    this.facets = Reports.facets(resources);
    this.synonyms = Synonyms.read(resources);
    this.index = new Derived<>(store);
  }

  /**
   * What was found.
   *
   * @param index that it was found in
   * @param measures IRIs in the order in which they are shown
   * @param set the same as places
   */
  record Found(MeasureIndex index, List<String> measures, BitSet set) {}

  /**
   * Searches.
   *
   * @param asked parameters of an address; those that are no facets are passed over
   */
  Found find(Map<String, String> asked) {
    MeasureIndex current = index.get(() -> store.read(data -> make()));
    Map<String, String> chosen = chosen(asked);
    BitSet set = current.having(chosen);
    String typed = asked.getOrDefault(WORDS, "").strip();
    List<String> measures = new ArrayList<>();
    if (typed.isEmpty()) {
      set.stream().mapToObj(current::measure).forEach(measures::add);
      return new Found(current, measures, set);
    }
    BitSet both = new BitSet();
    for (String iri : store.matches(words(typed), MEASURE, MOST)) {
      int place = current.place(iri);
      if (place >= 0 && set.get(place)) {
        both.set(place);
        measures.add(iri);
      }
    }
    if (asked.getOrDefault("sort", "").equals("date")) {
      measures.clear();
      both.stream().mapToObj(current::measure).forEach(measures::add);
    }
    return new Found(current, measures, both);
  }

  /** What is looked for where somebody types this: the words, and those that mean the same. */
  AskedWords words(String typed) {
    return synonyms.words(typed);
  }

  /** Those of the parameters that choose by a facet, in the order of the address. */
  Map<String, String> chosen(Map<String, String> asked) {
    Map<String, String> chosen = new LinkedHashMap<>();
    asked.forEach(
        (name, value) -> {
          if (!value.isBlank() && facets.find(name).isPresent()) {
            chosen.put(name, value);
          }
        });
    return chosen;
  }

  /** The questions behind the facets. */
  Reports facets() {
    return facets;
  }

  private MeasureIndex make() {
    List<String> order =
        questions.rows("order", Map.of()).stream()
            .map(row -> row.getOrDefault(MEASURE, ""))
            .toList();
    MeasureIndex made = new MeasureIndex(order);
    for (Report facet : facets.all()) {
      made.add(facet, questions.rows(facet, Map.of()));
    }
    return made;
  }
}
