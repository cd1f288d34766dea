package io.qiantou.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is left out within lines: quotation marks of copied cells, marks of footnotes. */
class QuotedCellsTest {

  private static List<String> repair(String text) {
    SourceText source =
        new SourceText("a.txt", "text/plain", "UTF-8", "0".repeat(64), text, List.of());
    return new Layout().repair(source).text().lines().toList();
  }

  @Test
  void aCellInQuotationMarksGoesOnBehindItsBreak() {
    assertThat(
            repair(
                "序号\t指标\t目标值\t牵头部门\n1\t\"样板产业增加值\n占比（%）\"\t≥9.2\t\"省样板厅、\n省示例厅\"\n2\t样板率\t8\t省样板厅\n"))
        .containsExactly(
            "序号\t指标\t目标值\t牵头部门", "1\t样板产业增加值占比（%）\t≥9.2\t省样板厅、省示例厅", "2\t样板率\t8\t省样板厅");
  }

  @Test
  void aMarkThatIsNeverClosedIsAWord() {
    assertThat(repair("序号\t指标\t值\n1\t\"样板率\t8\n2\t示例率\t9\n"))
        .containsExactly("序号\t指标\t值", "1\t\"样板率\t8", "2\t示例率\t9");
  }

  @Test
  void marksOfFootnotesAreNoPartOfNamesAndNumbers() {
    assertThat(
            String.join(
                "\n", repair("样板省统计公报[1]\n\n全年样板总值[2]21856亿元。\n\n[1]公报数据为初步数。\n\n样发[2018]12号\n")))
        .contains("公报\n", "总值21856亿元", "[1]公报数据", "样发[2018]12号");
  }
}
