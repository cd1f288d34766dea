package io.qiantou.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.TextStore;
import io.qiantou.resource.Resources;
import io.qiantou.store.PolicyStore;
import java.net.URI;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Agencies stand in the order of the document's words, in which the first is as a rule the one in
 * charge. Put in order by their signs each list here would begin with 国家外汇.
 */
@SuppressWarnings("NullAway.Init")
class OrderOfNamesTest {
  private static final String NOTICE =
      """
      海关总署 财政部 国家外汇局关于支持样板区贸易便利化的通知

      示联发〔2021〕8号

      各有关单位：

      现就有关事项通知如下。

      一、扩大通关协作。2022年6月底前，样板区整体通关时间压缩30%。（税务总局、国家外汇局、财政部牵头，商务部、人民银行配合）

      二、完善配套服务。优化公共服务供给。（财政部、国家外汇局按职责分工负责）

      海关总署
      财政部
      国家外汇局
      2021年3月5日
      """;

  private static final String DOCUMENT = "id/document/示联发-2021-8";

  private static PolicyStore store;
  private static QiantouServer server;
  private static Http http;

  @BeforeAll
  static void start() {
    store = TextStore.of(Resources.packed(), NOTICE);
    server = QiantouServer.start(store, Resources.packed(), ServerOptions.onPort(0));
    http = Http.of(server);
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
  }

  private static String body(String path) throws Exception {
    return http.get(URI.create(path).toASCIIString()).body();
  }

  private static Document page(String path) throws Exception {
    return Jsoup.parse(body(path));
  }

  @Test
  void issuersAndTheCitation() throws Exception {
    Document page = page(DOCUMENT);
    assertThat(page.select("dd").eachText()).contains("海关总署、财政部、国家外汇管理局");
    assertThat(page.select("#cite").text()).startsWith("海关总署，财政部，国家外汇管理局. ");
    assertThat(page(DOCUMENT + "/一").select("#cite").text()).startsWith("海关总署，财政部，国家外汇局. ");
  }

  @Test
  void dutiesOnTheMeasuresPage() throws Exception {
    assertThat(page(DOCUMENT + "/一").text())
        .containsSubsequence("读出的事实", "国家税务总局", "国家外汇管理局", "财政部", "商务部", "中国人民银行");
  }

  @Test
  void dutiesInTheSearchAndItsTable() throws Exception {
    assertThat(body("search.csv?q=通关")).contains("国家税务总局、国家外汇管理局、财政部,,商务部、中国人民银行");
    assertThat(body("search.csv?q=公共服务")).contains("财政部、国家外汇管理局");
    assertThat(page("search?q=通关").text()).contains("国家税务总局、国家外汇管理局、财政部");
  }

  @Test
  void dutiesInReports() throws Exception {
    assertThat(body("reports/targets.csv")).contains("国家税务总局、国家外汇管理局、财政部");
    assertThat(body("reports/deadlines.csv")).contains("牵头：国家税务总局、国家外汇管理局、财政部；配合：商务部、中国人民银行");
  }
}
