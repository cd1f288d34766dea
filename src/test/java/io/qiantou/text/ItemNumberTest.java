package io.qiantou.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemNumberTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "一、总体要求 | HAN | 1 | 一 | 总体要求",
        "十九、完善机制 | HAN | 19 | 十九 | 完善机制",
        "（二十一）狠抓落实。 | HAN_BRACKET | 21 | （二十一） | 狠抓落实。",
        "(三) 加强保障 | HAN_BRACKET | 3 | （三） | 加强保障",
        "1.首创品种 | ARABIC | 1 | 1 | 首创品种",
        "12．推动合作 | ARABIC | 12 | 12 | 推动合作",
        "3、落实责任 | ARABIC | 3 | 3 | 落实责任",
        "（4）细化举措 | ARABIC_BRACKET | 4 | （4） | 细化举措",
        "5）开展评估 | ARABIC_BRACKET | 5 | 5） | 开展评估",
        "第四条 生产者负责。 | ARTICLE | 4 | 第四条 | 生产者负责。",
        "第二章　监督管理 | CHAPTER | 2 | 第二章 | 监督管理",
        "专栏 2外商投资促进工程 | BOX | 2 | 专栏2 | 外商投资促进工程",
        "专栏3：引资平台 | BOX | 3 | 专栏3 | 引资平台",
        "任务一　提升水平 | TASK | 1 | 任务一 | 提升水平",
        "行动2：绿色制造 | TASK | 2 | 行动2 | 绿色制造",
        "2.1 市防汛抗旱指挥部 | DECIMAL | 1 | 2.1 | 市防汛抗旱指挥部",
        "3.3.2 城市内涝防范 | DECIMAL_BELOW | 2 | 3.3.2 | 城市内涝防范",
        "①指标说明 | CIRCLED | 1 | ① | 指标说明",
        "——投资结构改善。 | DASH | 0 | —— | 投资结构改善。",
      })
  void readsTheNumberAndLeavesTheText(
      String text, ItemNumber.Style style, int ordinal, String printed, String rest) {
    ItemNumber number = ItemNumber.at(text).orElseThrow();
    assertThat(number.style()).isEqualTo(style);
    assertThat(number.ordinal()).isEqualTo(ordinal);
    assertThat(number.printed()).isEqualTo(printed);
    assertThat(text.substring(number.length())).isEqualTo(rest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.5万件",
        "2025年底前",
        "2021．10",
        "一带一路建设",
        "第一条的规定",
        "第三产业增加值",
        "（试行）",
        "十四五时期",
        "三大领域",
        "专栏目录",
        "任务一览表",
        "行动一致",
        "工程3处",
        "2.5 亿元资金",
        "3.2 %",
        "—般工业",
        ""
      })
  void leavesRunningTextAlone(String text) {
    assertThat(ItemNumber.at(text)).isEmpty();
  }
}
