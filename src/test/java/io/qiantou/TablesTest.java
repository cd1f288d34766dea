package io.qiantou;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.qiantou.lexicon.Lexicon;
import io.qiantou.model.Deadline;
import io.qiantou.model.Extraction;
import io.qiantou.model.Fact;
import io.qiantou.model.Measure;
import io.qiantou.model.Observation;
import io.qiantou.model.PolicyDocument;
import io.qiantou.model.Responsibility;
import io.qiantou.model.Target;
import io.qiantou.read.Typeset;
import io.qiantou.resource.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What tables say, whatever file they come in, and which say nothing. */
class TablesTest {
  private static final Pipeline PIPELINE = new Pipeline(Lexicon.read(Resources.packed()));

  private static final List<String> HEAD =
      List.of(
          "示例省人民政府办公厅关于印发示例省数字贸易发展规划的通知",
          "示政办发〔2021〕9号",
          "各市人民政府，省政府各部门：",
          "《示例省数字贸易发展规划》已经省政府同意，现印发给你们，请认真贯彻执行。",
          "示例省人民政府办公厅",
          "2021年8月2日",
          "一、推进制度创新。支持各地先行先试，完善规则。",
          "二、培育经营主体。支持企业拓展国际市场，壮大规模。");

  private static final List<String> TASKS =
      List.of(
          "序号\t重点任务\t牵头单位\t配合单位\t完成时限",
          "1\t建设示例平台\t省商务厅\t省财政厅\t2022年底前",
          "2\t培育经营主体\t省科技厅\t省教育厅\t2023年6月底前",
          "3\t开展统计监测\t省统计局\t省商务厅\t2022年底前");

  private static final List<String> INDICATORS =
      List.of(
          "指标\t单位\t2020年\t2025年\t属性",
          "数字贸易额\t亿元\t820\t2000左右\t预期性",
          "企业数量\t家\t310\t≥600\t预期性",
          "服务占比\t%\t—\t45\t约束性");

  private static final List<String> TASKS_SAY =
      List.of(
          "[一] 推进制度创新",
          "[二] 培育经营主体",
          "[二] LEAD 省科技厅",
          "[二] SUPPORT 省教育厅",
          "[二] 2023-06-30",
          "[1] 建设示例平台",
          "[1] LEAD 省商务厅",
          "[1] SUPPORT 省财政厅",
          "[1] 2022-12-31",
          "[3] 开展统计监测",
          "[3] LEAD 省统计局",
          "[3] SUPPORT 省商务厅",
          "[3] 2022-12-31");

  private static final List<String> INDICATORS_SAY =
      List.of(
          "[一] 推进制度创新",
          "[二] 培育经营主体",
          "数字贸易额 = 820 亿元 of 2020",
          "数字贸易额 ≈ 2000 亿元 by 2025 预期性",
          "企业数量 = 310 家 of 2020",
          "企业数量 ≥ 600 家 by 2025 预期性",
          "服务占比 = 45 % by 2025 约束性");

  private static List<String> with(List<String> rows) {
    List<String> all = new ArrayList<>(HEAD);
    all.add("附件：1.示例表");
    all.addAll(rows);
    return all;
  }

