package io.qiantou;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.lexicon.Lexicon;
import io.qiantou.model.DocumentHead;
import io.qiantou.model.Fact;
import io.qiantou.model.PolicyDocument;
import io.qiantou.model.Target;
import io.qiantou.resource.Resources;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whole plans and reports as they are published: cover, contents, chapters, running headers. */
class PlansTest {
  private static final Pipeline PIPELINE = new Pipeline(Lexicon.read(Resources.packed()));

  private static PolicyDocument document(String text) {
    List<PolicyDocument> documents =
        PIPELINE.extract("示例.txt", text.getBytes(StandardCharsets.UTF_8)).documents();
    assertThat(documents).hasSize(1);
    return documents.get(0);
  }

  private static List<String> paths(PolicyDocument document) {
    return document.measures().stream().map(m -> String.join("/", m.path())).toList();
  }

  private static final String COVERED =
      """
      样板省现代渔业发展“十五五”规划
      （公开版）
      样板省农业农村厅
      2026年8月

      目　　录
      第一篇　发展基础................................1
      第二篇　主要任务................................3
      　第一章　建设良种体系..........................3
      　第二章　发展深远海养殖........................5

      第一篇　发展基础
      　　“十四五”时期，全省渔业经济稳步增长。2025年，全省水产品产量达
      到310万吨。渔业结构持续优化，绿色养殖加快推广，休闲渔业成为新的增
      — 1 —
      样板省现代渔业发展“十五五”规划
      长点。
      第二篇　主要任务
      第一章　建设良种体系
      　　到2030年，建成省级以上水产良种场60家，良种覆盖率达到80%。省农
      业农村厅牵头，省科技厅配合，实施种业振兴行动。
      — 2 —
      样板省现代渔业发展“十五五”规划
      第二章　发展深远海养殖
      　　推进养殖工船和大型智能网箱建设，完善配套基地。
      专栏1　深远海养殖重点工程
      　　智能网箱工程。新建重力式网箱500口，完善监测预警系统。
      　　养殖工船工程。支持企业建造养殖工船，配套建设陆基苗种基地。
      — 3 —
      样板省现代渔业发展“十五五”规划
      """;

  @Test
  void theTitleOnTheCoverIsKeptThoughThePagesRepeatIt() {
    PolicyDocument plan = document(COVERED);
    assertThat(plan.head().title()).isEqualTo("样板省现代渔业发展“十五五”规划");
    assertThat(plan.head().issuers()).containsExactly("样板省农业农村厅");
    assertThat(plan.head().type()).contains("规划");
    assertThat(paths(plan))
        .containsExactly("第二篇/第一章", "第二篇/第二章", "第二篇/第二章/专栏1/¶1", "第二篇/第二章/专栏1/¶2");
    assertThat(plan.measures()).noneMatch(m -> m.text().contains("—") || m.text().contains("十五五"));
    assertThat(targets(plan)).containsExactly("60", "80", "500");
  }

  private static List<String> targets(PolicyDocument document) {
    return document.facts().stream()
        .filter(Target.class::isInstance)
        .map(PlansTest::words)
        .toList();
  }

  private static String words(Fact fact) {
    Target target = (Target) fact;
    return target.quantity().value().toPlainString();
  }

  @Test
  void contentsWithDotsAndAForewordAreNoDocumentOfTheirOwn() {
    PolicyDocument plan =
        document(
            """
            附件

            样板市养老服务体系建设
            “十四五”规划
            （2021—2025年）


            目  录

            前  言 ……………………………………………………… 1
            一、规划背景 …………………………………………… 2
            二、主要任务 …………………………………………… 4
            （一）完善设施布局 ………………………………… 4
            （二）培育专业队伍 ………………………………… 6
            三、保障措施 …………………………………………… 8


            前  言
                为积极应对人口老龄化，根据《样板省养老服务条例》和有关规定，结合
            我市实际，制定本规划。
            一、规划背景
                我市老年人口持续增长，养老服务供给仍然不足。
            二、主要任务
                （一）完善设施布局。到2025年，新建街道养老服务综合体20个。
                （二）培育专业队伍。市民政局会同市人力资源社会保障局开展养老护理员
            培训。
            三、保障措施
                （一）加强组织领导。各县（市、区）政府要落实属地责任。
            """);
    assertThat(plan.head().title()).isEqualTo("样板市养老服务体系建设“十四五”规划（2021—2025年）");
    assertThat(paths(plan)).containsExactly("二/（一）", "二/（二）", "三/（一）");
  }

