package io.qiantou.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.qiantou.extract.Explanation.Failure;
import io.qiantou.extract.Explanation.NearMiss;
import io.qiantou.lexicon.Lexicon;
import io.qiantou.model.DocumentHead;
import io.qiantou.model.Responsibility;
import io.qiantou.model.Role;
import io.qiantou.resource.Resources;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ExplainerTest {
  private static final Explainer EXPLAINER = new Explainer(Lexicon.read(Resources.packed()));

  @Test
  void aFactNamesItsRuleAndStandsInTheText() {
    String text = "完善样板流程。（海关总署牵头，银保监会配合）";
    Explanation explanation = explain(text, Optional.of(LocalDate.of(2021, 3, 5)));
    assertThat(explanation.facts())
        .extracting(
            fact -> fact.agency().span().of(text),
            Responsibility::role,
            fact -> fact.evidence().of(text),
            Responsibility::rule,
            fact -> fact.agency().agency().orElseThrow().id())
        .containsExactly(
            tuple("海关总署", Role.LEAD, "海关总署牵头", "responsibility.leads", "gacc"),
            tuple("银保监会", Role.SUPPORT, "银保监会配合", "responsibility.supports", "cbirc"));
    assertThat(explanation.nearest()).isEmpty();
  }

  @Test
  void withoutAnActorThatIsWhatFailed() {
    Explanation explanation = explain("专项行动由样板龙头牵头。", Optional.empty());
    assertThat(explanation.facts()).isEmpty();
    assertThat(explanation.actors()).isEmpty();
    NearMiss miss = miss(explanation, "responsibility.inline.leads");
    assertThat(miss.failure()).isEqualTo(Failure.ACTOR);
    assertThat(miss.cue()).isEqualTo("牵头");
    assertThat(miss(explanation, "responsibility.leads").failure()).isEqualTo(Failure.PLACE);
  }

  @Test
  void withAnActorItSaysHowFarThePatternGoes() {
    String text = "有关工作完成后，商务部择机牵头总结样板经验。";
    Explanation explanation = explain(text, Optional.empty());
    assertThat(explanation.facts()).isEmpty();
    assertThat(explanation.actors()).extracting(span -> span.of(text)).containsExactly("商务部");
    NearMiss miss = explanation.nearest().get(0);
    assertThat(miss.rule().id()).isEqualTo("responsibility.inline.leads");
    assertThat(miss.failure()).isEqualTo(Failure.PATTERN);
    assertThat(miss.span().orElseThrow().of(text)).isEqualTo("商务部");
    assertThat(miss.missing()).contains("牵头");
  }

  @Test
  void inBracketsItSaysHowFarThePatternGoes() {
    String text = "（牵头单位商务部）";
    Explanation explanation = explain(text, Optional.empty());
    NearMiss miss = miss(explanation, "responsibility.label.lead");
    assertThat(explanation.facts()).isEmpty();
    assertThat(miss.failure()).isEqualTo(Failure.PATTERN);
    assertThat(miss.span().orElseThrow().of(text)).isEqualTo("牵头单位");
  }

  @Test
  void withoutACueThereIsNothingToSay() {
    assertThat(explain("今天天气很好。", Optional.empty()).nearest()).isEmpty();
    assertThat(explain("", Optional.empty()).nearest()).isEmpty();
  }

  @Test
  void aPatternComesApartAtItsTopLevel() {
    assertThat(pieces("(?:由)?(?<lead>[^，(]{2,9}?)牵头(?!人)\\uE000*[a&&[b]]+"))
        .containsExactly("(?:由)?", "(?<lead>[^，(]{2,9}?)", "牵头", "(?!人)", "\\uE000*", "[a&&[b]]+");
    assertThat(pieces("^\\d{4}年\\.$")).containsExactly("^", "\\d{4}", "年", "\\.", "$");
    assertThat(pieces("牵头?|负责")).containsExactly("牵头?|负责");
    assertThat(pieces("牵头?")).containsExactly("牵", "头?");
  }

  @Test
  void everyRulesPatternIsTheSumOfItsPieces() {
    Lexicon lexicon = Lexicon.read(Resources.packed());
    for (String kind : lexicon.rules().kinds()) {
      lexicon
          .rules()
          .rules(kind)
          .forEach(
              rule -> {
                List<String> pieces = pieces(rule.pattern().toString());
                assertThat(String.join("", pieces))
                    .as(rule.id())
                    .isEqualTo(rule.pattern().toString());
                for (int count = 1; count <= pieces.size(); count++) {
                  assertThat(Pattern.compile(String.join("", pieces.subList(0, count))))
                      .as(rule.id())
                      .isNotNull();
                }
              });
    }
  }

  private static List<String> pieces(String pattern) {
    return PatternPieces.of(Pattern.compile(pattern)).pieces();
  }

  private static NearMiss miss(Explanation explanation, String rule) {
    return explanation.nearest().stream()
        .filter(miss -> miss.rule().id().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private static Explanation explain(String text, Optional<LocalDate> date) {
    return EXPLAINER.explain(
        text,
        new DocumentHead(
            "示例",
            Optional.empty(),
            List.of(),
            date,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }
}
