package io.qiantou.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.TextStore;
import io.qiantou.resource.Resources;
import io.qiantou.store.PolicyStore;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two values of one indicator and year in a document are found; two indicators are none. */
class ContradictingValuesTest {
  private static final String TEXT =
      """
      示例省人民政府办公厅关于印发“十四五”示例省利用外资规划的通知
      示政办发〔2021〕9号
      各市人民政府：
      现印发给你们，请认真贯彻执行。
      示例省人民政府办公厅
      2021年8月2日
      一、扩大开放。支持各地先行先试，完善规则。
      表1 主要指标
      指标\t2020年\t2025年
      示例产业吸收外资占比（%）\t29.6\t30
      示例产业内资占比（%）\t12\t13
      表2 分项指标
      指标\t2019年\t2020年
      示例产业利用外资占比（%）\t27\tVALUE
      示例产业民资占比（%）\t11\t13
      二、优化服务。支持企业拓展市场，壮大规模。
      """;

  private static List<String> found(String value) {
    try (PolicyStore store = TextStore.of(Resources.packed(), TEXT.replace("VALUE", value))) {
      return Reports.checks(Resources.packed())
          .get("contradicting-values")
          .run(store, Map.of())
          .rows()
          .stream()
          .map(row -> row.subList(1, 5).toString())
          .toList();
    }
  }

  @Test
  void synonymsMakeNamesComparable() {
    assertThat(found("28.6")).hasSize(1).first().asString().contains("2020", "28.6", "29.6");
    assertThat(found("29.6")).isEmpty();
  }
}
