package io.qiantou;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.qiantou.lexicon.Lexicon;
import io.qiantou.model.Agency;
import io.qiantou.model.Citation;
import io.qiantou.model.DocumentHead;
import io.qiantou.model.Measure;
import io.qiantou.model.MeasureKind;
import io.qiantou.model.Observation;
import io.qiantou.model.PolicyDocument;
import io.qiantou.model.Responsibility;
import io.qiantou.model.Role;
import io.qiantou.model.Target;
import io.qiantou.resource.Resources;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Minutes, replies, excerpts of plans and press conferences, in the tests' own words. */
class RarerKindsTest {
  private static final Pipeline PIPELINE = new Pipeline(Lexicon.read(Resources.packed()));

  private static PolicyDocument only(String text) {
    List<PolicyDocument> documents =
        PIPELINE.extract("示例.txt", text.getBytes(StandardCharsets.UTF_8)).documents();
    assertThat(documents).hasSize(1);
    return documents.get(0);
  }

  private static List<Tuple> duties(PolicyDocument document) {
    return document.facts(Responsibility.class).stream()
        .map(duty -> tuple(duty.measure().path(), duty.agency().name(), duty.role()))
        .toList();
  }

  @Test
  void minutesHaveTheirTitleBelowNumberIssuerAndDate() {
    PolicyDocument document =
        only(
            """
            南宁市人民政府专题会议纪要

            〔2026〕9号

            南宁市人民政府办公室　　　　　　　2026年4月20日

            关于样板园区建设有关问题的会议纪要

            　　4月16日，副市长某某主持召开会议，研究样板园区建设有关问题。现将议定事项纪要如下：
            　　一、关于道路。请邕宁区人民政府抓紧实施样板大道改造，于6月30日前完成；邕州海关予以配合。
            　　二、关于融资。由市财政局牵头，会同邕州海关、市商务局研究提出方案。市政府督查室负责跟踪督办，每月通报一次。
            　　会议要求，各有关单位要主动对接。
            """);

    DocumentHead head = document.head();
    assertThat(head.title()).isEqualTo("关于样板园区建设有关问题的会议纪要");
    assertThat(head.number()).contains("〔2026〕9号");
    assertThat(head.issuers()).containsExactly("南宁市人民政府办公室");
    assertThat(head.issued()).contains(LocalDate.of(2026, 4, 20));
    assertThat(duties(document))
        .containsExactlyInAnyOrder(
            tuple(List.of("一"), "邕宁区人民政府", Role.RESPONSIBLE),
            tuple(List.of("一"), "邕州海关", Role.SUPPORT),
            tuple(List.of("二"), "市财政局", Role.LEAD),
            tuple(List.of("二"), "邕州海关", Role.SUPPORT),
            tuple(List.of("二"), "市商务局", Role.SUPPORT),
            tuple(List.of("二"), "市政府督查室", Role.RESPONSIBLE));
  }

  @Test
  void aReplySaysWhatWasDoneAndIsNoCase() {
    PolicyDocument document =
        only(
            """
            索 引 号：07B1    信息所属单位：样板司
            文　　号：农样字〔2026〕21号    生效日期：2026年06月14日
            对十四届全国人大四次会议第9127号建议的答复

            某某等代表：
            　　你们提出的关于支持样板产业的建议收悉。现答复如下。
            　　一、主要做法
            　　（一）加强引导。2025年，我部会同财政部印发规划。
            　　二、取得的成效
            　　样板产量稳定增长，农户收入有所提高，样板品牌初步形成，社会反响良好。
            　　三、下一步工作
            　　（一）完善政策。财政部将通过中央预算内投资，支持样板基地建设。我部负责技术指导。
            　　感谢你们的关心。

            农业农村部
            2026年6月14日
            """);

    assertThat(document.head().type()).contains("答复");
    assertThat(document.head().number()).contains("农样字〔2026〕21号");
    assertThat(document.head().issuers()).containsExactly("农业农村部");
    assertThat(document.measures())
        .extracting(Measure::kind)
        .containsExactly(MeasureKind.PRACTICE, MeasureKind.PLANNED);
    assertThat(duties(document))
        .containsExactlyInAnyOrder(
            tuple(List.of("一", "（一）"), "我部", Role.LEAD),
            tuple(List.of("一", "（一）"), "财政部", Role.SUPPORT),
            tuple(List.of("三", "（一）"), "财政部", Role.RESPONSIBLE),
            tuple(List.of("三", "（一）"), "我部", Role.RESPONSIBLE));
    assertThat(document.facts(Responsibility.class))
        .filteredOn(duty -> duty.agency().name().equals("我部"))
        .allSatisfy(duty -> assertThat(duty.agency().agency().map(Agency::name)).contains("农业农村部"));
  }

