package io.qiantou.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.lexicon.Lexicon;
import io.qiantou.lexicon.MarkedText;
import io.qiantou.lexicon.Rule;
import io.qiantou.resource.Resources;
import io.qiantou.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the examples of the rules that look at the words around a title. */
class CitationRulesTest {
  private static final Lexicon LEXICON = Lexicon.read(Resources.packed());
  private static final List<Rule> RULES = LEXICON.rules().rules("citation");

  static Stream<Rule> rules() {
    return RULES.stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void provesItself(Rule rule) {
    for (MarkedText example : rule.examples()) {
      assertThat(first(example.text()))
          .as("%s: example \"%s\"", rule.place(), example.text())
          .contains(rule.id());
    }
    for (String text : rule.counterexamples()) {
      assertThat(first(text))
          .as("%s: counterexample \"%s\"", rule.place(), text)
          .isNotEqualTo(Optional.of(rule.id()));
    }
  }

  /** The rule that wins around the first titles of the text. */
  private static Optional<String> first(String text) {
    Span all = new Span(0, text.length());
    List<QuotedTitle> titles = new QuotedTitleFinder(LEXICON).find(text, all);
    int last = 0;
    while (last + 1 < titles.size()
        && titles.get(last).span().end() == titles.get(last + 1).span().start()) {
      last++;
    }
    String bones = TitleSurroundings.of(text, all, titles, 0, last).bones();
    return RULES.stream()
        .filter(rule -> rule.cuedIn(bones) && rule.find(bones).isPresent())
        .map(Rule::id)
        .findFirst();
  }
}
