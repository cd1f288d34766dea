package io.qiantou.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.lexicon.Lexicon;
import io.qiantou.lexicon.MarkedText;
import io.qiantou.lexicon.Rule;
import io.qiantou.resource.Resources;
import io.qiantou.text.Folding;
import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every example and counterexample of {@code data/rules/region-scope.yml} through the
 * extractor.
 */
class RegionRulesTest {
  private static final Lexicon LEXICON = Lexicon.read(Resources.packed());
  private static final RegionExtractor EXTRACTOR = new RegionExtractor(LEXICON);

  /** What the rules about pilots say is seen in the clauses that other rules read. */
  private static final Set<String> ON_OTHERS = Set.of("trial", "programme", "count");

  static Stream<Rule> rules() {
    return LEXICON.rules().rules("region-scope").stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void provesItself(Rule rule) {
    for (MarkedText example : rule.examples()) {
      List<ScopeClause> clauses = EXTRACTOR.clauses(Folding.fold(example.text()));
      assertThat(marks(clauses))
          .as("%s: example \"%s\"", rule.place(), example.text())
          .containsExactlyInAnyOrderElementsOf(example.marks());
      assertThat(clauses)
          .as("%s: applies to \"%s\"", rule.place(), example.text())
          .anyMatch(clause -> clause.rule().equals(rule.id()) || ON_OTHERS.contains(rule.emits()));
    }
    for (String text : rule.counterexamples()) {
      assertThat(EXTRACTOR.clauses(Folding.fold(text)))
          .as("%s: counterexample \"%s\"", rule.place(), text)
          .noneMatch(clause -> clause.rule().equals(rule.id()));
    }
  }

  static Stream<Rule> places() {
    return LEXICON.rules().rules("place").stream();
  }

  /** The rules of {@code data/rules/place.yml} find what no registry lists. */
  @ParameterizedTest
  @MethodSource("places")
  void findsComposedPlaces(Rule rule) {
    for (MarkedText example : rule.examples()) {
      assertThat(composed(example.text()))
          .as("%s: example \"%s\"", rule.place(), example.text())
          .containsExactlyElementsOf(example.marks().stream().map(MarkedText.Mark::span).toList());
    }
    for (String text : rule.counterexamples()) {
      assertThat(composed(text)).as("%s: \"%s\"", rule.place(), text).isEmpty();
    }
  }

  private static List<Span> composed(String text) {
    return new RegionFinder(LEXICON)
        .find(Folding.fold(text), RegionContext.NONE).stream()
            .filter(place -> place.region().isEmpty())
            .map(Place::span)
            .toList();
  }

  private static List<MarkedText.Mark> marks(List<ScopeClause> clauses) {
    List<MarkedText.Mark> marks = new ArrayList<>();
    for (ScopeClause clause : clauses) {
      marks.add(new MarkedText.Mark(clause.pilot() ? "pilot" : "scope", clause.place().span()));
    }
    clauses.stream()
        .flatMap(clause -> clause.programme().stream())
        .distinct()
        .forEach((Span span) -> marks.add(new MarkedText.Mark("programme", span)));
    return marks;
  }
}
