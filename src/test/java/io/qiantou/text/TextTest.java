package io.qiantou.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

  @ParameterizedTest
  @CsvSource({
    "十九,19",
    "二十,20",
    "一百零三,103",
    "二〇三五,2035",
    "两万,20000",
    "三千五百,3500",
    "一亿二千万,120000000",
    "〇,0",
    "一二三x,-1",
    "'',-1"
  })
  void readsChineseNumerals(String numeral, long value) {
    assertThat(ChineseNumerals.parse(numeral)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "— 12 —,true",
    "第 1 页 共 2 页,true",
    "－3－,true",
    "12,false",
    "——,false",
    "2021—2025年,false",
    "三、页岩气,false"
  })
  void theNumberOfAPage(String line, boolean expected) {
    assertThat(PageMark.is(line)).isEqualTo(expected);
  }

  @Test
  void foldingKeepsEveryPosition() {
    String printed = "国办发[2018]１２８号(试行)；A．B";
    String folded = Folding.fold(printed);
    assertThat(folded).isEqualTo("国办发〔2018〕128号（试行）；A.B").hasSameSizeAs(printed);
  }

  @Test
  void offsetMapLeadsBackOverWhatWasLeftOut() {
    String source = "到 2025年，\n\n力争 完成";
    MappedText.Builder out = new MappedText.Builder(16);
    out.copy(source, 0, 1).copy(source, 2, 8).copy(source, 10, 12).copy(source, 13, 15);
    MappedText mapped = out.build();
    assertThat(mapped.text()).isEqualTo("到2025年，力争完成");
    Span span = new Span(mapped.text().indexOf("年，力"), mapped.text().indexOf("完成") + 2);
    assertThat(mapped.toSource(span).of(source)).isEqualTo("年，\n\n力争 完成");
    assertThat(mapped.toSource(new Span(0, 2)).of(source)).isEqualTo("到 2");
  }

  @Test
  void offsetMapNeverRunsBack() {
    OffsetMap.Builder map = new OffsetMap.Builder();
    map.append(5, 3);
    assertThatThrownBy(() -> map.append(6, 1)).hasMessageContaining("runs back");
  }

  @Test
  void codePointsCountPairsOnce() {
    String text = "𠮷林省𠮷";
    CodePoints points = new CodePoints(text);
    assertThat(points.of(new Span(2, 4))).isEqualTo(new Span(1, 3));
    assertThat(points.of(text.length())).isEqualTo(4);
  }

  @Test
  void spansAreOrdered() {
    assertThatThrownBy(() -> new Span(3, 2)).hasMessageContaining("[3, 2)");
  }
}
