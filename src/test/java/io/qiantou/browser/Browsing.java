package io.qiantou.browser;

import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A browser and a site for the tests of a class, which are skipped where the machine has no
 * browser: {@code @RegisterExtension static final Browsing BROWSING = new
 * Browsing(Site::ofSamples);}
 */
@SuppressWarnings("NullAway.Init")
final class Browsing implements BeforeAllCallback, AfterAllCallback {
  private final Supplier<Site> made;
  private Chromium chromium;
  private Site site;

  Browsing(Supplier<Site> made) {
    this.made = made;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    chromium = Chromium.start();
    site = made.get();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (site != null) {
      site.close();
      chromium.close();
    }
  }

  Site site() {
    return site;
  }

  /** A window of its own, without what another left. */
  Visit visit(int width, int height) {
    return chromium.visit(site, width, height);
  }
}
