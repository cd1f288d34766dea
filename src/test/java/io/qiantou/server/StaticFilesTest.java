package io.qiantou.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.report.WebLibrary;
import io.qiantou.resource.Resources;
import io.qiantou.store.PolicyStore;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway.Init")
class StaticFilesTest {
  private static PolicyStore store;
  private static QiantouServer server;
  private static Http http;

  @BeforeAll
  static void start() {
    store = PolicyStore.temporary();
    server = QiantouServer.start(store, Resources.packed(), ServerOptions.onPort(0));
    http = Http.of(server);
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
  }

  @ParameterizedTest
  @EnumSource(WebLibrary.class)
  void librariesAreKeptForEver(WebLibrary library) throws Exception {
    assertThat(library.address()).matches("/static/lib/\\w+/\\d+\\.\\d+\\.\\d+/[a-z.]+");
    HttpResponse<String> answer = http.get(library.address().substring(1));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body().length())
        .isEqualTo(new String(library.bytes(), StandardCharsets.UTF_8).length());
    assertThat(Http.header(answer, "Cache-Control")).contains("immutable");
  }

  @Test
  void ownFilesAreSentWhereTheyChanged() throws Exception {
    HttpResponse<String> first = http.get("static/style.css");
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(Http.header(first, "Content-Type")).isEqualTo("text/css; charset=utf-8");
    assertThat(Http.header(first, "Cache-Control")).isEqualTo("no-cache");
    HttpResponse<String> again =
        http.get("static/style.css", "If-None-Match", Http.header(first, "ETag"));
    assertThat(again.statusCode()).isEqualTo(304);
    HttpResponse<String> zipped = http.get("static/style.css", "Accept-Encoding", "gzip");
    assertThat(Http.header(zipped, "Content-Encoding")).isEqualTo("gzip");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "static/",
        "static/nothing.css",
        "static/..%2ftemplates%2fhome.html",
        "static/.style.css",
        "static/lib/echarts/5.3.1/echarts.js.map",
        "static/lib/echarts/LICENSE"
      })
  void nothingElseIsServed(String path) throws Exception {
    assertThat(http.get(path).statusCode()).isIn(400, 404);
  }
}
