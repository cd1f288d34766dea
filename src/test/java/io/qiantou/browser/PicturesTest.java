package io.qiantou.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Takes the pictures of README and {@code docs}: into {@code target/pictures}, and with {@code
 * -Dqiantou.pictures=write} into {@code docs/images}.
 */
class PicturesTest {
  private static final int LARGEST = 150_000;

  @RegisterExtension static final Browsing BROWSING = new Browsing(Site::ofSamples);

  @ParameterizedTest
  @CsvSource({
    "report, reports/agencies?lang=en",
    "search, search?q=%E8%B7%A8%E5%A2%83%E7%94%B5%E5%95%86&lang=en",
    "measure, id/document/%E7%A4%BA%E4%BE%8B%E5%8F%91-2024-3/%E4%B9%9D?lang=en",
    "editor, sparql?format=html&lang=en",
    "upload, upload?lang=en"
  })
  void isTaken(String name, String path) throws Exception {
    try (Visit visit = BROWSING.visit(1200, 760)) {
      Page page = visit.go(path);
      if (name.equals("editor")) {
        page.getByText("Which agencies lead most measures?").click();
        page.locator("#answer .yasr tbody tr").first().waitFor();
        page.locator("#answer .yasr tbody tr").nth(5).scrollIntoViewIfNeeded();
      } else if (name.equals("upload")) {
        page.locator("#token").fill(Site.TOKEN);
        page.locator("#files").setInputFiles(Path.of("data/samples/pilot-zone-measures.txt"));
        page.locator(".file .state.good").waitFor();
      } else if (name.equals("measure")) {
        page.locator("li.fact details summary").first().click();
      }
      boolean kept = System.getProperty("qiantou.pictures", "").equals("write");
      Path file = Path.of(kept ? "docs/images" : "target/pictures", name + ".jpg");
      Files.createDirectories(file.resolveSibling("."));
      page.screenshot(
          new Page.ScreenshotOptions().setType(ScreenshotType.JPEG).setQuality(72).setPath(file));
      assertThat(Files.size(file)).as(name).isLessThan(LARGEST);
      assertThat(Path.of("docs/images", name + ".jpg")).exists();
    }
  }
}
