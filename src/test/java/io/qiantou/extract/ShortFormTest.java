package io.qiantou.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.qiantou.Pipeline;
import io.qiantou.lexicon.Lexicon;
import io.qiantou.model.PolicyDocument;
import io.qiantou.model.Responsibility;
import io.qiantou.model.Role;
import io.qiantou.rdf.Iris;
import io.qiantou.resource.Resources;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Short forms that a document defines mean there, and nowhere else, what it says. */
class ShortFormTest {
  private static final Pipeline PIPELINE = new Pipeline(Lexicon.read(Resources.packed()));

  private static final String DEFINING =
      """
      关于完善样板监管的通知

      示发〔2022〕1号

      各有关单位：

      　　经国务院国有资产监督管理委员会（以下简称“国资监管委”）同意，现就有关事项通知如下，请认真贯彻执行。

      　　一、完善样板制度。由国资监管委牵头，会同财政部制定办法。

      　　二、设立样板合作区执行委员会（以下简称合作区执委会）。合作区执委会要会同海关总署开展评估。

      　　三、加强宣传引导。（国资监管委、合作区执委会按职责分工负责）

      　　四、明确责任。商务部、财政部（以下统称两部门）要加强指导，两部门按职责分工负责。
      """;

  private static final String USING =
      """
      关于样板宣传的通知

      示发〔2022〕2号

      各有关单位：

      　　现就有关事项通知如下，请认真贯彻执行。

      　　一、完善样板制度。由国资监管委牵头，会同财政部制定办法。（国资监管委负责）
      """;

  private static List<PolicyDocument> documents(String text) {
    return PIPELINE.extract("示例.txt", text.getBytes(StandardCharsets.UTF_8)).documents();
  }

  private static List<Responsibility> duties(String text, String item) {
    return documents(text).get(0).facts(Responsibility.class).stream()
        .filter(fact -> fact.measure().path().get(0).equals(item))
        .toList();
  }

  @Test
  void aShortFormMeansTheBodyThatTheLongOneMeans() {
    assertThat(duties(DEFINING, "一"))
        .extracting(
            fact -> fact.agency().name(),
            fact -> fact.agency().agency().orElseThrow().id(),
            Responsibility::role)
        .containsExactly(tuple("国资监管委", "sasac", Role.LEAD), tuple("财政部", "mof", Role.SUPPORT));
  }

  @Test
  void ofABodyThatTheRegistryLacksBothFormsAreOneNode() {
    List<Responsibility> bracket = duties(DEFINING, "三");
    assertThat(bracket).extracting(fact -> fact.agency().name()).contains("合作区执委会");
    assertThat(duties(DEFINING, "二"))
        .extracting(fact -> fact.agency().name(), Responsibility::role)
        .contains(tuple("合作区执委会", Role.LEAD), tuple("海关总署", Role.SUPPORT));
    assertThat(new Iris().agency(bracket.get(1).agency()))
        .isEqualTo(new Iris().unresolvedAgency("样板合作区执行委员会"));
  }

  @Test
  void whatStandsForSeveralBodiesNamesNone() {
    assertThat(duties(DEFINING, "四"))
        .extracting(fact -> fact.agency().name())
        .doesNotContain("两部门");
  }

  @Test
  void inAnotherDocumentItMeansNothing() {
    assertThat(duties(USING, "一"))
        .filteredOn(fact -> fact.agency().name().equals("国资监管委"))
        .isNotEmpty()
        .allSatisfy(fact -> assertThat(fact.agency().agency()).isEmpty());
    List<PolicyDocument> both = documents(DEFINING + "\n\n" + USING);
    assertThat(both).hasSize(2);
    assertThat(both.get(1).facts(Responsibility.class))
        .filteredOn(fact -> fact.agency().name().equals("国资监管委"))
        .isNotEmpty()
        .allSatisfy(fact -> assertThat(fact.agency().agency()).isEmpty());
  }
}
