package io.qiantou.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.lexicon.Lexicon;
import io.qiantou.lexicon.MarkedText;
import io.qiantou.lexicon.Rule;
import io.qiantou.resource.Resources;
import io.qiantou.text.Folding;
import io.qiantou.text.Span;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the rules of actors apply to is found in a sentence too, whatever their cues are. */
class ActorFinderTest {
  private static final Lexicon LEXICON = Lexicon.read(Resources.packed());
  private static final ActorFinder FINDER = new ActorFinder(LEXICON);

  /** Examples that a rule applies to from their first character. */
  static Stream<String> names() {
    return LEXICON.rules().rules("actor").stream()
        .filter(rule -> !rule.emits().equals("listed"))
        .flatMap(
            rule ->
                rule.examples().stream()
                    .map(MarkedText::text)
                    .map(Folding::fold)
                    .filter(text -> length(rule, text) > 0));
  }

  private static int length(Rule rule, String text) {
    return rule.at(text, 0, text.length()).map(match -> match.span().end()).orElse(0);
  }

  @ParameterizedTest
  @MethodSource("names")
  void findsTheNameThatOpensASentence(String text) {
    int longest =
        LEXICON.rules().rules("actor").stream()
            .filter(rule -> !rule.emits().equals("listed"))
            .mapToInt(rule -> length(rule, text))
            .max()
            .orElseThrow();
    List<Span> found = FINDER.find(text, ShortForms.NONE);
    assertThat(found).first().extracting(Span::start).isEqualTo(0);
    assertThat(found.get(0).end()).isGreaterThanOrEqualTo(longest);
  }
}
