package io.qiantou.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.lexicon.Lexicon;
import io.qiantou.model.Quantity;
import io.qiantou.resource.Resources;
import io.qiantou.text.Folding;
import io.qiantou.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityFinderTest {
  private static final Lexicon LEXICON = Lexicon.read(Resources.packed());
  private static final QuantityFinder FINDER = new QuantityFinder(LEXICON);

  /** Text, then all quantities with what belongs to them in the text. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          服务企业超过2.3万家        | ≥2.3万家=超过2.3万家
          货运量近140 万吨           | ≈140万吨=近140 万吨
          货值逾１５０亿美元          | ≥150亿美元=逾１５０亿美元
          完成投资约1，234.5万元      | ≈1234.5万元=约1，234.5万元
          受理咨询3100余通           | >3100通=3100余通
          办理业务16 万多件           | >16万件=16 万多件
          比重达到33. 2%             | =33.2%=33. 2%
          比重达到15 .3％以上         | ≥15.3%=15 .3％以上
          提高3.5个百分点左右         | ≈3.5个百分点=3.5个百分点左右
          装机容量12亿千瓦以上        | ≥12亿千瓦=12亿千瓦以上
          等候时间不超过15个工作日     | ≤15个工作日=不超过15个工作日
          控制在10天以内             | ≤10天=控制在10天以内
          建设10—12个园区            | ≥10个=10—12个 ≤12个=10—12个
          需要1至2天                | ≥1天=1至2天 ≤2天=1至2天
          规模为5亿元至8亿元          | ≥5亿元=5亿元至8亿元 ≤8亿元=5亿元至8亿元
          不足三分之二              | <0.6667 1=不足三分之二
          占百分之二十左右           | ≈20%=百分之二十左右
          约占一半                 | ≈0.5 1=约占一半
          规模翻一番                | =1番=翻一番
          产值翻两番                | =2番=翻两番
          速度提升一倍              | =1倍=一倍
          占比近五成                | ≈5成=近五成
          推动两家企业入股           | =2家=两家
          培训一百二十人次           | =120人次=一百二十人次
          提供实验千余次             | >1000次=千余次
          25 000人参加             | =25000人=25 000人
          """)
  void findsTheQuantity(String text, String expected) {
    assertThat(String.join(" ", found(text))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024年6月30日前完成",
        "2 020年以来",
        "“十四五”时期",
        "第3批试点、第三届博览会",
        "国发〔2021〕12号",
        "《关于促进5个产业发展的意见》",
        "落实“外资24条”",
        "三个方面、四大任务、一批项目、一个平台",
        "每万人口拥有量",
        "5G基站、A320飞机",
        "数十家企业、几个城市",
        "成交额20 2 2亿元",
        "办公地址为12号楼"
      })
  void findsNoneIn(String text) {
    assertThat(found(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"19左右,≈19", "≥70,≥70", "[95],=95", "60以上,≥60", "1 444,=1444", "13.5%,=13.5"})
  void readsATableCell(String cell, String expected) {
    Quantity quantity = FINDER.cell(Folding.fold(cell), LEXICON.units().named("%")).orElseThrow();
    assertThat(quantity.comparison().notation() + quantity.value().toPlainString())
        .isEqualTo(expected);
    assertThat(quantity.unit().printed()).isEqualTo("%");
  }

  @Test
  void aMultiplierBelongsToTheUnit() {
    Quantity quantity = FINDER.find("2.3万项", new Span(0, 5)).get(0).quantity();
    assertThat(quantity.inBaseUnit().toPlainString()).isEqualTo("23000");
    assertThat(quantity.unit().base()).isEqualTo("项");
    assertThat(LEXICON.units().named("成").iri()).contains("http://qudt.org/vocab/unit/PERCENT");
  }

  private static List<String> found(String text) {
    return FINDER.find(Folding.fold(text), new Span(0, text.length())).stream()
        .map(
            mention ->
                mention.quantity().comparison().notation()
                    + mention.quantity().value().toPlainString()
                    + (mention.quantity().unit().printed().equals("1") ? " 1" : "")
                    + mention.quantity().unit().printed().replaceFirst("^1$", "")
                    + "="
                    + mention.span().of(text))
        .toList();
  }
}