  private static byte[] lines(List<String> lines) {
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] page(String table) {
    return new String(Typeset.page(HEAD), StandardCharsets.UTF_8)
        .replace("</div></div><div>主办", table + "</div></div><div>主办")
        .getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"txt", "html", "docx", "pdf"})
  void anAllocationTableSaysTheSameInEveryFormat(String format) throws IOException {
    assertThat(said("表." + format, file(format, with(TASKS)))).isEqualTo(TASKS_SAY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"txt", "html", "docx", "pdf"})
  void anIndicatorTableSaysTheSameInEveryFormat(String format) throws IOException {
    assertThat(said("表." + format, file(format, with(INDICATORS)))).isEqualTo(INDICATORS_SAY);
  }

  private static byte[] file(String format, List<String> paragraphs) throws IOException {
    return switch (format) {
      case "html" -> Typeset.page(paragraphs);
      case "docx" -> Typeset.word(paragraphs);
      case "pdf" -> Typeset.pdf(paragraphs);
      default -> lines(paragraphs);
    };
  }

  @Test
  void tablesWithBarsOrSingleSpacesAreTables() {
    List<String> bars = new ArrayList<>();
    TASKS.forEach(row -> bars.add("| " + row.replace("\t", " | ") + " |"));
    bars.add(1, "|---|---|---|---|---|");
    assertThat(said("表.txt", lines(with(bars)))).isEqualTo(TASKS_SAY);
    List<String> spaces = TASKS.stream().map(row -> row.replace('\t', ' ')).toList();
    assertThat(said("表.txt", lines(with(spaces)))).isEqualTo(TASKS_SAY);
    List<String> values = INDICATORS.stream().map(row -> row.replace('\t', ' ')).toList();
    assertThat(said("表.txt", lines(with(values)))).isEqualTo(INDICATORS_SAY);
  }

  @Test
  void cellsOfALooseRowThatBreakOverLinesArePutTogether() {
    List<String> rows =
        List.of(
            "序号 重点任务 牵头单位 配合单位 完成时限",
            "1 建设跨境电商综合 省商务厅、省财 省科技厅 2022年底前",
            "试验区 政厅",
            "2 开展统计监测 省统计局 省商务厅 2022年底前");
    assertThat(said("表.txt", lines(with(rows))))
        .contains(
            "[1] 建设跨境电商综合试验区",
            "[1] LEAD 省商务厅",
            "[1] LEAD 省财政厅",
            "[1] SUPPORT 省科技厅",
            "[2] LEAD 省统计局");
  }

  @Test
  void headingsOfGroupsAndNewPagesDoNotEndALooseTable() {
    List<String> rows =
        List.of(
            "序号 重点任务 牵头单位 配合单位 完成时限",
            "一、口岸",
            "1 建设跨境电商综合 省商务厅、省财 省科技厅 2022年底前",
            "试验区 政厅",
            "— 3 —",
            "序号 重点任务 牵头单位 配合单位 完成时限",
            "2 开展统计监测 省统计局 省商务厅 2022年6月",
            "二、通关",
            "3 压缩通关时间 省商务厅 省税务局 长期");
    assertThat(said("表.txt", lines(with(rows))))
        .contains(
            "[1] 建设跨境电商综合试验区", "[1] LEAD 省财政厅", "[2] LEAD 省统计局", "[3] 压缩通关时间", "[3] SUPPORT 省税务局")
        .noneMatch(line -> line.contains("口岸") || line.endsWith("二、通关"));
  }

  @Test
  void aLooseRowWhoseCellsFitInNoWayIsPassedOver() {
    List<String> rows =
        List.of(
            "序号 重点任务 牵头单位 配合单位 完成时限", "1 建设跨境电商 综合试验 省科技厅 2022年底前", "2 开展统计监测 省统计局 省商务厅 2022年底前");
    assertThat(said("表.txt", lines(with(rows))))
        .contains("[2] LEAD 省统计局")
        .noneMatch(line -> line.startsWith("[1] LEAD"));
  }

  @Test
  void cellsThatStandOneBelowTheOtherAreRows() {
    List<String> rows =
        List.of(
            "序号",
            "重点任务",
            "责任单位",
            "完成时限",
            "一、平台建设",
            "1",
            "建设跨境电商综合试",
            "验区",
            "省商务厅、省财政",
            "厅",
            "2022年底前",
            "— 3 —",
            "序号",
            "重点任务",
            "责任单位",
            "完成时限",
            "二、统计",
            "2",
            "开展统计监测",
            "省统计局牵头，省商务厅配合",
            "长期坚持",
            "注：按职责分工落实。");
    assertThat(said("表.txt", lines(with(rows))))
        .contains(
            "[一, 1] 建设跨境电商综合试验区",
            "[一, 1] RESPONSIBLE 省商务厅",
            "[一, 1] RESPONSIBLE 省财政厅",
            "[一, 1] 2022-12-31",
            "[二, 2] 开展统计监测",
            "[二, 2] LEAD 省统计局",
            "[二, 2] SUPPORT 省商务厅");
  }

  @Test
  void aMergedCellHoldsForAllRowsAndTheHeaderComesAgainOnANewPage() {
    String header =
        "<tr><td rowspan=2>序号</td><td rowspan=2>重点任务</td><td rowspan=2>具体举措</td>"
            + "<td colspan=2>责任单位</td></tr><tr><td>牵头</td><td>配合</td></tr>";
    String table =
        "<table>"
            + header
            + "<tr><td colspan=5>一、平台建设</td></tr>"
            + "<tr><td rowspan=2>1</td><td rowspan=2>建设平台</td><td>建设省级平台。</td>"
            + "<td rowspan=2>省商务厅</td><td>省财政厅等</td></tr>"
            + "<tr><td>接入国家平台。</td><td></td></tr>"
            + header
            + "<tr><td>2</td><td>推广应用</td><td>推广示例应用。</td>"
            + "<td>省科技厅（牵头）、省教育厅</td><td>无</td></tr>"
            + "</table>";
    assertThat(said("表.html", page(table)))
        .containsExactly(
            "[一] 推进制度创新",
            "[二] 培育经营主体",
            "[一, 1] 建设省级平台",
            "[一, 1] LEAD 省商务厅",
            "[一, 1] SUPPORT 省财政厅 等",
            "[一, 1~2] 接入国家平台",
            "[一, 1~2] LEAD 省商务厅",
            "[一, 2] 推广示例应用",
            "[一, 2] LEAD 省科技厅",
            "[一, 2] LEAD 省教育厅");
  }

  @Test
  void aCellMaySayItselfWhoLeads() {
    String table =
        "<table><tr><td>工作任务</td><td>责任单位（列第一位的为牵头单位）</td></tr>"
            + "<tr><td>完善标准体系</td><td>省商务厅、省财政厅、省税务局</td></tr>"
            + "<tr><td>开展专项整治</td><td>省公安厅牵头，省商务厅配合</td></tr></table>";
    assertThat(said("表.html", page(table)))
        .contains(
            "[¶1] LEAD 省商务厅",
            "[¶1] RESPONSIBLE 省财政厅",
            "[¶1] RESPONSIBLE 省税务局",
            "[¶2] LEAD 省公安厅",
            "[¶2] SUPPORT 省商务厅")
        .hasSize(9);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<table><tr><td>单位</td><td>联系人</td><td>电话</td></tr><tr><td>省商务厅</td><td>王某</td><td>12345</td></tr></table>",
        "<table><tr><td>序号</td><td>审批事项</td><td>审批部门</td></tr><tr><td>1</td><td>示例许可</td><td>省商务厅</td></tr></table>",
        "<table><tr><td>地区</td><td>2019年</td><td>2020年</td></tr><tr><td>甲市</td><td>12.5</td><td>13.6</td></tr></table>",
        "<table><tr><td>本省商务新闻</td><td>图片新闻报道</td></tr><tr><td>省商务厅召开会议。</td><td>责任单位</td></tr></table>"
      })
  void anyOtherTableSaysNothing(String table) {
    assertThat(said("表.html", page(table))).containsExactly("[一] 推进制度创新", "[二] 培育经营主体");
  }

  @Test
  void aStatisticalAppendixIsOfThePast() {
    String table =
        "<p>附表 主要统计指标</p><p>单位：亿元</p><table><tr><td>指标</td><td>2018年</td><td>2019年</td></tr>"
            + "<tr><td>进口额</td><td>1,204.5</td><td>1310</td></tr>"
            + "<tr><td>其中：服务进口</td><td>—</td><td>88.1</td></tr></table>";
    assertThat(said("表.html", page(table)).stream().skip(2))
        .containsExactly(
            "进口额 = 1204.5 亿元 of 2018", "进口额 = 1310 亿元 of 2019", "服务进口 = 88.1 亿元 of 2019");
  }

  @Test
  void aHostileTableTakesLinearTime() {
    String wide = "<table><tr>" + "<td>责任单位</td><td>任务</td>".repeat(5_000) + "</tr></table>";
    String unbalanced = "<table><tr><td rowspan=9999 colspan=9999>任务<td>责任单位<tr><td>".repeat(2_000);
    StringBuilder high = new StringBuilder("序号\t任务\t责任单位\n");
    for (int i = 1; i <= 100_000; i++) {
      high.append(i).append("\t建设示例平台").append(i).append("\t省商务厅\n");
    }
    byte[] tabs = lines(List.of("任务\t".repeat(10_000), "责任单位\t".repeat(10_000)));
    List<String> loose = new ArrayList<>(List.of("序号 重点任务 牵头单位" + " 配合单位".repeat(20)));
    for (int i = 1; i <= 400; i++) {
      loose.add(i + " 推进示例工作 省商务厅" + " 省财政厅".repeat(20));
      loose.add("示例 ".repeat(11).strip());
    }
    assertTimeout(
        Duration.ofMinutes(2),
        () -> {
          PIPELINE.extract("表.html", page(wide));
          PIPELINE.extract("表.html", page(unbalanced));
          PIPELINE.extract("表.txt", tabs);
          PIPELINE.extract("表.txt", lines(with(loose)));
          Extraction extraction = PIPELINE.extract("表.txt", lines(with(List.of(high.toString()))));
          assertThat(extraction.documents().get(0).measures()).hasSize(100_002);
        });
  }

  /** Measures with their duties and deadlines, then targets and observations, a line each. */
  private static List<String> said(String name, byte[] bytes) {
    Extraction extraction = PIPELINE.extract(name, bytes);
    SoundExtraction.check(extraction);
    List<String> said = new ArrayList<>();
    for (PolicyDocument document : extraction.documents()) {
      java.util.Map<Measure, List<String>> byMeasure = new java.util.HashMap<>();
      List<String> values = new ArrayList<>();
      for (Fact fact : document.facts()) {
        if (fact instanceof Responsibility duty && !duty.inline()) {
          String words = duty.role() + " " + duty.agency().name() + (duty.open() ? " 等" : "");
          byMeasure.computeIfAbsent(duty.measure(), m -> new ArrayList<>()).add(words);
        } else if (fact instanceof Deadline deadline && deadline.governing()) {
          String date = deadline.date().map(Object::toString).orElse(deadline.text());
          byMeasure
              .computeIfAbsent(deadline.measure().orElseThrow(), m -> new ArrayList<>())
              .add(date);
        } else if (fact instanceof Target target) {
          values.add(
              target.indicator()
                  + " "
                  + quantity(target.quantity())
                  + " by "
                  + target.due().map(due -> "" + due.year()).orElse("")
                  + target.bindingness().map(nature -> " " + nature.notation()).orElse(""));
        } else if (fact instanceof Observation observation) {
          values.add(
              observation.indicator()
                  + " "
                  + quantity(observation.quantity())
                  + " of "
                  + observation.period().orElse(""));
        }
      }
      for (Measure measure : document.measures()) {
        said.add(measure.path() + " " + measure.heading());
        byMeasure
            .getOrDefault(measure, List.of())
            .forEach(words -> said.add(measure.path() + " " + words));
      }
      said.addAll(values);
    }
    return said;
  }

  private static String quantity(io.qiantou.model.Quantity quantity) {
    return quantity.comparison().notation()
        + " "
        + quantity.value().toPlainString()
        + " "
        + quantity.unit().printed();
  }
}
