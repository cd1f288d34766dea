package io.qiantou;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.qiantou.lexicon.Lexicon;
import io.qiantou.model.Agency;
import io.qiantou.model.Extraction;
import io.qiantou.model.Measure;
import io.qiantou.model.MeasureKind;
import io.qiantou.model.Observation;
import io.qiantou.model.PolicyDocument;
import io.qiantou.model.Responsibility;
import io.qiantou.model.Role;
import io.qiantou.read.UnreadableInput;
import io.qiantou.resource.Resources;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The whole way of a text, in the tests' own words. */
class PipelineTest {
  private static final Pipeline PIPELINE = new Pipeline(Lexicon.read(Resources.packed()));

  private static final String NOTICE =
      """
      一、示例委、商务部关于印发支持样板区贸易便利化

      若干措施（示例）的通知

      示委发〔2021〕7号

      各省、自治区、直辖市人民政府：

      现将《支持样板区贸易便利化若干措施（示例）》印发给你们，请认真

      贯彻执行。

      示例委 商务部

      2021年 3月 5日

      支持样板区贸易便利化若干措施（示例）

      为加快样板区建设，现提出以下措施。

      一、扩大通关协作

      推动样板区与口岸实现数据互通，建立异常货物快速处置机制，压缩整

      体通关时间。（海关总署牵头，商务部、国

      家外汇局按职责分工负责）

      二、丰富保险产品

      鼓励保险机构开发贸易险种。（银保监会、国家贸易样板研究中心等按职责分工负责；适用范围：所有样板区）

      三、完善配套服务

      支持建设公共服务平台。（商务部会同有关部门负责）

      各地区、各部门要加强组织领导，抓好落实。
      """;

