package io.qiantou.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlignmentTest {
  /** What is between ⟦ and ⟧ in the quotation, and what of the repaired text it became. */
  @ParameterizedTest
  @CsvSource({
    "'一、办理。（⟦海关总\n\n署牵头⟧，', '办理。（海关总署牵头，', 海关总署牵头",
    "'超过⟦3 0 0 0个⟧。', '超过3000个。', 3000个",
    "'⟦一、⟧办理', 办理, ''",
    "'⟦一、办⟧理', 办理, 办",
    "'𠮷⟦𠮷野⟧家', '𠮷𠮷野家', 𠮷野",
    "'甲⟦⟧乙', 甲乙, ''",
    "'甲⟦乙\n⟧丙', '甲乙\n丙', 乙",
    "'⟦甲乙⟧', 甲 乙, 甲 乙",
  })
  void aPartOfTheQuotationIsAPartOfTheText(String marked, String repaired, String expected) {
    String quotation = marked.replaceAll("[⟦⟧]", "");
    int start = marked.codePointCount(0, marked.indexOf('⟦'));
    int end = marked.codePointCount(0, marked.indexOf('⟧')) - 1;
    Alignment alignment = Alignment.of(quotation, repaired).orElseThrow();
    String part =
        alignment.toRepaired(new Span(start, end)).map(span -> span.of(repaired)).orElse("");
    assertThat(part).isEqualTo(expected);
  }

  @Test
  void aTextThatWasNotMadeOfTheQuotationHasNoAlignment() {
    assertThat(Alignment.of("海关总署牵头", "海关总署负责")).isEmpty();
    assertThat(Alignment.of("", "海")).isEmpty();
    assertThat(Alignment.of("海关", "")).isPresent();
  }

  /** Line breaks set at random move no mark. */
  @Test
  void whateverTheLineBreaksEachCharacterIsFoundAgain() {
    Random random = new Random(7);
    String repaired = "扩大通关协作。（海关总署牵头，𠮷商务部按职责分工负责）";
    for (int round = 0; round < 200; round++) {
      StringBuilder broken = new StringBuilder();
      repaired
          .codePoints()
          .forEach(c -> broken.append(random.nextInt(3) == 0 ? "\n" : "").appendCodePoint(c));
      Alignment alignment = Alignment.of(broken.toString(), repaired).orElseThrow();
      int at = broken.indexOf("署");
      int place = broken.codePointCount(0, at);
      assertThat(alignment.toRepaired(new Span(place, place + 1)).orElseThrow().of(repaired))
          .isEqualTo("署");
    }
  }
}
