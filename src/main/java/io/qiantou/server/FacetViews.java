package io.qiantou.server;

import io.qiantou.report.Label;
import io.qiantou.report.Language;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The facets of a search as the page shows them: counted, labelled, the most frequent first. */
final class FacetViews {
  /** How they are listed; those that are not named here come after these, by name. */
  private static final List<String> ORDER =
      List.of(
          "lead",
          "responsible",
          "support",
          "agency",
          "document",
          "issuer",
          "year",
          "region",
          "pilot",
          "has",
          "indicator",
          "due",
          "kind",
          "type");

  private static final int MOST = 8;

  /** Values of facets that are words of the program and not IRIs. */
  private static final Map<String, Label> OWN =
      Map.of(
          "lead", new Label("有牵头机构", "a lead agency"),
          "agency", new Label("有承担机构", "an agency"),
          "target", new Label("有量化目标", "a target"),
          "deadline", new Label("有时限", "a deadline"),
          "pilot", new Label("有试点", "a pilot"));

  private final PageQuestions questions;

  FacetViews(PageQuestions questions) {
    this.questions = questions;
  }

  /** Those that have a value among what was found; none as long as there is no index. */
  List<FacetView> of(MeasureSearch.Found found, Map<String, String> chosen, Language language) {
    if (found.index().isEmpty()) {
      return List.of();
    }
    MeasureIndex index = found.index().orElseThrow();
    List<FacetView> views = new ArrayList<>();
    index.facets().values().stream()
        .sorted(Comparator.comparingInt(FacetViews::rank))
        .map(
            facet ->
                view(
                    facet,
                    index,
                    found.set(),
                    Optional.ofNullable(chosen.get(facet.name())),
                    language))
        .filter(view -> !view.values().isEmpty())
        .forEach(views::add);
    return views;
  }

  private static int rank(MeasureIndex.Facet facet) {
    int place = ORDER.indexOf(facet.name());
    return place < 0 ? ORDER.size() : place;
  }

  private FacetView view(
      MeasureIndex.Facet facet,
      MeasureIndex index,
      BitSet found,
      Optional<String> chosen,
      Language language) {
    String title = facet.title().in(language);
    if (chosen.isPresent()) {
      // What somebody typed into the address may be no value of anything.
      String label =
          facet.values().containsKey(chosen.get())
              ? index.label(chosen.get(), this::label).in(language)
              : chosen.get();
      FacetView.Value value = new FacetView.Value(chosen.get(), label, found.cardinality());
      return new FacetView(facet.name(), title, List.of(value), true, 0);
    }
    Map<String, Integer> counts = new HashMap<>();
    facet
        .values()
        .forEach(
            (value, measures) -> {
              int both = measures.countIn(found);
              if (both > 0) {
                counts.put(value, both);
              }
            });
    List<FacetView.Value> values =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST)
            .map(
                count ->
                    new FacetView.Value(
                        count.getKey(),
                        index.label(count.getKey(), this::label).in(language),
                        count.getValue()))
            .toList();
    return new FacetView(facet.name(), title, values, false, counts.size() - values.size());
  }

  /** What a value is called. */
  private Label label(String value) {
    if (!value.contains(":")) {
      return OWN.getOrDefault(value, Label.same(value));
    }
    Map<String, String> names = questions.rows("label", Map.of("iri", value)).get(0);
    String zh = names.getOrDefault("zh", "");
    String english = names.getOrDefault("en", "");
    String name = zh.isEmpty() ? value : zh;
    return new Label(name, zh.isEmpty() && !english.isEmpty() ? english : name);
  }
}
