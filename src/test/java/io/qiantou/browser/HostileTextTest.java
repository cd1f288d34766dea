package io.qiantou.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.report.Report;
import io.qiantou.report.Reports;
import io.qiantou.resource.Resources;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A document whose title, headings, names and indicators are attacks, on every page. */
class HostileTextTest {
  private static final String EVIL =
      "<script>window.hit=1</script>\"><img src=x onerror=window.hit=2></title>\u202E";
  private static final String TEXT =
      """
      商务部关于印发%1$s的通知

      商示〔2031〕9号

      一、改进%1$s服务。到2032年底前，%1$s覆盖率达到90%%以上。（%1$s局牵头，商务部、海关总署负责，上海自贸试验区先行先试）
      二、依据《%1$s条例》推进%1$s。2032年6月底前完成。（商务部牵头，%1$s委配合）

      商务部
      2031年8月2日
      """
          .formatted(EVIL);

  @RegisterExtension
  static final Browsing BROWSING =
      new Browsing(() -> Site.of(TEXT.getBytes(StandardCharsets.UTF_8)));

  static Stream<String> pages() {
    Stream<String> others =
        Stream.of(
            "?",
            "search?q=%3Cscript%3E",
            "export?",
            "sparql?format=html&query=SELECT%20*%20%7B%3Fs%20%3Fp%20%3Fo%20FILTER(CONTAINS(STR(%3Fo)%2C%22window.hit%22))%7D");
    Stream<String> reports =
        Reports.reports(Resources.packed()).all().stream()
            .map(Report::name)
            .flatMap(name -> Stream.of("reports/" + name + "?", "reports/" + name + ".html?"));
    return Stream.concat(others, reports);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void isWordsAndNothingElse(String path) {
    try (Visit visit = BROWSING.visit(1440, 900)) {
      visit.go(path + "&lang=zh");
      assertThat(visit.page().evaluate("() => String(window.hit)")).isEqualTo("undefined");
      assertThat(visit.page().locator("img[src=x]").count()).isZero();
      assertThat(visit.faults()).noneMatch(f -> f.startsWith("dialog") || f.startsWith("another"));
    }
  }
}