  @Test
  void anExcerptOfTheCarriedPlanIsThePlan() {
    PolicyDocument document =
        only(
            """
            样板市人民政府关于印发样板市样板发展规划的通知
            样政发〔2026〕6号
            各县（市、区）人民政府：
            　　《样板市样板发展规划》已经审查批准，现印发给你们，请认真组织实施。
            样板市人民政府
            2026年3月2日

            样板市样板发展规划
            （节选）

            第一章　主要任务
            第一节　加强统筹
            　　市发展改革委要加强统筹，按月调度，及时通报进展情况。
            第二章　保障措施
            第一节　强化协调
            　　市财政局要加大投入，优化支出结构，提高资金使用效益。
            """);

    assertThat(document.head().number()).contains("样政发〔2026〕6号");
    assertThat(document.head().attachment()).hasValueSatisfying(t -> assertThat(t).contains("规划"));
    assertThat(document.measures()).hasSize(2);
  }

  @Test
  void tasksOfAPressConferenceWithWhoAnswersForThemAreMeasures() {
    PolicyDocument document =
        only(
            """
            首页 > 新闻中心 > 新闻发布会
            样板省举行新闻发布会解读《样板省样板行动方案》
            2026-07-09 11:20　　来源：样板日报

            　　7月8日，样板省人民政府新闻办公室举行新闻发布会，介绍有关情况。
            　　中新社记者：方案有哪些内容？
            　　商务厅副厅长：谢谢。2025年，样板省进出口额1892.4亿元，同比增长3.2%。
            　　任务一　提升便利化水平
            　　推广样板模式，简化样板流程，提高样板效率。
            　　牵头单位：省商务厅　配合单位：样板海关、省财政厅等
            　　任务二　强化协同
            　　推动交流合作，建立样板机制，形成样板合力。
            　　责任单位：省教育厅
            　　（文中数据由省商务厅提供）
            　　相关阅读：
            　　《样板省优化环境条例》8月1日起施行
            """);

    assertThat(document.head().title()).isEqualTo("样板省举行新闻发布会解读《样板省样板行动方案》");
    assertThat(document.head().type()).contains("报道");
    assertThat(duties(document))
        .containsExactlyInAnyOrder(
            tuple(List.of("任务一"), "省商务厅", Role.LEAD),
            tuple(List.of("任务一"), "样板海关", Role.SUPPORT),
            tuple(List.of("任务一"), "省财政厅", Role.SUPPORT),
            tuple(List.of("任务二"), "省教育厅", Role.RESPONSIBLE));
    assertThat(document.facts(Citation.class)).extracting(Citation::title).hasSize(1);
  }

  @Test
  void whoIsNamedFirstLeadsOnlyWhereTheListSaysNothingElse() {
    PolicyDocument document =
        only(
            """
            样板市样板工作分工方案
            　　为做好样板工作，制定本方案。括号内列出多个单位而未注明牵头、负责、配合的，排在第一位的为牵头单位，其他为责任单位。
            　　一、优化环境。推广样板模式。（市教育局、市民政局）
            　　二、健全机制。落实样板责任。（市教育局、市民政局按职责分工负责，各区人民政府落实属地责任）
            """);

    assertThat(duties(document))
        .containsExactly(
            tuple(List.of("一"), "市教育局", Role.LEAD),
            tuple(List.of("一"), "市民政局", Role.RESPONSIBLE),
            tuple(List.of("二"), "市教育局", Role.RESPONSIBLE),
            tuple(List.of("二"), "市民政局", Role.RESPONSIBLE),
            tuple(List.of("二"), "各区人民政府", Role.RESPONSIBLE));
  }

  @Test
  void bulletsOfAReprintedNoticeAreMeasures() {
    PolicyDocument document =
        only(
            """
            样板部办公厅关于做好样板工作的通知
            样办函〔2026〕12号
            各省、自治区、直辖市样板主管部门：
            　　现就做好样板工作通知如下：
            ━━━━ 01 ━━━━
            ▍丰富供给
            ◆ 优化样板网点。推动样板中心改造提升。（商务部、农业农村部按职责分工负责）
            ◆ 开展样板活动。在河北、河南组织样板巡展。（商务部牵头，国家能源局配合）
            1️⃣ 压实样板责任。各省级商务主管部门要会同财政、医保等部门建立专班。
            样板部办公厅
            2026年5月18日
            """);

    assertThat(document.head().issued()).contains(LocalDate.of(2026, 5, 18));
    assertThat(document.measures())
        .extracting(Measure::heading)
        .containsExactly("优化样板网点", "开展样板活动", "压实样板责任");
    assertThat(duties(document))
        .contains(
            tuple(List.of("¶1"), "农业农村部", Role.RESPONSIBLE),
            tuple(List.of("¶2"), "商务部", Role.LEAD),
            tuple(List.of("¶3"), "各省级商务主管部门", Role.LEAD));
  }

