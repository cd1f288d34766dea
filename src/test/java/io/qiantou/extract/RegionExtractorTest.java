package io.qiantou.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.Pipeline;
import io.qiantou.lexicon.Lexicon;
import io.qiantou.model.PolicyDocument;
import io.qiantou.model.Problem;
import io.qiantou.model.RegionScope;
import io.qiantou.resource.Resources;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class RegionExtractorTest {
  private static final Lexicon LEXICON = Lexicon.read(Resources.packed());
  private static final Pipeline PIPELINE = new Pipeline(LEXICON);

  @Test
  void aProvincialPlanNamesItsOwnCitiesAndCounties() {
    PolicyDocument document =
        plan(
            "浙江省人民政府办公厅",
            "一、优化布局。支持杭州、宁波建设先导区，鼓励柯桥、上虞打造产业集群，推动浙江建设样板省份。",
            "二、深化协作。积极融入长三角一体化发展，对接粤港澳大湾区产业资源，引进深圳企业。",
            "三、办好活动。大会在杭州举行，在北京、上海设立招商联络处。",
            "四、培养人才。支持宁波大学、杭州师范大学增设专业，由杭州海关、宁波海关负责通关保障。");
    assertThat(said(document))
        .containsExactly(
            "一 杭州 330100 scope", "一 宁波 330200 scope", "一 柯桥 330603 scope", "一 上虞 330604 scope");
  }

  @Test
  void aDefaultHoldsForLaterMeasuresWithoutAScopeOfTheirOwn() {
    PolicyDocument document =
        plan(
            "商务部",
            "一、放宽准入。（商务部负责；适用范围：上海自贸试验区）",
            "二、简化流程。（商务部负责；适用范围：所有自贸试验区，以下各条未注明的，适用范围均为所有自贸试验区）",
            "三、加强统计。完善制度。",
            "四、支持仓储。支持建设仓库。（商务部负责；试点范围：福建自贸试验区）",
            "五、强化监管。完善制度。");
    assertThat(said(document))
        .containsExactly(
            "一 上海自贸试验区 ftz-shanghai scope",
            "二 所有自贸试验区 ftz-all scope",
            "三 所有自贸试验区 ftz-all scope inferred",
            "四 福建自贸试验区 ftz-fujian pilot",
            "五 所有自贸试验区 ftz-all scope inferred");
    RegionScope inferred = document.facts(RegionScope.class).get(2);
    assertThat(inferred.evidence().of(document.source().text())).startsWith("以下各条未注明的");
  }

  @Test
  void whatTheTitleSaysIsTriedOutThereIsAPilotInEveryMeasure() {
    String text =
        "商务部关于同意厦门市开展绿色供应链创新试点的复函\n\n商函〔2024〕9号\n\n福建省人民政府：\n\n"
            + "一、支持厦门市建设服务平台。\n\n二、支持厦门市围绕优势产业开展合作。\n\n三、支持福州市建设仓库。\n";
    PolicyDocument document = extract(text);
    assertThat(said(document))
        .containsExactly("一 厦门市 350200 pilot", "二 厦门市 350200 pilot", "三 福州市 350100 scope");
    assertThat(document.facts(RegionScope.class).get(0).programme()).contains("绿色供应链创新试点");
  }

  @Test
  void aListOfAnotherLengthThanItSaysIsAProblem() {
    PolicyDocument document =
        plan(
            "商务部",
            "一、扩大试点。在北京、上海、深圳等4地开展取消股比限制试点。",
            "二、扩大开放。在北京、上海、海南、深圳等4地开展准入试点，在苏浙皖三省试行互认，在天津等地试行。");
    List<Problem> counted =
        document.problems().stream().filter(p -> p.code().equals("region.count")).toList();
    assertThat(counted).hasSize(1);
    assertThat(counted.get(0).message()).contains("says 4 and names 3");
    assertThat(counted.get(0).span().orElseThrow().of(document.source().text()))
        .isEqualTo("北京、上海、深圳等4地");
  }

  @Test
  void anEnumerationIsItsMembers() {
    PolicyDocument document = plan("商务部", "一、推进互认。在苏浙皖三省试行护理员等级互认，在京津冀推进服务一体化。");
    assertThat(said(document))
        .containsExactlyInAnyOrder(
            "一 江苏 320000 pilot",
            "一 浙江 330000 pilot",
            "一 安徽 340000 pilot",
            "一 京津冀 rg-jingjinji scope");
  }

  @Test
  void hostileTextsTakeLinearTime() {
    String many = "北京、".repeat(100_000);
    String open = "《上海".repeat(50_000);
    String clauses = "在上海，".repeat(50_000);
    for (String line : List.of(many, open, clauses)) {
      Assertions.assertTimeout(
          Duration.ofSeconds(20), () -> plan("商务部", "一、推进工作。在" + line + "开展试点。"));
    }
  }

  private static PolicyDocument plan(String issuer, String... measures) {
    String paragraphs =
        IntStream.range(0, measures.length)
            .mapToObj(i -> measures[i])
            .collect(Collectors.joining("\n\n"));
    return extract(
        issuer
            + "关于推进示例工作的意见\n\n示发〔2024〕9号\n\n各有关单位：\n\n为推进示例工作，提出以下意见。\n\n"
            + paragraphs
            + "\n\n"
            + issuer
            + "\n2024年3月5日\n");
  }

  private static PolicyDocument extract(String text) {
    return PIPELINE.extract("示例.txt", text.getBytes(StandardCharsets.UTF_8)).documents().get(0);
  }

  private static List<String> said(PolicyDocument document) {
    return document.facts(RegionScope.class).stream()
        .map(
            scope ->
                String.join("/", scope.measure().path())
                    + " "
                    + scope.region().name()
                    + " "
                    + scope.region().region().orElse("-")
                    + (scope.pilot() ? " pilot" : " scope")
                    + (scope.inferred() ? " inferred" : ""))
        .toList();
  }
}
