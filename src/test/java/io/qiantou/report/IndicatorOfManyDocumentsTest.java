package io.qiantou.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.TextStore;
import io.qiantou.resource.Resources;
import io.qiantou.store.PolicyStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The report about one indicator across documents, where a hundred and one set one and a hundred
 * another: every day one document, of two governments in turn, but two that two offices share.
 */
@SuppressWarnings("NullAway.Init")
class IndicatorOfManyDocumentsTest {
  private static final String PLAN =
      """
      %1$s关于印发绿色发展方案第%2$s号的通知

      示政发〔2024〕%2$s号

      各有关单位：

      现印发给你们，请认真执行。

      %3$s

      一、主要目标
      到2027年，森林覆盖率达到%4$s%%%5$s。
      """;

  private static final int ALL = 101;
  private static final List<Integer> SHARED = List.of(98, 99);
  private static final List<String> GOVERNMENTS = List.of("广东省人民政府", "浙江省人民政府");

  private static PolicyStore store;

  @BeforeAll
  static void load() {
    store =
        TextStore.of(
            Resources.packed(),
            IntStream.range(0, ALL)
                .mapToObj(IndicatorOfManyDocumentsTest::plan)
                .toArray(String[]::new));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static String plan(int number) {
    LocalDate day = LocalDate.of(2024, 1, 1).plusDays(number);
    return PLAN.formatted(
        SHARED.contains(number) ? "广东省商务厅 浙江省商务厅" : GOVERNMENTS.get(number % 2),
        number + 1,
        day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日",
        30 + number / 10.0,
        number < ALL - 1 ? "，绿色建筑占比达到" + (50 + number / 10.0) + "%" : "");
  }

  @Test
  void upToAHundredDocumentsAreAllCompared() {
    assertThat(rows("绿色建筑占比")).hasSize(100 * 99 / 2).doesNotHaveDuplicates();
  }

  @Test
  void moreAreComparedWithinAnIssuerAndOnceWhereTheyShareSeveral() {
    List<List<String>> rows = rows("森林覆盖率");
    assertThat(rows).hasSize(50 * 49 / 2 + 49 * 48 / 2 + 1).doesNotHaveDuplicates();
    assertThat(rows)
        .allSatisfy(row -> assertThat(issuer(row.get(5))).isEqualTo(issuer(row.get(8))));
  }

  private static String issuer(String title) {
    return title.substring(0, title.indexOf("关于"));
  }

  private static List<List<String>> rows(String indicator) {
    Table table =
        Reports.reports(Resources.packed())
            .get("indicators")
            .run(store, Map.of("indicator", indicator));
    return table.rows().stream().map(row -> row.stream().map(Cell::text).toList()).toList();
  }
}
