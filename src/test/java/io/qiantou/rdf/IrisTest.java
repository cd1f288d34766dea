package io.qiantou.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qiantou.model.AgencyMention;
import io.qiantou.model.DocumentHead;
import io.qiantou.model.Measure;
import io.qiantou.model.PolicyDocument;
import io.qiantou.model.QiantouException;
import io.qiantou.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.jena.irix.IRIx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IrisTest {
  private final Iris iris = new Iris("https://x.example/id/");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          国发〔2021〕12号             | 国发-2021-12
          国发[2021]12号               | 国发-2021-12
          国发（2021）12号             | 国发-2021-12
          国发(2021)12号               | 国发-2021-12
          国发【2021】12号             | 国发-2021-12
          国发〔２０２１〕１２号       | 国发-2021-12
          国发 〔2021〕 第 12 号       | 国发-2021-12
          国办发明电〔2031〕3号        | 国办发明电-2031-3
          商务部 海关总署公告2031年第5号 | 商务部海关总署公告2031年第5
          中华人民共和国主席令第七十九号 | 中华人民共和国主席令第七十九
          """)
  void aDocumentIsNamedByItsNumber(String number, String local) {
    DocumentHead head = Notices.head("某某通知", number, "", "通知");

    assertThat(iris.document(head)).isEqualTo("https://x.example/id/document/" + local);
    assertThat(iris.graph(head)).isEqualTo("https://x.example/id/graph/" + local);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          海关总署关于简化“单一窗口”手续的公告 | ''             | 海关总署       | 公告 | 海关总署关于简化单一窗口手续的公告
          关于简化手续的公告               | ''             | 海关总署、商务部 | 公告 | 海关总署商务部-关于简化手续的公告
          关于简化手续的公告               | 2031年第5号     | 海关总署       | 公告 | 海关总署-2031年第5
          关于简化手续的公告               | 公告2031年第5号  | 海关总署       | 公告 | 海关总署-公告2031年第5
          首创“一码通”办事模式             | 7              | ''           | 案例 | 首创一码通办事模式
          首创“一码通”办事模式             | 2031年第7号     | ''           | 案例 | 首创一码通办事模式
          2021—2025年 Free Trade 方案     | ''             | ''           | 方案 | 2021-2025年Free-Trade方案
          ㈠〇号计划                      | ''             | ''           | 计划 | 一〇号计划
          ……                           | ''             | ''           | ''  | ……
          """)
  void aDocumentWithoutANumberOfItsOwnIsNamedByIssuersAndTitle(
      String title, String number, String issuer, String type, String local) {
    assertThat(iris.document(Notices.head(title, number, issuer, type)))
        .isEqualTo("https://x.example/id/document/" + local);
  }

  @Test
  void aCaseIsNamedByProgrammeAndTitle() {
    DocumentHead head =
        new DocumentHead(
            "首创“一码通”",
            Optional.of("7"),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("案例"),
            Optional.empty(),
            Optional.of("园区创新试点"));

    assertThat(iris.document(head)).endsWith("/document/园区创新试点-首创一码通");
    assertThat(iris.programme("园区创新试点")).endsWith("/id/programme/园区创新试点");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          国发〔2018〕42号      | document/国发-2018-42
          国办发[2019]3号       | document/国办发-2019-3
          国办发（2019）3号     | document/国办发-2019-3
          总局令第44号          | cited/关于示例的意见
          国务院令第722号       | cited/关于示例的意见
          2021年第123号         | cited/关于示例的意见
          〔2021〕3号           | cited/关于示例的意见
          GB/T35273—2020       | cited/关于示例的意见
          ''                   | cited/关于示例的意见
          """)
  void aCitedDocumentIsNamedByANumberThatNoOtherBearsElseByItsTitle(String number, String local) {
    Optional<String> printed = Optional.of(number).filter(words -> !words.isEmpty());

    assertThat(iris.cited("关于“示例”的意见", printed)).isEqualTo("https://x.example/id/" + local);
  }

  @Test
  void aCitationLinksToTheDocumentOnceItIsLoaded() {
    DocumentHead head = Notices.head("关于示例的意见", "国发〔2018〕42号", "国务院", "意见");

    assertThat(iris.cited("关于示例的意见", Optional.of("国发[2018]42号"))).isEqualTo(iris.document(head));
  }

  @Test
  void aMeasureIsNamedByItsNumbersAndWithoutOneByItsHeading() {
    PolicyDocument notice = Notices.notice();
    DocumentIris names = iris.of(notice);

    assertThat(notice.measures())
        .extracting(names::measure)
        .containsExactly(
            "https://x.example/id/document/国示-2031-7/一/一",
            "https://x.example/id/document/国示-2031-7/一/二/健全共享机制",
            "https://x.example/id/document/国示-2031-7/一/二/统一数据口径");
    assertThat(notice.sections())
        .extracting(names::section)
        .containsExactly(
            "https://x.example/id/document/国示-2031-7/一",
            "https://x.example/id/document/国示-2031-7/一/二");
  }

  @Test
  void aTitledParagraphOutlivesABetterReadingOfThoseBeforeIt() {
    Measure second = Notices.measure(List.of("一", "¶2"), "统一口径", 9);
    Measure third = Notices.measure(List.of("一", "¶3"), "统一口径", 9);

    assertThat(onlyIri(second)).isEqualTo(onlyIri(third)).endsWith("/一/统一口径");
  }

  @Test
  void aHeadingIsCutAfterTwentyFourLetters() {
    Measure measure = Notices.measure(List.of("¶1"), "一二三四五六七八九十".repeat(3), 0);

    assertThat(onlyIri(measure)).endsWith("/一二三四五六七八九十一二三四五六七八九十一二三四");
  }

  @Test
  void measuresThatWouldShareAnIriAreToldApartByTheirHeadings() {
    Measure first = Notices.measure(List.of("一"), "甲", 1);
    Measure second = Notices.measure(List.of("（一）"), "乙", 2);
    Measure third = Notices.measure(List.of("1", "（一）"), "丙", 3);
    Measure fourth = Notices.measure(List.of("一、"), "乙", 4);
    PolicyDocument document =
        Notices.document(Notices.head("题", "国示〔2031〕7号", "", ""), fourth, first, second, third);

    assertThat(List.of(first, second, third, fourth))
        .extracting(iris.of(document)::measure)
        .extracting(iri -> iri.substring(iri.indexOf("-7/") + 3))
        .containsExactly("一", "一~乙", "1/一", "一~乙~2");
  }

  @Test
  void aMeasureOfAnotherDocumentIsRefused() {
    DocumentIris names = iris.of(Notices.notice());
    Measure stranger = Notices.measure(List.of("九"), "外来", 0);

    assertThatThrownBy(() -> names.measure(stranger))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[九]");
  }

  @Test
  void anAgencyIsItsEntryOrItsName() {
    AgencyMention known = mention("商务部").resolvedTo(Notices.MOFCOM);

    assertThat(iris.agency(known)).isEqualTo("https://x.example/id/agency/mofcom");
    assertThat(iris.agency(mention("国家园区局（办公室）")))
        .isEqualTo("https://x.example/id/agency/name/国家园区局（办公室）");
    assertThat(iris.agency(mention("A B<局>")))
        .isEqualTo("https://x.example/id/agency/name/A%20B%3C局%3E");
  }

  @Test
  void aSourceIsTheBeginningOfItsHash() {
    assertThat(iris.source(Notices.source("")))
        .isEqualTo("https://x.example/id/source/0123456789abcdef");
  }

  @Test
  void theDefaultBaseIsThatOfTheProject() {
    assertThat(new Iris().registryGraph()).isEqualTo("https://w3id.org/qiantou/id/graph/registry");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "id/", "https://x.example/id", "https://x example/"})
  void aBaseThatIsNoneIsRefused(String base) {
    assertThatThrownBy(() -> new Iris(base))
        .isInstanceOf(QiantouException.class)
        .hasMessageContaining("\"" + base + "\"");
  }

  @Test
  void whateverIsPrintedGivesAnIriThatNothingIsWrongWith() {
    Random random = new Random(7);
    for (int round = 0; round < 3_000; round++) {
      StringBuilder words = new StringBuilder("字");
      for (int i = 0; i < 6; i++) {
        int plane = random.nextInt(4) == 0 ? 0x1FFFF : random.nextBoolean() ? 0x200 : 0xFFFF;
        words.appendCodePoint(random.nextInt(plane));
      }
      String printed = words.toString();
      for (String iri :
          List.of(
              iris.document(Notices.head(printed, "", "", "")),
              iris.document(Notices.head("题", "发" + printed + "1号", "", "")),
              iris.unresolvedAgency(printed),
              iris.programme(printed),
              onlyIri(Notices.measure(List.of(printed, "¶1"), printed, 0)))) {
        IRIx parsed = IRIx.create(iri);
        assertThat(parsed.hasViolations()).as(iri).isFalse();
        assertThat(iri).doesNotContainAnyWhitespaces();
      }
    }
  }

  private String onlyIri(Measure measure) {
    PolicyDocument document = Notices.document(Notices.head("题", "国示〔2031〕7号", "", ""), measure);
    return iris.of(document).measure(measure);
  }

  private static AgencyMention mention(String name) {
    return new AgencyMention(name, new Span(0, 1), Optional.empty());
  }
}
