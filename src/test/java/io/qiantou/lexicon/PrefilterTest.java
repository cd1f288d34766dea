package io.qiantou.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.resource.Resources;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A prefilter leaves out no match, and is worth its while. */
class PrefilterTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "(?:到|截至)\\d{4}年; 力争到2025年; true",
        "(?:到|截至)\\d{4}年; 力争至2025年; false",
        "[\\d一二]{1,2}年; 一年; true",
        "[\\d一-三]{1,2}年; 四年; false",
        "(?<!高)新?建; 新建; true",
        "(?=建)建成; 已建成; true",
        "甲?乙?丙; 丁丙; true",
        "甲*+; 丁; true",
        "[^，]乙; 甲乙; true",
        "(?<name>甲|乙\\u4e00){1,2}; 乙一; true",
        "\\(甲\\); (甲); true",
        "[\\u4e00-\\u9fff&&[^的]]了; 建了; true"
      })
  void findsWhatTheExpressionFinds(String expression, String text, boolean expected) {
    Prefilter prefilter = Prefilter.of(expression);
    Matcher matcher = Pattern.compile(expression).matcher(text);
    boolean held = prefilter.mayHold(text, 0, text.length());
    assertThat(held && prefilter.find(matcher, text, 0)).isEqualTo(expected);
  }

  @Test
  void everyRuleFindsInItsTextsWhatItFindsWithoutIt() {
    RuleBook rules = Lexicon.read(Resources.packed()).rules();
    List<String> texts = new ArrayList<>();
    List<Rule> all = rules.kinds().stream().flatMap(kind -> rules.rules(kind).stream()).toList();
    for (Rule rule : all) {
      rule.examples().forEach(example -> texts.add(example.text()));
      texts.addAll(rule.counterexamples());
    }
    for (Rule rule : all) {
      Pattern plain = Pattern.compile(rule.pattern().toString());
      Prefilter prefilter = Prefilter.of(rule.pattern().toString());
      for (String text : texts) {
        Matcher expected = plain.matcher(text);
        Matcher filtered = plain.matcher(text);
        boolean found =
            prefilter.mayHold(text, 0, text.length()) && prefilter.find(filtered, text, 0);
        assertThat(found).as("%s: %s", rule.id(), text).isEqualTo(expected.find());
        if (found) {
          assertThat(filtered.start()).as("%s: %s", rule.id(), text).isEqualTo(expected.start());
          assertThat(filtered.end()).as("%s: %s", rule.id(), text).isEqualTo(expected.end());
        }
      }
    }
  }
}
