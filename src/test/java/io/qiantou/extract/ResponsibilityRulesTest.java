package io.qiantou.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.lexicon.Lexicon;
import io.qiantou.lexicon.MarkedText;
import io.qiantou.lexicon.Rule;
import io.qiantou.resource.Resources;
import io.qiantou.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every example and counterexample of {@code data/rules/responsibility.yml} through the
 * extractor.
 */
class ResponsibilityRulesTest {
  private static final Lexicon LEXICON = Lexicon.read(Resources.packed());
  private static final ResponsibilityExtractor EXTRACTOR = new ResponsibilityExtractor(LEXICON);

  static Stream<Rule> rules() {
    return LEXICON.rules().rules("responsibility").stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void provesItself(Rule rule) {
    for (MarkedText example : rule.examples()) {
      List<Clause> clauses = EXTRACTOR.clauses(Folding.fold(example.text()));
      List<MarkedText.Mark> found = new ArrayList<>();
      clauses.forEach(
          clause ->
              clause
                  .names()
                  .forEach((span, role) -> found.add(new MarkedText.Mark(role.notation(), span))));
      assertThat(found)
          .as("%s: example \"%s\"", rule.place(), example.text())
          .containsExactlyElementsOf(example.marks());
      assertThat(clauses)
          .as("%s: applies to \"%s\"", rule.place(), example.text())
          .anyMatch(clause -> clause.rule().equals(rule.id()));
    }
    for (String text : rule.counterexamples()) {
      assertThat(EXTRACTOR.clauses(Folding.fold(text)))
          .as("%s: counterexample \"%s\"", rule.place(), text)
          .noneMatch(clause -> clause.rule().equals(rule.id()));
    }
  }
}
