package io.qiantou.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.resource.Resources;
import io.qiantou.text.Folding;
import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {

  @ParameterizedTest
  @CsvSource({
    "^（甲）$, true, 乙（甲）, false",
    "^（甲）$, true, （乙）, true",
    "^（?甲, true, 甲, true",
    "^甲|乙, false, 丙乙, true",
    "^(?:甲|乙), true, 丙, true",
    "^[甲|乙], true, 丙, true",
    "丙甲$, false, 甲乙, false",
    "丙甲$, false, 乙甲, true",
    "甲?$, false, 乙, true",
    "(?m)甲$, false, 乙, true"
  })
  void whatATextHasToBeginAndEndWithIsReadOffTheExpression(
      String expression, boolean atStartOnly, String text, boolean mayMatch) {
    assertThat(Expression.of(expression).atStartOnly()).isEqualTo(atStartOnly);
    assertThat(Expression.of(expression).mayMatch(text)).isEqualTo(mayMatch);
  }

  @Test
  void aLineBreakAtTheEndIsNoEnd() {
    assertThat(Pattern.compile("丙?甲$").matcher("甲\r\n").find()).isTrue();
    assertThat(Expression.of("丙?甲$").mayMatch("甲\r\n")).isTrue();
  }

  @Test
  void everyRuleFindsWhatItsPlainExpressionFinds() {
    Resources packed = Resources.packed();
    RuleBook book = Lexicon.read(packed).rules();
    List<String> lines = new ArrayList<>();
    for (String path : packed.list("data/samples", ".txt")) {
      packed.text(path).lines().map(Folding::fold).forEach(lines::add);
    }
    for (String kind : book.kinds()) {
      for (Rule rule : book.rules(kind)) {
        rule.examples().forEach(example -> lines.add(Folding.fold(example.text())));
      }
    }
    for (String kind : book.kinds()) {
      for (Rule rule : book.rules(kind)) {
        Pattern plain = Pattern.compile(rule.pattern().toString());
        for (String line : lines) {
          Matcher matcher = plain.matcher(line);
          Optional<Span> expected =
              matcher.find()
                  ? Optional.of(new Span(matcher.start(), matcher.end()))
                  : Optional.empty();
          assertThat(rule.find(line).map(Rule.Match::span))
              .as("%s: %s", rule.id(), line)
              .isEqualTo(expected);
        }
      }
    }
  }
}
