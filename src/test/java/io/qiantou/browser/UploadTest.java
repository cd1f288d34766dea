package io.qiantou.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UploadTest {
  private static final Path SAMPLE = Path.of("data/samples/agency-notice.txt");

  @RegisterExtension
  static final Browsing BROWSING =
      new Browsing(
          () -> Site.of("商务部关于试点事项的通知\n\n一、先行先试。由商务部牵头。\n".getBytes(StandardCharsets.UTF_8)));

  @Test
  void firstASightThenTheLoad() {
    try (Visit visit = BROWSING.visit(1440, 900)) {
      Page page = visit.go("upload?lang=zh");
      page.locator("#token").fill(Site.TOKEN);
      page.locator("#files").setInputFiles(SAMPLE);
      Locator state = page.locator(".file .state.good");
      state.waitFor();
      assertThat(page.locator(".file").innerText()).contains("示例公告2023年第6号");
      assertThat(page.request().get(BROWSING.site().url() + "documents").text())
          .doesNotContain("示例公告");

      page.locator("#load").click();
      page.locator(".file .state.good", new Page.LocatorOptions().setHasText("已载入")).waitFor();
      assertThat(page.locator(".file a").getAttribute("href")).startsWith("/id/document/");
      assertThat(page.request().get(BROWSING.site().url() + "documents").text())
          .contains("示例公告2023年第6");
      visit.assertSound("the upload page");
      assertThat(visit.barriers()).isEmpty();
    }
  }

  @Test
  void whatCannotBeReadSaysWhyAndIsNotLoaded() {
    try (Visit visit = BROWSING.visit(390, 844)) {
      Page page = visit.go("upload?lang=en");
      page.locator("#token").fill(Site.TOKEN);
      byte[] broken = "%PDF-1.4 nothing".getBytes(StandardCharsets.UTF_8);
      page.locator("#files")
          .setInputFiles(new FilePayload("<img src=x>.pdf", "application/pdf", broken));
      page.locator(".file .state.bad").waitFor();
      assertThat(page.locator(".file .problems").innerText()).isNotBlank();
      assertThat(page.locator(".file .name").innerText()).contains("<img src=x>.pdf");
      assertThat(page.locator("#decide").isVisible()).isFalse();
      visit.assertSound("a file that cannot be read");
    }
  }

  @Test
  void aWrongTokenIsRefused() {
    try (Visit visit = BROWSING.visit(1440, 900)) {
      Page page = visit.go("upload?lang=en");
      page.locator("#token").fill("a token that is wrong");
      page.locator("#files").setInputFiles(SAMPLE);
      page.locator(".file .state.bad").waitFor();
      assertThat(page.locator(".file .problems").innerText()).contains("the token is wrong");
      assertThat(visit.faults()).allMatch(fault -> fault.contains("401"));
    }
  }
}
