package io.qiantou;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.lexicon.Lexicon;
import io.qiantou.model.Measure;
import io.qiantou.model.MeasureKind;
import io.qiantou.model.PolicyDocument;
import io.qiantou.resource.Resources;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Chapters, boxes, contents pages and circled items, in the tests' own words. */
class OutlineTest {
  private static final Pipeline PIPELINE = new Pipeline(Lexicon.read(Resources.packed()));

  private static PolicyDocument document(String text) {
    return PIPELINE.extract("示例.txt", text.getBytes(StandardCharsets.UTF_8)).documents().get(0);
  }

  private static List<String> paths(PolicyDocument document) {
    return document.measures().stream().map(m -> String.join("/", m.path())).toList();
  }

  private static final String OUTLINE_PLAN =
      """
      样板市国民经济和社会发展第十五个五年规划纲要
      （2026年2月3日样板市第八届人民代表大会第六次会议批准）
      目  录
      第一章 建设现代化产业体系……1
      第一节 推动传统产业转型升级……1
      第二章 强化规划实施……9
      第一章 建设现代化产业体系
      第一节 推动传统产业转型升级
      一、实施技术改造工程
      支持企业开展智能化改造、数字化转型，每年滚动实施技改项目三百个以上。
      二、培育先进制造业集群
      做强新能源汽车、生物医药两大产业集群。
      专栏3 产业集群培育工程
      1.新能源汽车。建设整车及零部件产业园，完善配套能力。
      2.生物医药。建设生物医药产业园，引进龙头企业。
      三、建设质量强市
      开展质量提升行动，完善标准体系。
      第二章 强化规划实施
      健全规划实施机制，市发展改革委要组织开展中期评估和总结评估。
      """;

  @Test
  void contentsEndWhereTheFirstChapterStandsAgain() {
    PolicyDocument document = document(OUTLINE_PLAN);
    assertThat(document.head().issued()).isPresent();
    assertThat(document.sections().get(0).path()).containsExactly("第一章");
    assertThat(paths(document)).contains("第二章");
    assertThat(document.problems()).noneMatch(p -> p.code().startsWith("outline."));
  }

  @Test
  void aBoxHoldsTheItemsThatAreCountedInItAndTheTextGoesOnBehindIt() {
    PolicyDocument document = document(OUTLINE_PLAN);
    assertThat(paths(document))
        .containsExactly(
            "第一章/第一节/一", "第一章/第一节/二", "第一章/第一节/二/专栏3/1", "第一章/第一节/二/专栏3/2", "第一章/第一节/三", "第二章");
    assertThat(document.measures())
        .filteredOn(m -> m.path().contains("专栏3"))
        .extracting(Measure::kind)
        .containsOnly(MeasureKind.BOX);
  }

  @Test
  void aCircledItemIsAMeasureWhereItSaysWhoAnswersForIt() {
    String plan =
        """
        样板区关于加强基层医疗卫生服务体系建设的实施方案
        一、主要措施
        （一）优化机构布局
        ①新建社区卫生服务中心六家。（牵头单位：区卫生健康局；责任单位：区财政局）
        ②推进紧密型医联体建设。（区卫生健康局、区医保分局按职责分工负责）
        （二）加强人才队伍
        从三个方面入手：①扩大招聘规模；②完善培训制度；③提高待遇。（区卫生健康局负责）
        """;
    assertThat(paths(document(plan))).containsExactly("一/（一）/①", "一/（一）/②", "一/（二）");
  }
}
