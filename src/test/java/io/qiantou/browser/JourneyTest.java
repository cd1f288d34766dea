package io.qiantou.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a word to the sentence that a fact rests on, to the agency, to a table to send on. */
class JourneyTest {
  @RegisterExtension static final Browsing BROWSING = new Browsing(Site::ofSamples);

  @ParameterizedTest
  @CsvSource({"zh, 1440", "en, 1440", "zh, 390", "en, 390"})
  void fromAWordToAWorkbook(String language, int width) throws Exception {
    try (Visit visit = BROWSING.visit(width, 900)) {
      Page page = visit.go("?lang=" + language);
      page.locator("#find").fill("跨境电商");
      page.locator("#find").press("Enter");
      Locator hit = page.locator("ol.hits h3 a").first();
      hit.waitFor();
      assertThat(page.locator("ol.hits em").first().innerText()).contains("跨境");
      visit.assertSound("search");

      hit.click();
      page.locator("article.reading mark, article.reading a.mark, article.reading .mark")
          .first()
          .waitFor();
      page.locator("li.fact details summary").first().click();
      assertThat(page.locator("li.fact blockquote b").first().innerText()).isNotBlank();
      visit.assertSound("measure");
      assertThat(visit.barriers()).as("measure").isEmpty();

      page.locator("li.fact a[href^='/id/agency/']").first().click();
      page.waitForURL("**/id/agency/**");
      visit.assertSound("agency");
      assertThat(visit.barriers()).as("agency").isEmpty();

      page.locator("nav.main a[href^='/reports/']").click();
      page.locator("a[href^='/reports/leads?']").click();
      page.locator("table.report tbody tr").first().waitFor();
      page.locator("input[name=agency]").fill("海关总署");
      page.locator("form.ask button").click();
      page.waitForURL("**agency=**");
      assertThat(page.locator("table.report tbody tr td:first-child").allInnerTexts())
          .isNotEmpty()
          .allMatch(name -> name.contains("海关"));
      visit.assertSound("report");

      Download workbook =
          page.waitForDownload(() -> page.locator("a[href^='/reports/leads.xlsx']").click());
      assertThat(workbook.suggestedFilename()).isEqualTo("leads.xlsx");
      assertThat(Files.readAllBytes(workbook.path())).startsWith('P', 'K');
      page.locator("table.report td a").first().click();
      page.waitForURL("**/id/document/**");
      visit.assertSound("the measure of a row");
    }
  }
}
