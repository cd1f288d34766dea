package io.qiantou.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EditorTest {
  private static final String EDITOR = "sparql?format=html&lang=zh";

  @RegisterExtension static final Browsing BROWSING = new Browsing(Site::ofSamples);

  @Test
  void anExampleIsOneClickAway() throws Exception {
    try (Visit visit = BROWSING.visit(1440, 900)) {
      Page page = visit.go(EDITOR);
      page.getByText("哪些机构牵头的措施最多？").click();
      Locator rows = page.locator("#answer .yasr table tbody tr");
      rows.first().waitFor();
      assertThat(page.locator("#answer").innerText()).contains("民政部");

      Download csv = page.waitForDownload(() -> page.locator("[data-format=csv]").click());
      assertThat(csv.suggestedFilename()).isEqualTo("query.csv");
      List<String> lines = Files.readAllLines(csv.path());
      assertThat(lines.get(0)).isEqualTo("name,measures");
      assertThat(lines).anyMatch(line -> line.startsWith("海关总署,"));
      Download workbook = page.waitForDownload(() -> page.locator("[data-format=xlsx]").click());
      assertThat(Files.readAllBytes(workbook.path())).startsWith('P', 'K');
      visit.assertSound("the editor after a query");
    }
  }

  @Test
  void termsAndPrefixesComeFromTheOntologyAndNoOtherHost() {
    try (Visit visit = BROWSING.visit(1440, 900)) {
      Page page = visit.go(EDITOR);
      page.locator("#editor .CodeMirror").waitFor();
      page.locator("#editor .CodeMirror-lines").click();
      page.keyboard().press("Control+a");
      page.keyboard().type("SELECT * WHERE { ?measure qt:");
      page.waitForFunction(
          "() => document.querySelector('#editor .CodeMirror').CodeMirror.getValue()"
              + ".includes('PREFIX qt: <https://w3id.org/qiantou/ontology#>')");
      page.keyboard().type("leadA");
      page.keyboard().press("Control+Space");
      page.waitForFunction(
          "() => document.querySelector('#editor .CodeMirror').CodeMirror.getValue().includes('qt:leadAgency')"
              + " || [...document.querySelectorAll('.CodeMirror-hint')].some(e => e.textContent.includes('leadAgency'))");
      visit.assertSound("completion");
    }
  }

  @Test
  void aLinkLeadsToTheQuery() {
    try (Visit visit = BROWSING.visit(1440, 900)) {
      Page page = visit.go(EDITOR);
      page.locator("#editor .CodeMirror").waitFor();
      page.getByText("各地试点哪些措施？").click();
      page.locator("#answer .yasr table").waitFor();
      page.locator("#share").click();
      page.waitForFunction("() => location.search.includes('query=')");
      String link = page.url();
      assertThat(link).startsWith(BROWSING.site().url() + "sparql?format=html");
      visit.go(link.substring(BROWSING.site().url().length()));
      page.locator("#answer tbody tr").first().waitFor();
      assertThat(page.locator("#answer").innerText()).contains("试点");
      visit.assertSound("a shared query");
    }
  }

  @Test
  void aFaultIsShown() {
    try (Visit visit = BROWSING.visit(390, 844)) {
      Page page = visit.go("sparql?format=html&lang=zh#query=SELECT%20*%20WHERE%20%7B");
      page.locator("#editor .CodeMirror").waitFor();
      page.locator("#answer .yasr .errorResult, #answer .yasr .yasr_results *")
          .first()
          .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
      assertThat(visit.faults()).noneMatch(fault -> fault.startsWith("script"));
      assertThat(visit.sideways()).isEmpty();
    }
  }
}
