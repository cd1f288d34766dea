package io.qiantou.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
  private final Commands commands = Commands.onDocuments();

  @TempDir private Path folder = Path.of("");

  @Test
  void aSentenceWithFacts() {
    assertThat(run("explain", "完善样板流程。（银保监会牵头，样板局配合）", "--date", "2021-03-05")).isZero();
    assertThat(out())
        .isEqualTo(
            """
            完善样板流程。（银保监会牵头，样板局配合）
                            ^^^^^^^^~~~~  ^^^^^^~~~~

            “银保监会牵头”
              规则 / rule  responsibility.leads  牵头
                牵头  银保监会 → 中国银行保险监督管理委员会（2018–2023），现 / today: 国家金融监督管理总局

            “样板局配合”
              规则 / rule  responsibility.supports  配合、参与、参加、协助、指导
                配合  样板局 → 名录中没有 / not in the registry
            """);
  }

  @Test
  void agenciesAreNamedUnderTheBaseOfTheCall() {
    String base = "https://example.org/kg/";
    assertThat(run("explain", "（商务部牵头）", "--format", "json", "--base", base)).isZero();
    assertThat(out()).contains(base + "agency/mofcom").doesNotContain("w3id.org/qiantou/id");
  }

  @Test
  void theIssuerSaysWhoseALocalNameIs() {
    assertThat(run("explain", "（省科技厅、教育厅负责）", "--issuer", "示例省人民政府办公厅")).isZero();
    assertThat(out()).contains("省科技厅 → 示例省科技厅（", "教育厅 → 示例省教育厅（");
    assertThat(run("explain", "（省科技厅负责）")).isZero();
    assertThat(out()).contains("省科技厅 → 名录中没有");
  }

  @Test
  void aSentenceWithout() {
    assertThat(run("explain", "商务部择机牵头总结。")).isZero();
    assertThat(out())
        .contains("^^^^^^\n", "没有读出职责分工", "actors known in it: 商务部")
        .contains("responsibility.inline.leads  行文：由某机关牵头", "“商务部”", "failed at  牵头");
  }

  @Test
  void jsonCountsCodePoints() throws IOException {
    assertThat(run("explain", "𠮷（商务部牵头）", "--format", "json")).isZero();
    JsonNode fact = new ObjectMapper().readTree(out()).at("/facts/0");
    assertThat(fact.at("/nameAt/start").intValue()).isEqualTo(2);
    assertThat(fact.at("/evidence/exact").textValue()).isEqualTo("商务部牵头");
    assertThat(fact.at("/agency/iri").textValue()).endsWith("/agency/mofcom");
    assertThat(run("explain", "由样板龙头牵头", "--format", "json")).isZero();
    assertThat(new ObjectMapper().readTree(out()).at("/nearest/0/failed").textValue())
        .isEqualTo("actor");
  }

  @Test
  void aMeasureOfAFile() throws IOException {
    Path file = folder.resolve("notice.txt");
    Files.writeString(
        file,
        """
        关于改进样板服务的通知

        示发〔2021〕9号

        各有关单位：

        现就改进样板服务通知如下。

        一、改进查验方式。推广样板查验模式。（银保

        监会牵头）

        二、健全协作机制。由样板龙头牵头建立机制。

        2021年3月5日
        """);
    String document = "https://w3id.org/qiantou/id/document/示发-2021-9/";
    assertThat(run("explain", document + "一", file.toString())).isZero();
    assertThat(out())
        .startsWith("关于改进样板服务的通知 · 示发〔2021〕9号 · 2021-03-05 · notice.txt\n")
        .contains("\n监会牵头）\n~~~~~~~~\n")
        .contains("“银保监会牵头”\n  规则 / rule  responsibility.leads  牵头\n")
        .contains("中国银行保险监督管理委员会（2018–2023），现 / today: 国家金融监督管理总局");
    assertThat(run("explain", document + "二", file.toString())).isZero();
    assertThat(out()).contains("没有读出职责分工", "responsibility.inline.leads ");
    assertThat(run("explain", document + "三", file.toString())).isEqualTo(1);
    assertThat(commands.err()).contains("没有此措施");
  }

  @Test
  void wrongCalls() {
    assertThat(run("explain")).isEqualTo(2);
    assertThat(run("explain", " ")).isEqualTo(2);
    assertThat(run("explain", "（商务部牵头）", "a.txt")).isEqualTo(2);
    assertThat(run("explain", "（商务部牵头）", "--format", "xml")).isEqualTo(2);
    assertThat(run("explain", "https://example.org/x", "--date", "2021-01-01")).isEqualTo(2);
  }

  private int run(String... arguments) {
    return commands.run(arguments);
  }

  private String out() {
    return commands.out();
  }
}
