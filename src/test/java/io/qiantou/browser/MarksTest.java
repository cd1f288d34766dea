package io.qiantou.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From a search to the words that a fact rests on, and from there to the agency and away. */
class MarksTest {
  @RegisterExtension static final Browsing BROWSING = new Browsing(Site::ofSamples);

  @Test
  void fromASearchToTheWordsAndTheAgency() {
    try (Visit visit = BROWSING.visit(1440, 900)) {
      Page page = visit.go("?lang=zh");
      page.fill("#find", "跨境电商");
      page.press("#find", "Enter");
      page.click(".hits h3 a");
      Locator mark = page.locator("a.mark.lead").first();
      mark.hover();
      assertThat(page.locator(".tip").innerText()).isNotBlank();
      assertThat(page.locator(".fact.lead.on").count()).isPositive();
      page.locator(".fact.lead").first().hover();
      assertThat(page.locator("a.mark.on").count()).isPositive();
      page.locator(".fact.lead summary").first().click();
      assertThat(page.locator(".fact.lead blockquote b").first().isVisible()).isTrue();
      page.locator(".fact.lead > a").first().click();
      assertThat(page.url()).contains("/id/agency/");
      assertThat(page.locator("table").first().isVisible()).isTrue();
      visit.assertSound("the way from a search to an agency");
    }
  }

  /** With the keyboard alone a mark shows its facts, and Escape takes them away. */
  @Test
  void marksAreReachedByKeyboard() {
    try (Visit visit = BROWSING.visit(1440, 900)) {
      String measure = URLEncoder.encode("示例发-2024-3", StandardCharsets.UTF_8);
      Page page = visit.go("id/document/" + measure + "?lang=zh");
      page.locator("a.mark").first().focus();
      assertThat(page.locator(".tip").isVisible()).isTrue();
      page.keyboard().press("Escape");
      assertThat(page.locator(".tip").isVisible()).isFalse();
      page.locator("#show-lead").uncheck();
      assertThat(page.locator(".read > .lead").first().isVisible()).isFalse();
      visit.assertSound("a document by keyboard");
    }
  }
}
