package io.qiantou.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.resource.Resources;
import io.qiantou.text.Folding;
import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An expression finds what the engine of the JDK finds, and says no where it can. */
class ExpressionTest {
  private static final int RANDOM_TEXTS = 40;
  private static final int SEED = 20261128;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "(?:到|截至)\\d{4}年; 力争到2025年; 力争至2025年",
        "[\\d一二]{1,2}年; 一年; 三年",
        "[\\d一-三]{1,2}年; 三年; 四年",
        "[^，]乙; 甲乙; ，乙",
        "[^，&&[^甲]]乙; 甲乙; ，乙",
        "[\\u4e00-\\u9fff&&[^的]]了; 建了; 的了",
        "(?<name>甲|乙\\u4e00){1,2}丁; 乙一甲丁; 乙甲一",
        "\\(甲\\); (甲); 甲",
        "甲{2}; 丙甲甲; 丙甲丙甲",
        "甲{2,}乙; 甲甲甲乙; 甲乙",
        "^（甲）$; （甲）; 乙（甲）",
        "^甲|乙; 丙乙; 丙",
        "丙甲$; 乙丙甲; 丙甲乙",
        "甲?丙$|乙; 甲乙丁; 丙丁",
        "(?:甲|乙)++丙; 甲乙丙; 甲乙丁"
      })
  void theAutomatonSaysNoWhereThereIsNoMatch(String expression, String match, String none) {
    Automaton automaton = new Automaton(ExpressionParser.parse(expression).orElseThrow().tree());
    assertThat(Pattern.compile(expression).matcher(match).find()).isTrue();
    assertThat(automaton.mayHold(match, 0, match.length())).isTrue();
    assertThat(automaton.mayHold(none, 0, none.length()) && !expression.startsWith("^")).isFalse();
  }

  @Test
  void aSurrogatePairIsOneCharacterForTheEngineOfTheJdk() {
    String pair = "\ud842\udfb7";
    Expression one = Expression.of("甲[^，]{1,2}乙");
    assertThat(one.find("甲" + pair + pair + "乙", 0, 6)).isPresent();
  }

  @Test
  void aLineBreakAtTheEndIsNoEnd() {
    assertThat(Pattern.compile("丙?甲$").matcher("甲\r\n").find()).isTrue();
    assertThat(Expression.of("丙?甲$").find("甲\r\n", 0, 3)).isPresent();
  }

  @Test
  void unknownSyntaxIsLeftToTheEngineOfTheJdk() {
    assertThat(ExpressionParser.parse("(甲|乙)\\1")).isEmpty();
    assertThat(Expression.of("(甲|乙)\\1").find("甲乙乙", 0, 3)).isPresent();
    assertThat(ExpressionParser.parse("(?i)a")).isEmpty();
    assertThat(ExpressionParser.parse("\\p{L}")).isEmpty();
  }

  @Test
  void everyRuleFindsWhatItsPlainExpressionFinds() {
    RuleBook book = Lexicon.read(Resources.packed()).rules();
    List<Rule> rules = book.kinds().stream().flatMap(kind -> book.rules(kind).stream()).toList();
    List<String> texts = texts(rules);
    for (Rule rule : rules) {
      assertThat(ExpressionParser.parse(rule.pattern().toString())).as(rule.id()).isPresent();
      Pattern plain = Pattern.compile(rule.pattern().toString());
      for (String text : texts) {
        Matcher matcher = plain.matcher(text);
        Optional<Span> expected =
            matcher.find()
                ? Optional.of(new Span(matcher.start(), matcher.end()))
                : Optional.empty();
        assertThat(rule.find(text).map(Rule.Match::span))
            .as("%s: %s", rule.id(), text)
            .isEqualTo(expected);
        assertThat(rule.appliesTo(text))
            .as("%s: %s", rule.id(), text)
            .isEqualTo(expected.isPresent());
      }
    }
  }

  /** Lines of the samples, the rules' own texts, and pieces of them put together at random. */
  private static List<String> texts(List<Rule> rules) {
    List<String> texts = new ArrayList<>();
    Resources packed = Resources.packed();
    for (String path : packed.list("data/samples", ".txt")) {
      packed.text(path).lines().map(Folding::fold).forEach(texts::add);
    }
    for (Rule rule : rules) {
      rule.examples().forEach(example -> texts.add(Folding.fold(example.text())));
      texts.addAll(rule.counterexamples());
    }
    Random random = new Random(SEED);
    int written = texts.size();
    for (int i = 0; i < RANDOM_TEXTS; i++) {
      StringBuilder mixed = new StringBuilder();
      for (int pieces = random.nextInt(6); pieces >= 0; pieces--) {
        String text = texts.get(random.nextInt(written));
        int from = random.nextInt(text.length() + 1);
        mixed.append(text, from, from + random.nextInt(text.length() - from + 1));
      }
      texts.add(mixed.append(i % 8 == 0 ? "\n" : "").toString());
    }
    return texts;
  }
}