  @Test
  void yearsThatBeginALineOfTheTitleBelongToIt() {
    DocumentHead head =
        document(
                """
                样板市人民政府关于印发样板市制造业高质量发展“十四五”规划
                （2021—2025年）的通知
                样府发〔2021〕18号

                各区县人民政府，市政府各部门：
                现将《样板市制造业高质量发展“十四五”规划（2021—2025年）》印发给你们，请认真贯彻执行。

                样板市人民政府
                2021年7月18日
                （此件公开发布）

                样板市制造业高质量发展“十四五”规划
                （2021—2025年）

                一、壮大支柱产业
                市经济信息委牵头，建设汽车零部件产业园。
                二、强化要素保障
                市财政局负责完善资金支持政策。
                """)
            .head();
    assertThat(head.title()).isEqualTo("样板市人民政府关于印发样板市制造业高质量发展“十四五”规划（2021—2025年）的通知");
    assertThat(head.number()).contains("样府发〔2021〕18号");
    assertThat(head.issued()).contains(LocalDate.of(2021, 7, 18));
  }

  @Test
  void aNoticeWithItemsCarriesItsPlanAndTheIssuerStandsAboveTheNumber() {
    PolicyDocument notice =
        document(
            """
            样板省水利厅

            样水字〔2025〕12号

            关于印发样板省2025年河湖治理
            重点任务分工方案的通知

            各市水利局：
              现将《样板省2025年河湖治理重点任务分工方案》印发给你们，请抓好落实。
              一、各市要明确责任分工，于2025年4月底前报送工作计划。
              二、省水利厅将按季度通报进展情况。

                                               样板省水利厅
                                               2025年3月6日

            附件

                 样板省2025年河湖治理重点任务分工方案

              为做好2025年河湖治理工作，根据《样板省河湖保护条例》，制定本方案。
              一、推进水系连通。省水利厅牵头，省财政厅配合。
              二、开展清漂行动。各县（市、区）政府负责。
            """);
    assertThat(notice.head().title()).isEqualTo("关于印发样板省2025年河湖治理重点任务分工方案的通知");
    assertThat(notice.head().issuers()).containsExactly("样板省水利厅");
    assertThat(notice.head().issued()).contains(LocalDate.of(2025, 3, 6));
    assertThat(notice.measures()).hasSize(4);
  }

  @Test
  void aReportOfAGovernmentIsIssuedByItAndItsAddressIsNoMeasure() {
    PolicyDocument report =
        document(
            """
            政府工作报告
            ——2026年1月12日在样板市第九届人民代表大会第五次会议上
            市长　某某某

            各位代表：
            　　现在，我代表市人民政府，向大会报告工作，请予审议。
            一、2025年工作回顾
            全市地区生产总值增长5.2%。
            二、2026年重点工作
            （一）扩大内需。
            　　促进消费升级。举办购物节，打造夜间经济集聚区。
            　　扩大有效投资。市发展改革委牵头，推进重大项目建设。
            （二）保障民生。
            　　办好民生实事。新建幼儿园10所，改造老旧小区50个。
            　　筑牢安全防线。市应急局负责，开展隐患排查整治。
            　　各位代表！让我们携手奋斗，谱写新篇章！
            来源：样板市政府办　责任编辑：某某
            主办：样板市人民政府办公室
            """);
    assertThat(report.head().issuers()).containsExactly("样板市人民政府");
    assertThat(report.head().issued()).contains(LocalDate.of(2026, 1, 12));
    assertThat(paths(report)).containsExactly("二/（一）/¶1", "二/（一）/¶2", "二/（二）/¶1", "二/（二）/¶2");
    assertThat(report.measures()).noneMatch(m -> m.text().contains("各位代表"));
  }
}
