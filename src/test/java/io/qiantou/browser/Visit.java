package io.qiantou.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Somebody with the site before them, and what went wrong meanwhile: an error on the console (also
 * what the content security policy forbids), a request that failed, one to another host.
 */
final class Visit implements AutoCloseable {
  private static final String AXE = text("axe.min.js");

  private final Site site;
  private final BrowserContext context;
  private final Page page;
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();

  Visit(Site site, BrowserContext context, Page page) {
    this.site = site;
    this.context = context;
    this.page = page;
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            faults.add("console: " + message.text());
          }
        });
    page.onPageError(error -> faults.add("script: " + error));
    page.onDialog(
        dialog -> {
          faults.add("dialog: " + dialog.message());
          dialog.dismiss();
        });
    page.onRequest(this::look);
    page.onRequestFailed(
        request -> {
          // A download takes the place of the page that was asked for; a followed job is left.
          if (!request.failure().contains("ERR_ABORTED")) {
            faults.add("failed: " + request.url() + ": " + request.failure());
          }
        });
    page.onResponse(
        response -> {
          if (response.status() >= 400) {
            faults.add(response.status() + ": " + response.url());
          }
        });
  }

  private void look(Request request) {
    String url = request.url();
    boolean own = url.startsWith(site.url()) || url.startsWith("data:") || url.startsWith("blob:");
    if (!own) {
      faults.add("another host: " + url);
    }
  }

  Page page() {
    return page;
  }

  /** Goes to an address of the site and waits until nothing moves. */
  Page go(String path) {
    page.navigate(
        site.url() + path,
        new Page.NavigateOptions().setWaitUntil(WaitUntilState.NETWORKIDLE).setTimeout(60_000));
    return page;
  }

  /** What went wrong since the last call. */
  List<String> faults() {
    List<String> all = List.copyOf(faults);
    faults.clear();
    return all;
  }

  /** Whether the page as a whole can be moved sideways, and by what. */
  List<?> sideways() {
    return (List<?>)
        page.evaluate(
            """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) return [];
              return [...document.querySelectorAll("body *")]
                .filter(e => e.getBoundingClientRect().right > width + 1)
                .slice(0, 5).map(e => e.tagName + "." + e.className + " " + (e.textContent || "").slice(0, 40));
            }
            """);
  }

  /** What keeps people with other senses or tools out: the serious and the critical. */
  List<?> barriers() {
    page.evaluate(AXE);
    return (List<?>)
        page.evaluate(
            """
            () => axe.run({resultTypes: ["violations"]}).then(result => result.violations
              .filter(one => ["serious", "critical"].includes(one.impact))
              .map(one => one.id + ": " + one.nodes.slice(0, 4).map(node => node.target.join(" ") + " " + (node.any[0] || node.all[0] || node.none[0] || {}).message).join(" | ")))
            """);
  }

  /** Nothing went wrong, and the page fits the window. */
  void assertSound(String what) {
    assertThat(sideways()).as(what + " moves sideways").isEmpty();
    assertThat(faults()).as(what).isEmpty();
  }

  private static String text(String resource) {
    try (InputStream in = Visit.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
