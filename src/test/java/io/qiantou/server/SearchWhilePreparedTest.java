package io.qiantou.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.Documents;
import io.qiantou.resource.Resources;
import io.qiantou.store.PolicyStore;
import io.qiantou.store.ServedStore;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search page on a store whose index takes as long to make as the test wants. */
@SuppressWarnings("NullAway.Init")
class SearchWhilePreparedTest {
  private volatile CountDownLatch large = new CountDownLatch(1);
  private PolicyStore store;
  private QiantouServer server;

  @BeforeEach
  void start() {
    store = PolicyStore.temporary();
    store.replaceAll(Documents.samplesAndRegistries());
    ServedStore slow =
        (ServedStore)
            Proxy.newProxyInstance(
                ServedStore.class.getClassLoader(),
                new Class<?>[] {ServedStore.class},
                (proxy, method, arguments) -> {
                  if (Thread.currentThread().getName().equals("qiantou-search")) {
                    large.await();
                  }
                  try {
                    return method.invoke(store, arguments);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
    server = QiantouServer.start(slow, Resources.packed(), ServerOptions.onPort(0));
  }

  @AfterEach
  void close() {
    large.countDown();
    server.close();
    store.close();
  }

  @Test
  void wordsAreFoundAndThePageSaysWhatIsMissing() throws IOException, InterruptedException {
    Document early = page("search?q=" + Http.encoded("跨境电商") + "&lang=en");
    assertThat(early.select("[role=status]").text()).contains("is being prepared");
    assertThat(early.select(".facets section")).isEmpty();

    large.countDown();
    Document later = whenPrepared("search?q=" + Http.encoded("跨境电商") + "&lang=en");
    assertThat(later.select(".facets section")).isNotEmpty();
    assertThat(hits(early)).isNotEmpty().containsExactlyElementsOf(hits(later));
    assertThat(early.select(".found b").text()).isEqualTo(later.select(".found b").text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"has=deadline", "has=pilot&q=试点", "lead=https://w3id.org/qiantou/id/agency/gacc"})
  void whatIsChosenIsFoundByAQuery(String chosen) throws IOException, InterruptedException {
    String address = "search?lang=en&" + chosen.replace("试点", Http.encoded("试点"));
    Document early = page(address);
    large.countDown();
    Document later = whenPrepared(address);
    assertThat(early.select(".found b").text())
        .isNotEqualTo("0")
        .isEqualTo(later.select(".found b").text());
  }

  @Test
  void withoutAnyWordNothingIsSaidToBeMissing() throws IOException, InterruptedException {
    Document early = page("search?lang=en");
    assertThat(early.select("[role=status]").text()).contains("is being prepared");
    assertThat(early.text()).doesNotContain("No measure fits");
    large.countDown();
    assertThat(early.select(".found b").text())
        .isEqualTo(whenPrepared("search?lang=en").select(".found b").text());
  }

  @Test
  void afterAWriteTheIndexBeforeIsUsedAndThePageSaysSo() throws IOException, InterruptedException {
    large.countDown();
    String all = whenPrepared("search?lang=en").select(".found b").text();
    large = new CountDownLatch(1);
    String notice = "https://w3id.org/qiantou/id/graph/示例发-2024-3";
    assertThat(store.remove(notice)).isTrue();

    Document early = page("search?lang=en");
    assertThat(early.select("[role=status]").text()).contains("has just changed");
    assertThat(early.select(".facets section")).isNotEmpty();
    assertThat(early.select(".found b").text()).isEqualTo(all);

    large.countDown();
    Document later = whenPrepared("search?lang=en");
    assertThat(Integer.parseInt(later.select(".found b").text())).isLessThan(Integer.parseInt(all));
  }

  private Document whenPrepared(String address) throws IOException, InterruptedException {
    Document page = page(address);
    for (int again = 0; again < 60 && !page.select("[role=status]").isEmpty(); again++) {
      page = page(address);
    }
    assertThat(page.select("[role=status]")).isEmpty();
    return page;
  }

  private static List<String> hits(Document page) {
    return page.select(".hit h3 a").eachAttr("href");
  }

  private Document page(String address) throws IOException, InterruptedException {
    HttpResponse<String> answer = Http.of(server).get(address);
    assertThat(answer.statusCode()).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }
}
