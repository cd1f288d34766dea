package io.qiantou.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.report.Report;
import io.qiantou.report.Reports;
import io.qiantou.resource.Resources;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page at both widths, in both languages. */
class EveryPageTest {
  @RegisterExtension static final Browsing BROWSING = new Browsing(Site::ofSamples);

  static Stream<String> pages() {
    String notice = "id/document/" + encoded("示例发-2024-3");
    Stream<String> others =
        Stream.of(
            "?",
            "reports/?",
            "sparql?format=html&",
            "upload?",
            "export?",
            "ontology?",
            "search?",
            "search?q=" + encoded("跨境") + "&has=lead&",
            "search?type=document&",
            "search?type=agency&q=" + encoded("商务") + "&",
            "search?type=indicator&",
            "search?type=region&",
            "regions?",
            notice + "?",
            notice + "/" + encoded("七") + "?",
            "id/document/" + encoded("示例民发-2021-58") + "?",
            "id/agency/mofcom?",
            "id/agency/cbirc?",
            "id/region/310000?",
            "id/indicator/" + encoded("重点产品国产化率-share") + "?",
            "id/graph/" + encoded("示例发-2024-3") + "?");
    return Stream.concat(
        others,
        Reports.reports(Resources.packed()).all().stream()
            .map(Report::name)
            .map(name -> "reports/" + name + "?"));
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void isSound(String path) {
    try (Visit wide = BROWSING.visit(1440, 900)) {
      wide.go(path + "lang=zh");
      wide.assertSound(path + " at 1440, zh");
      assertThat(wide.barriers()).as(path).isEmpty();
      wide.go(path + "lang=en");
      wide.assertSound(path + " at 1440, en");
    }
    try (Visit narrow = BROWSING.visit(390, 844)) {
      narrow.go(path + "lang=en");
      narrow.assertSound(path + " at 390, en");
      assertThat(narrow.barriers()).as(path).isEmpty();
      narrow.go(path + "lang=zh");
      narrow.assertSound(path + " at 390, zh");
    }
  }
}