  @Test
  void articlesBelowHeadingsOfAPolicyAreMeasuresAndTheHeadingsAreNot() {
    PolicyDocument document =
        only(
            """
            样板县人民政府关于支持样板产业发展的若干政策
            样政发〔2026〕9号
            各乡镇人民政府：
            一、支持企业做大
            　　第一条　鼓励升规。对升规企业给予奖励。（责任单位：县教育局、县民政局，县统计局参与）
            二、强化保障
            　　第二条　保障用地。推行样板供地。（责任单位：县民政局）
            """);

    assertThat(document.measures())
        .extracting(Measure::path)
        .containsExactly(List.of("一", "第一条"), List.of("二", "第二条"));
    assertThat(duties(document))
        .containsExactly(
            tuple(List.of("一", "第一条"), "县教育局", Role.RESPONSIBLE),
            tuple(List.of("一", "第一条"), "县民政局", Role.RESPONSIBLE),
            tuple(List.of("一", "第一条"), "县统计局", Role.SUPPORT),
            tuple(List.of("二", "第二条"), "县民政局", Role.RESPONSIBLE));
  }

  @Test
  void indicatorsWithAgenciesAreAllocatedAndTheirValuesTargets() {
    PolicyDocument document =
        only(
            "样板省样板考核办法\n样政办字〔2026〕3号\n各市人民政府：\n一、加强考核。省样板厅要做好考核。\n附件\n"
                + "序号\t考核指标\t2026年目标值\t牵头部门\t配合部门\t完成时限\n"
                + "1\t样板生产总值（亿元）\t19500以上\t省教育厅\t省民政厅\t2026年12月31日\n"
                + "2\t\"样板产业增加值\n占比（%）\"\t≥9.2\t省民政厅\t省教育厅\t2026年12月31日\n");

    assertThat(duties(document))
        .contains(
            tuple(List.of("1"), "省教育厅", Role.LEAD),
            tuple(List.of("2"), "省民政厅", Role.LEAD),
            tuple(List.of("2"), "省教育厅", Role.SUPPORT));
    assertThat(document.facts(Target.class))
        .extracting(Target::indicator)
        .containsExactly("样板生产总值", "样板产业增加值占比");
  }

  @Test
  void aLeaderIsNoBodyAndGoalsOfItemsAreTargets() {
    PolicyDocument document =
        only(
            """
            样板市人民政府办公室关于印发2026年重点工作任务分解方案的通知
            样政办发〔2026〕8号
            各区人民政府：
            一、主要预期目标
            1. 全市地区生产总值增长5.5%左右，固定资产投资增长3%。
            牵头领导：某某某　牵头单位：市教育局　责任单位：市民政局
            二、加快振兴
            2. 做强产业。支持样板企业转型，推进样板园区建设。
            牵头领导：某某某　牵头单位：市教育局　责任单位：市民政局　完成时限：2026年6月底
            """);

    assertThat(duties(document))
        .containsExactly(
            tuple(List.of("二", "2"), "市教育局", Role.LEAD),
            tuple(List.of("二", "2"), "市民政局", Role.RESPONSIBLE));
    assertThat(document.facts(Target.class)).hasSize(2);
  }

  @Test
  void figuresOfSeveralPlacesAreOfOneIndicator() {
    PolicyDocument document =
        only(
            """
            样板省2025年国民经济和社会发展统计公报[1]
            样板省统计局
            2026年3月20日
            一、工业
            　　分地区看，昌吉回族自治州规模以上工业增加值增长8.4%，克拉玛依市增长3.6%。
            表1　2025年主要产品产量
            产品名称    单位    产量      比上年增长（%）
            原油        万吨    3370.2    1.5
            原煤        亿吨    5.52      1.9
            """);

    assertThat(document.head().type()).contains("公报");
    assertThat(document.facts(Observation.class))
        .extracting(Observation::indicator)
        .containsExactly("昌吉回族自治州规模以上工业增加值", "规模以上工业增加值", "原油产量", "原油产量", "原煤产量", "原煤产量");
  }

  @Test
  void anEmergencyPlanIsNumberedInDecimalsAndSaysWhatEachMemberDoes() {
    PolicyDocument document =
        only(
            """
            样板市人民政府办公室关于印发样板市样板应急预案的通知
            样府办发〔2026〕19号
            各县市区人民政府：
            《样板市样板应急预案》已经市人民政府同意，现印发给你们。
            样板市人民政府办公室
            2026年4月22日
            样板市样板应急预案
            1 总则
            1.1 编制目的
            做好样板工作，减少损失。
            2 组织指挥体系
            2.1 成员单位职责
            市应急局：负责组织指导救援，统筹物资调拨。
            样板军分区：负责组织民兵参加抢险。
            3 监测预警
            3.1 重点防范
            3.1.1 山洪防范
            市水利局会同市气象局建立机制，2026年5月31日前完成联网。
            """);

    assertThat(document.measures())
        .extracting(Measure::path)
        .contains(List.of("2", "2.1"), List.of("3", "3.1", "3.1.1"));
    assertThat(duties(document))
        .containsExactlyInAnyOrder(
            tuple(List.of("2", "2.1"), "市应急局", Role.RESPONSIBLE),
            tuple(List.of("2", "2.1"), "样板军分区", Role.RESPONSIBLE),
            tuple(List.of("3", "3.1", "3.1.1"), "市水利局", Role.LEAD),
            tuple(List.of("3", "3.1", "3.1.1"), "市气象局", Role.SUPPORT));
  }
}