  private static Extraction extract(String text) {
    return PIPELINE.extract("示例.txt", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsTheHeadOfANoticeAndThePlanItCarries() {
    PolicyDocument document = extract(NOTICE).documents().get(0);
    assertThat(document.head().title()).isEqualTo("示例委、商务部关于印发支持样板区贸易便利化若干措施（示例）的通知");
    assertThat(document.head().number()).contains("示委发〔2021〕7号");
    assertThat(document.head().issuers()).containsExactly("示例委", "商务部");
    assertThat(document.head().issued()).contains(LocalDate.of(2021, 3, 5));
    assertThat(document.head().type()).contains("通知");
    assertThat(document.head().attachment()).contains("支持样板区贸易便利化若干措施（示例）");
  }

  @Test
  void findsTheMeasuresInOrder() {
    PolicyDocument document = extract(NOTICE).documents().get(0);
    assertThat(document.measures())
        .extracting(Measure::path, Measure::heading)
        .containsExactly(
            tuple(List.of("一"), "扩大通关协作"),
            tuple(List.of("二"), "丰富保险产品"),
            tuple(List.of("三"), "完善配套服务"));
    assertThat(document.measures().get(2).text()).doesNotContain("各地区");
  }

  @Test
  void aReportBeforeANoticeIsADocumentOfItsOwn() {
    String report =
        """
        上半年示例口岸进出口增长6.5%
        规模再上台阶
        来源：示例海关    发布时间：2021-02-18

        　　据示例海关统计，上半年示例口岸进出口总值315.6亿元，同比增长6.5%，占全国进出口总值的1.2%。

        """;
    List<PolicyDocument> documents = extract(report + NOTICE).documents();
    assertThat(documents)
        .extracting(document -> document.head().title())
        .containsExactly("上半年示例口岸进出口增长6.5%规模再上台阶", "示例委、商务部关于印发支持样板区贸易便利化若干措施（示例）的通知");
    assertThat(documents.get(0).measures()).isEmpty();
    assertThat(documents.get(0).facts(Observation.class)).hasSizeGreaterThan(1);
  }

  @Test
  void saysWhoLeadsAndWhoAnswers() {
    assertThat(extract(NOTICE).documents().get(0).facts(Responsibility.class))
        .extracting(f -> f.measure().path().get(0), f -> f.agency().name(), Responsibility::role)
        .containsExactly(
            tuple("一", "海关总署", Role.LEAD),
            tuple("一", "商务部", Role.RESPONSIBLE),
            tuple("一", "国家外汇局", Role.RESPONSIBLE),
            tuple("二", "银保监会", Role.RESPONSIBLE),
            tuple("二", "国家贸易样板研究中心", Role.RESPONSIBLE),
            tuple("三", "商务部", Role.LEAD),
            tuple("三", "有关部门", Role.SUPPORT));
  }

  @Test
  void everyFactQuotesTheFile() {
    PolicyDocument document = extract(NOTICE).documents().get(0);
    List<String> quotes =
        document.facts(Responsibility.class).stream()
            .map(fact -> document.source().quote(fact.evidence()))
            .distinct()
            .toList();
    assertThat(quotes)
        .containsExactly(
            "海关总署牵头", "商务部、国\n\n家外汇局按职责分工负责", "银保监会、国家贸易样板研究中心等按职责分工负责", "商务部会同有关部门负责");
  }

  @Test
  void resolvesNamesAsOfTheDocumentsDateAndKeepsTheOthers() {
    List<Responsibility> facts = extract(NOTICE).documents().get(0).facts(Responsibility.class);
    assertThat(facts.get(3).agency().agency().orElseThrow().name()).isEqualTo("中国银行保险监督管理委员会");
    assertThat(facts.get(3).open()).isTrue();
    assertThat(facts.get(4).agency().agency()).isEmpty();
  }

  @Test
  void numbersBrokenOverLinesInRunningTextOpenNoMeasure() {
    String text =
        """
        关于规范示例处罚的通知

        示发〔2022〕1号

        一、明确处罚种类

        本通知所称较重处罚包括：（一）处以罚款；（二）降低资质等级，吊销许

        可证件；

        （三）限制开展生产经营活动；（四）其他处罚。各级执法部门要严格执行。

        二、加强监督检查

        各级执法部门要开展检查。
        """;
    assertThat(extract(text).documents().get(0).measures())
        .extracting(Measure::heading)
        .containsExactly("明确处罚种类", "加强监督检查");
  }

  @Test
  void titledParagraphsAreTheMeasuresOfAnItemThatGroupsThem() {
    String text =
        """
        示例产业发展规划

        一、发展背景

        示例产业规模持续扩大，为高质量发展奠定了坚实基础。

        二、重点任务

        （一）夯实产业基础。

        健全标准体系。制定一批示例标准，加强标准宣传贯彻。（市场监管总局负责）

        强化质量管理。引导企业建立质量管理体系，开展质量提升行动。（工业和信息化部、市场监管总局分别负责）

        （二）加强人才培养。支持高校设置相关专业，建设实训基地。（教育部牵头，人力资源社会保障部配合）
        """;
    PolicyDocument document = extract(text).documents().get(0);
    assertThat(document.measures())
        .extracting(Measure::path, Measure::heading)
        .containsExactly(
            tuple(List.of("二", "（一）", "¶1"), "健全标准体系"),
            tuple(List.of("二", "（一）", "¶2"), "强化质量管理"),
            tuple(List.of("二", "（二）"), "加强人才培养"));
    assertThat(document.sections()).extracting(s -> s.heading()).contains("发展背景", "重点任务", "夯实产业基础");
  }

  @Test
  void casesHavePracticesAndPlans() {
    String text =
        """
        3.打造示例服务新模式
        （示例市提供）
        《示例试点总体方案》提出，探索示例服务新模式。
        一、主要做法
        （一）建立工作机制。成立专班，定期会商，协调解决重点问题。
        二、实践效果
        （一）营商环境改善。办理时间压缩一半以上。
        三、下一步工作思路
        （一）扩大试点范围。适时推广至更多区域。
        """;
    PolicyDocument document = extract(text).documents().get(0);
    assertThat(document.head().number()).contains("3");
    assertThat(document.head().issuers()).containsExactly("示例市");
    assertThat(document.measures())
        .extracting(Measure::heading, Measure::kind)
        .containsExactly(
            tuple("建立工作机制", MeasureKind.PRACTICE), tuple("扩大试点范围", MeasureKind.PLANNED));
  }

  @Test
  void articlesOfARegulationAreMeasuresButForPurposeScopeAndEntry() {
    String text =
        """
        示例产品监督管理规定

        第一条 为加强示例产品管理，根据有关法律，制定本规定。

        第二条 本规定所称示例产品，是指家用产品。

        第三条 示例产品应当通过检验。检验不合格的，不得销售。

        第四条 县级以上市场监督管理部门负责监督检查。

        第五条 本规定自2023年1月1日起施行。
        """;
    PolicyDocument document = extract(text).documents().get(0);
    assertThat(document.measures())
        .extracting(Measure::path, Measure::kind)
        .containsExactly(
            tuple(List.of("第三条"), MeasureKind.ARTICLE), tuple(List.of("第四条"), MeasureKind.ARTICLE));
    assertThat(document.facts(Responsibility.class))
        .extracting(f -> f.agency().name(), Responsibility::inline)
        .containsExactly(tuple("县级以上市场监督管理部门", true));
  }

  @Test
  void localBodiesAreComposedFromTheirRegionOrTheIssuers() {
    String text =
        """
        示例市人民政府办公室关于促进样板产业发展的意见

        示府办〔2026〕3号

        各区人民政府：

        一、强化要素供给。安排专项资金。（市发展改革委牵头，示例省商务厅、市财政局、省科技厅配合）

        示例市人民政府办公室

        2026年1月5日
        """;
    assertThat(extract(text).documents().get(0).facts(Responsibility.class))
        .extracting(f -> f.agency().name(), f -> f.agency().agency().map(Agency::id).orElse(""))
        .containsExactly(
            tuple("市发展改革委", "local/ndrc/示例市发展改革委"),
            tuple("示例省商务厅", "local/commerce/示例省商务厅"),
            tuple("市财政局", "local/finance/示例市财政局"),
            tuple("省科技厅", ""));
  }

  private static byte[] brokenAt(byte[] text, int offset) {
    text[offset] = (byte) 0xff;
    return text;
  }

  @Test
  void anInputWithoutTextIsRefusedWithTheReason() {
    assertThatThrownBy(() -> PIPELINE.extract("a.txt", new byte[0]))
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContaining("empty");
    assertThatThrownBy(() -> PIPELINE.extract("a.txt", new byte[] {0, 1, 2, 3}))
        .hasMessageContaining("binary");
    assertThatThrownBy(
            () -> PIPELINE.extract("a.txt", brokenAt(NOTICE.getBytes(StandardCharsets.UTF_8), 300)))
        .hasMessageContaining("UTF-8")
        .hasMessageContaining("line");
    assertThat(extract("今天天气很好。").problems())
        .singleElement()
        .satisfies(p -> assertThat(p.code()).isEqualTo("input.no-measure"));
  }
}
