package io.qiantou.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.lexicon.Lexicon;
import io.qiantou.model.Deadline;
import io.qiantou.resource.Resources;
import io.qiantou.text.Folding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By when notices, plans, regulations and tables say that something is to be done. */
class DeadlineTextsTest {
  private static final Lexicon LEXICON = Lexicon.read(Resources.packed());
  private static final DeadlineExtractor EXTRACTOR = new DeadlineExtractor(LEXICON);
  private static final DeadlinePhrases PHRASES = new DeadlinePhrases(LEXICON);
  private static final LocalDate ISSUED = LocalDate.of(2024, 3, 5);

  /** All deadlines; the one that governs the measure has a star. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2025年底前完成平台一期建设，收录因子不少于80项。 | *2025年底前=2025-12-31
          2024年 12月底前，率先实现6类单证电子化流转。 | *2024年12月底前=2024-12-31
          （2024年年底前完成，商务部负责） | *2024年年底前=2024-12-31
          沿海各市要于6月30日前制定实施细则。 | *6月30日前=2024-06-30
          年底前全面完成整改，今年10月底前上报进展。 | 年底前=2024-12-31; *今年10月底前=2024-10-31
          2025年6月底前完成立项，9月底前全部开工，2026年底前建成。 | 2025年6月底前=2025-06-30; 9月底前=2025-09-30; *2026年底前=2026-12-31
          各部门应自本意见印发之日起3个月内出台配套文件。 | *自本意见印发之日起3个月内=2024-06-05
          本方案印发后一年内，各地制定细则。 | *本方案印发后一年内=2025-03-05
          应当自本办法施行之日起六个月内办理备案。 | *自本办法施行之日起六个月内=2024-10-05
          每年2月底前公布上一年度报告。 | *每年2月底前=
          每季度结束后15日内报送统计表，2025年底前接入平台。 | 每季度结束后15日内=; *2025年底前=2025-12-31
          于次年1月31日前提交年度报告。 | *次年1月31日前=
          应当自受理申请之日起20个工作日内作出决定。 | 20个工作日内=
          发现问题的，应当在二十四小时内报告。 | ''
          年内出台管理办法。 | *年内=2024-12-31
          年内网上办可达260项。 | ''
          “十四五”期间，新建一批示例中心。 | “十四五”期间=2025-12-31
          “十三五”期间，建成示例中心9个。 | ''
          到2025年，产业规模达到9000亿元。 | ''
          到2025年底前，建成5个园区。 | *2025年底前=2025-12-31
          截至2023年底，企业发展到58家；2020年底前建成的小区纳入改造。 | ''
          2000年12月31日前建成的老旧小区。 | ''
          2027年12月31日前，对符合条件的企业减按15%征收。 | ''
          本办法自2024年7月1日起施行，有效期至2029年6月30日。 | ''
          试点期限为两年，到期组织评估。 | ''
          三年内未受过行政处罚。办理时限压缩至5个工作日以内。 | ''
          （牵头单位：示例局；完成时限：2025年6月） | *2025年6月=2025-06-30
          2024年底前完成方案。完成时限：长期推进 | 2024年底前=2024-12-31; *长期推进=
          组织落实《2030年前示例行动方案》。 | ''
          2027年前基本建成示例中心。 | *2027年前=
          二〇二五年底前实现全覆盖。 | *二〇二五年底前=2025-12-31
          2024年第三季度末前印发，最迟于2024年11月15日启动。 | 2024年第三季度末前=2024-09-30; *最迟于2024年11月15日=2024-11-15
          2月底前完成。 | *2月底前=
          2025年2月30日前完成。 | *2025年2月30日前=
          2023年底前已完成改造，2023年6月底前完成了评估。 | ''
          """)
  void aMeasureIsDue(String text, String expected) {
    List<Deadline> found =
        EXTRACTOR.extract(OneMeasure.of(text, "示例方案", Optional.of(ISSUED), "方案"));
    assertThat(
            found.stream()
                .map(d -> (d.governing() ? "*" : "") + d.text() + "=" + day(d.date()))
                .collect(Collectors.joining("; ")))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2025年6月 | BY 2025-06-30
          2025年6月底 | BY 2025-06-30
          2025年 | BY 2025-12-31
          2025 | BY 2025-12-31
          2025.6 | BY 2025-06-30
          2025年12月31日 | BY 2025-12-31
          10月底前 | BY 2024-10-31
          年底前 | BY 2024-12-31
          年底 | BY 2024-12-31
          2025年第二季度 | BY 2025-06-30
          2025年上半年 | BY 2025-06-30
          2024—2026年 | BY 2026-12-31
          2024年1月至2025年6月 | BY 2025-06-30
          每年12月底前 | RECURRING
          持续推进 | ONGOING
          长期坚持 | ONGOING
          2024年6月底前制定方案，2025年底前完成 | BY 2025-12-31
          印发后3个月内 | BY 2024-06-05
          省商务厅 | ''
          100 | ''
          """)
  void aCellIsRead(String cell, String expected) {
    assertThat(
            PHRASES
                .read(Folding.fold(cell), Optional.of(ISSUED))
                .map(p -> (p.kind() + " " + day(p.date())).strip())
                .orElse(""))
        .isEqualTo(expected);
  }

  @Test
  void evidenceIsTheClause() {
    var document = OneMeasure.of("推进示例。2025年底前，建成平台。（商务部）", "示例", Optional.of(ISSUED), "方案");
    assertThat(EXTRACTOR.extract(document))
        .singleElement()
        .satisfies(
            deadline ->
                assertThat(document.document().source().quote(deadline.evidence()))
                    .isEqualTo("2025年底前，建成平台"));
  }

  @Test
  void manyCuesTakeNoTime() {
    String text = "年内".repeat(40_000) + "3月底前".repeat(20_000) + "1".repeat(60_000) + "月前";
    long start = System.nanoTime();
    EXTRACTOR.extract(OneMeasure.of(text, "示例", Optional.of(ISSUED), "方案"));
    assertThat((System.nanoTime() - start) / 1e9).isLessThan(10);
  }

  private static String day(Optional<LocalDate> date) {
    return date.map(LocalDate::toString).orElse("");
  }
}
