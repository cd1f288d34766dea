package io.qiantou.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.text.MappedText;
import io.qiantou.text.SourceText;
import io.qiantou.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutTest {
  private static final String BODY =
      "为贯彻落实工作部署，加快建设高标准市场体系，现就有关事项提出以\n\n"
          + "下措施，请结合实际认真抓好落实，重大情况及时报告，确保各项工作\n\n"
          + "取得实效，并于年底前开展评估总结。\n\n";

  private static SourceText source(String text) {
    return new SourceText("a.txt", "text/plain", "UTF-8", "0".repeat(64), text, List.of());
  }

  private static List<String> repair(String text) {
    MappedText mapped = new Layout().repair(source(text));
    assertThat(backEverywhere(text, mapped)).isTrue();
    return mapped.text().lines().toList();
  }

  /**
   * Each character that is no line feed or space of a joint stands in the source where the map
   * says.
   */
  private static boolean backEverywhere(String text, MappedText mapped) {
    for (int i = 0; i < mapped.text().length(); i++) {
      char c = mapped.text().charAt(i);
      Span back = mapped.toSource(new Span(i, i + 1));
      if (c != '\n' && c != ' ' && !back.of(text).equals(String.valueOf(c))) {
        return false;
      }
    }
    return true;
  }

  @Test
  void joinsTheLinesThatAPageBroke() {
    assertThat(repair("一、总体安排\n\n" + BODY + "二、组织实施\n\n" + BODY))
        .containsExactly(
            "一、总体安排",
            "为贯彻落实工作部署，加快建设高标准市场体系，现就有关事项提出以下措施，请结合实际认真抓好落实，" + "重大情况及时报告，确保各项工作取得实效，并于年底前开展评估总结。",
            "二、组织实施",
            "为贯彻落实工作部署，加快建设高标准市场体系，现就有关事项提出以下措施，请结合实际认真抓好落实，" + "重大情况及时报告，确保各项工作取得实效，并于年底前开展评估总结。");
  }

  @Test
  void leavesOutRunningHeadersAndPageNumbersByTheirPlace() {
    StringBuilder text = new StringBuilder();
    for (int page = 1; page <= 4; page++) {
      text.append("（").append("一二三四".charAt(page - 1)).append("）强化第几项工作\n\n");
      text.append("各有关单位要按照职责分工，细化任务举措，明确时间进度，压实工作责\n\n");
      text.append("\n\n示例政策汇编\n\n示例出版社").append(page).append("\n\n");
      text.append("任，形成工作合力，确保各项任务落到实处，取得让群众满意的成效。\n\n");
    }
    assertThat(repair(text.toString()))
        .hasSize(8)
        .noneMatch(line -> line.contains("汇编") || line.contains("出版社"))
        .anyMatch(line -> line.contains("压实工作责任，形成工作合力"));
  }

  @Test
  void keepsHeadingsThatRepeat() {
    String text =
        "1.第一个示例案例\n（甲市提供）\n一、主要做法\n"
            + BODY
            + "2.第二个示例案例\n（乙市提供）\n一、主要做法\n"
            + BODY
            + "3.第三个示例案例\n（丙市提供）\n一、主要做法\n"
            + BODY;
    assertThat(repair(text)).filteredOn(line -> line.equals("一、主要做法")).hasSize(3);
    assertThat(repair(text)).contains("（甲市提供）", "（丙市提供）");
  }

  @Test
  void closesNumbersThatWereTornApart() {
    assertThat(repair("截至年底，有效量为3 6 8 . 3 万件，同比增长20 .4%，到 2025年达到 12 件。"))
        .containsExactly("截至年底，有效量为368.3万件，同比增长20.4%，到2025年达到12件。");
  }

  @Test
  void keepsTheCellsOfTableRowsApart() {
    assertThat(repair("指标 2020年 2025年\n森林覆盖率（%） 23.2 24.1\n"))
        .containsExactly("指标 2020年 2025年", "森林覆盖率（%） 23.2 24.1");
  }

  @Test
  void keepsParagraphsThatWereNeverBroken() {
    String text = "　　一、甲\n　　各地要抓好落实。\n　　二、乙\n　　支持开展试点，鼓励先行先试，总结推广经验做法，营造良好发展环境。\n　　三、丙\n　　完善机制。\n";
    assertThat(repair(text)).hasSize(6);
  }

  @Test
  void separatesParagraphsByTheirIndent() {
    String text =
        "　　今年以来，示例海关贯彻落实决策部署，针对企业最为关注的\n问题推出了一系列措施，帮助企业降成本、稳订单、拓市场、强信\n心。\n"
            + "　　示例海关上下凝心聚力，深入开展调查研究，持续抓好各项政\n策措施落地，并因地制宜出台细化举措，以打通政策落实的堵点。\n"
            + "　　下一步，示例海关将继续优化服务。\n";
    assertThat(repair(text)).hasSize(3).allMatch(line -> line.endsWith("。"));
  }

  @Test
  void aTitleOverTwoLinesInBookMarksIsOne() {
    assertThat(repair("三、示例省委印发《示例强省建\n\n设纲要（2021－2035年）》\n\n" + BODY).get(0))
        .isEqualTo("三、示例省委印发《示例强省建设纲要（2021－2035年）》");
  }

  @Test
  void aHeaderWithTheNumberOfItsPageIsNoneOfTheText() {
    String plan = "示例航道提升方案（2026—2028年）";
    String text =
        "　　推广示例船舶。（示例厅牵头，示例局配合，有关省级交\n\n  "
            + plan
            + "  第2页\n\n通主管部门参与）\n　　建设示例码头。（示例厅负责，样板部会同样板局和各地交通主\n\n  "
            + plan
            + "  第3页\n\n管部门实施）\n";
    assertThat(repair(text))
        .containsExactly("推广示例船舶。（示例厅牵头，示例局配合，有关省级交通主管部门参与）", "建设示例码头。（示例厅负责，样板部会同样板局和各地交通主管部门实施）");
  }

  @Test
  void aHeaderBesideThePageNumberNeedsNoThirdTime() {
    String text =
        "　　推广示例船舶。（示例厅牵头，示例局配合，有关省级交\n— 1 —\n示例公报　2025·34\n通主管部门参与）\n"
            + "　　建设示例码头。（示例厅负责，样板部会同样板局和各地交通主\n— 2 —\n示例公报　2025·34\n管部门实施）\n";
    assertThat(repair(text)).hasSize(2).noneMatch(line -> line.contains("公报"));
  }

  @Test
  void survivesTextWithoutAnyLine() {
    assertThat(repair("")).isEmpty();
    assertThat(repair("\n\f\n  \n")).isEmpty();
    assertThat(repair("（".repeat(10_000))).hasSize(1);
  }
}
