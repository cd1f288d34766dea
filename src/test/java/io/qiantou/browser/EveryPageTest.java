package io.qiantou.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.report.Report;
import io.qiantou.report.Reports;
import io.qiantou.resource.Resources;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page at both widths, in both languages. */
@SuppressWarnings("NullAway.Init")
class EveryPageTest {
  private static Chromium chromium;
  private static Site site;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    site = Site.ofSamples();
  }

  @AfterAll
  static void stop() {
    if (site != null) {
      site.close();
      chromium.close();
    }
  }

  static Stream<String> pages() {
    Stream<String> others =
        Stream.of(
            "?",
            "search?q=%E7%94%B5%E5%AD%90&",
            "search?type=document&",
            "search?type=agency&",
            "search?type=indicator&",
            "regions?",
            "id/document/%E7%A4%BA%E4%BE%8B%E5%8F%91-2024-3?",
            "id/document/%E7%A4%BA%E4%BE%8B%E5%8F%91-2024-3/%E4%BA%94?",
            "id/agency/gacc?",
            "id/region/310000?",
            "reports/?",
            "sparql?format=html&",
            "upload?",
            "export?",
            "ontology?");
    return Stream.concat(
        others,
        Reports.reports(Resources.packed()).all().stream()
            .map(Report::name)
            .map(name -> "reports/" + name + "?"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void isSound(String path) {
    try (Visit wide = chromium.visit(site, 1440, 900)) {
      wide.go(path + "lang=zh");
      wide.assertSound(path + " at 1440, zh");
      assertThat(wide.barriers()).as(path).isEmpty();
      wide.go(path + "lang=en");
      wide.assertSound(path + " at 1440, en");
    }
    try (Visit narrow = chromium.visit(site, 390, 844)) {
      narrow.go(path + "lang=en");
      narrow.assertSound(path + " at 390, en");
      assertThat(narrow.barriers()).as(path).isEmpty();
      narrow.go(path + "lang=zh");
      narrow.assertSound(path + " at 390, zh");
    }
  }
}
