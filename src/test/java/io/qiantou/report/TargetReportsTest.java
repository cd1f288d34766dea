package io.qiantou.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.TextStore;
import io.qiantou.resource.Resources;
import io.qiantou.store.PolicyStore;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The reports about targets, over two plans that were written for them. */
@SuppressWarnings("NullAway.Init")
class TargetReportsTest {
  private static final String FIRST =
      """
      样板市人民政府关于印发样板市绿色发展行动方案（2021—2025年）的通知

      样政发〔2021〕7号

      各有关单位：

      现印发给你们，请认真执行。

      2021年3月5日

      一、发展基础
      2016年，森林覆盖率达到30%，新能源汽车保有量1万辆，污水处理率达到80%。2020年，森林覆盖率达到36%，新能源汽车保有量1.5万辆，污水处理率达到96%。

      二、主要目标
      到2025年，森林覆盖率达到40%，新能源汽车保有量达到8万辆，污水处理率达到95%以上，绿色建筑占比达到60%。

      三、重点任务
      （一）扩大绿化面积。新增公园绿地50公顷。（商务部牵头，海关总署配合）
      """;

  private static final String SECOND =
      """
      样板市人民政府关于印发样板市绿色发展行动方案（2024—2027年）的通知

      样政发〔2024〕9号

      各有关单位：

      现印发给你们，请认真执行。

      2024年6月1日

      一、主要目标
      到2025年，森林覆盖率达到42%，新建绿色建筑占比达到60%。到2027年，新能源汽车保有量达到8万辆。

      二、重点任务
      （一）扩大绿化面积。完善城市绿道。
      """;

  private static PolicyStore store;
  private static Reports reports;

  @BeforeAll
  static void load() {
    store = TextStore.of(Resources.packed(), FIRST, SECOND);
    reports = Reports.reports(Resources.packed());
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void targetsWithTheAgenciesOfTheirMeasure() {
    assertThat(run("targets", Map.of())).hasSize(8);
    assertThat(rows("targets", Map.of("agency", "商务部"), "indicatorName", "due", "inferred"))
        .containsExactly("新增公园绿地 2025 推定");
    assertThat(rows("targets", Map.of("indicator", "森林", "year", "2025"), "number"))
        .containsExactly("40", "42");
    assertThat(rows("targets", Map.of("document", "样政发〔2024〕9号"), "indicatorName"))
        .containsExactly("新建绿色建筑占比", "新能源汽车保有量", "森林覆盖率");
  }

  /** No comparison begins a cell with what a spreadsheet takes for a formula. */
  @Test
  void comparisonsAreWords() {
    for (String report : List.of("targets", "progress")) {
      Table table = reports.get(report).run(store, Map.of());
      int sign = table.index("sign");
      assertThat(table.rows()).extracting(row -> row.get(sign).text()).contains("=", "≥");
      assertThat(table.in(Language.ZH).rows())
          .extracting(row -> FormulaGuard.words(row.get(sign)))
          .containsOnly("等于", "不低于");
      assertThat(table.in(Language.EN).rows())
          .extracting(row -> FormulaGuard.words(row.get(sign)))
          .containsOnly("equal", "at least");
    }
    assertThat(rows("indicators", Map.of("relation", "raised"), "firstValue", "secondValue"))
        .containsExactly("40% 42%");
  }

  @Test
  void progressSaysWhatItKnowsAndNoMore() {
    assertThat(rows("progress", Map.of("document", "2021—2025"), "indicatorName", "progress"))
        .containsExactly(
            "新增公园绿地 unknown", "新能源汽车保有量 off", "森林覆盖率 ontrack", "污水处理率 reached", "绿色建筑占比 unknown");
  }

  @Test
  void anIndicatorIsTheSameInTwoPlans() {
    assertThat(rows("indicators", Map.of(), "what", "indicatorName", "otherName"))
        .containsExactly(
            "near 绿色建筑占比 新建绿色建筑占比", "postponed 新能源汽车保有量 新能源汽车保有量", "raised 森林覆盖率 森林覆盖率");
  }

  private static List<List<String>> run(String name, Map<String, String> arguments) {
    return reports.get(name).run(store, arguments).rows().stream()
        .map(row -> row.stream().map(Cell::text).toList())
        .toList();
  }

  /** The rows of a report, cut to some columns, a space between them. */
  private static List<String> rows(String name, Map<String, String> arguments, String... columns) {
    List<String> names = reports.get(name).head().columns().stream().map(Column::name).toList();
    return run(name, arguments).stream()
        .map(
            row ->
                Stream.of(columns)
                    .map(column -> row.get(names.indexOf(column)))
                    .collect(Collectors.joining(" ")))
        .toList();
  }
}
