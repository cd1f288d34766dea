package io.qiantou.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.qiantou.model.QiantouException;
import io.qiantou.resource.Resources;
import io.qiantou.store.Fixtures;
import io.qiantou.store.PolicyStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway.Init")
class QiantouServerTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String ASK =
      "SELECT ?h { ?m <https://w3id.org/qiantou/ontology#heading> ?h } ORDER BY ?h";
  private static PolicyStore store;
  private static QiantouServer server;

  @BeforeAll
  static void start() {
    store = Fixtures.store("notice.trig", "hostile.trig");
    server =
        QiantouServer.start(
            store,
            Resources.packed(),
            ServerOptions.onPort(0)
                .with(
                    new QueryLimits(
                        Duration.ofSeconds(2), 1000, 1 << 20, 4, Duration.ofSeconds(2))));
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
  }

  /** Once more on a connection of its own where the server had closed the one that was kept. */
  private static HttpResponse<String> send(HttpRequest request, BodyHandler<String> handler)
      throws IOException, InterruptedException {
    try {
      return HTTP.send(request, handler);
    } catch (IOException closed) {
      return HTTP.send(request, handler);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "application/sparql-results+json, application/sparql-results+json, '\"bindings\"'",
    "application/sparql-results+xml, application/sparql-results+xml, '<sparql'",
    "text/csv, text/csv, 'h'",
    "text/tab-separated-values, text/tab-separated-values, '?h'",
  })
  void rowsInEachFormatByGetAndPost(String accept, String type, String part) throws Exception {
    HttpRequest.Builder get = request("sparql?query=" + encoded(ASK)).header("Accept", accept);
    HttpRequest.Builder form =
        request("sparql")
            .header("Accept", accept)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("query=" + encoded(ASK)));
    HttpRequest.Builder direct =
        request("sparql")
            .header("Accept", accept)
            .header("Content-Type", "application/sparql-query")
            .POST(BodyPublishers.ofString(ASK));
    for (HttpRequest.Builder call : new HttpRequest.Builder[] {get, form, direct}) {
      HttpResponse<String> answer = send(call.build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
      assertThat(answer.body()).contains(part).contains("改进查验方式");
    }
  }

  @Test
  void graphsAndTruth() throws Exception {
    HttpResponse<String> graph =
        get("sparql?query=" + encoded("CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }"));
    assertThat(graph.statusCode()).isEqualTo(200);
    assertThat(graph.headers().firstValue("Content-Type").orElse("")).startsWith("text/turtle");
    assertThat(get("sparql?query=" + encoded("ASK { ?s ?p ?o }")).body()).contains("true");
  }

  /** The one property function that reads an index beside the graphs stays allowed. */
  @Test
  void wordsAreFound() throws Exception {
    String words =
        "SELECT ?m { ?m <http://jena.apache.org/text#query> '查验方式' ; a"
            + " <https://w3id.org/qiantou/ontology#Measure> }";
    HttpResponse<String> answer = get("sparql?format=csv&query=" + encoded(words));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body().lines()).hasSizeGreaterThan(1);
  }

  @Test
  void aNamedGraphCanBeAskedAlone() throws Exception {
    String from = "SELECT (COUNT(*) AS ?n) FROM <http://example.org/hostile> { ?s ?p ?o }";
    String graph = "SELECT (COUNT(*) AS ?n) { GRAPH <http://example.org/hostile> { ?s ?p ?o } }";
    String expected = get("sparql?format=csv&query=" + encoded(graph)).body();
    assertThat(get("sparql?format=csv&query=" + encoded(from)).body())
        .isEqualTo(expected)
        .doesNotContain("\n0");
  }

  @Test
  void theEditorHasALanguage() throws Exception {
    HttpRequest page = request("sparql?lang=zh").header("Accept", "text/html").build();
    assertThat(send(page, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    HttpRequest program = request("sparql?lang=zh").header("Accept", "text/turtle").build();
    assertThat(send(program, BodyHandlers.ofString()).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT DATA { <http://e.org/a> <http://e.org/b> 1 }",
        "DELETE WHERE { ?s ?p ?o }",
        "LOAD <file:///etc/passwd>",
        "DROP ALL",
        "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
        "SELECT * FROM NAMED <file:///etc/passwd> { GRAPH ?g { ?s ?p ?o } }",
        "SELECT (<java:java.lang.Runtime>() AS ?x) { }",
        "SELECT * { ?s <java:java.lang.Runtime> ?o }",
        "no query",
        "JSON { \"a\" : ?s } WHERE { ?s ?p ?o }",
        "SELECT * { ?牵头 ",
      })
  void refusedQueries(String query) throws Exception {
    for (String path : new String[] {"sparql?query=", "sparql?format=html&query="}) {
      HttpResponse<String> answer = get(path + encoded(query));
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).isNotBlank().doesNotContain("root:x:0:0").doesNotContain("\tat ");
    }
    HttpRequest update =
        request("sparql")
            .header("Content-Type", "application/sparql-update")
            .POST(BodyPublishers.ofString(query))
            .build();
    assertThat(send(update, BodyHandlers.ofString()).statusCode()).isBetween(400, 499);
    HttpRequest form =
        request("sparql")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("update=" + encoded(query)))
            .build();
    assertThat(send(form, BodyHandlers.ofString()).statusCode()).isBetween(400, 499);
  }

  @Test
  void nothingIsWrittenByGraphStoreCalls() throws Exception {
    long before = store.read(data -> data.stream().count());
    for (String method : new String[] {"PUT", "POST", "DELETE", "PATCH"}) {
      for (String path :
          new String[] {"sparql?default", "sparql?graph=http%3A%2F%2Fe.org%2Fg", "sparql"}) {
        HttpRequest call =
            request(path)
                .header("Content-Type", "text/turtle")
                .method(method, BodyPublishers.ofString("<http://e.org/a> <http://e.org/b> 1 ."))
                .build();
        assertThat(send(call, BodyHandlers.ofString()).statusCode()).isBetween(400, 499);
      }
    }
    long after = store.read(data -> data.stream().count());
    assertThat(after).isEqualTo(before);
  }

  @Test
  void noQueryReachesAnotherHost() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    HttpServer other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext(
        "/",
        exchange -> {
          calls.incrementAndGet();
          exchange.sendResponseHeaders(200, -1);
        });
    other.start();
    String there = "<http://127.0.0.1:" + other.getAddress().getPort() + "/x>";
    try {
      for (String query :
          new String[] {
            "SELECT * { SERVICE " + there + " { ?s ?p ?o } }",
            "SELECT * { { SELECT * { OPTIONAL { SERVICE SILENT " + there + " { ?s ?p ?o } } } } }",
            "SELECT * { BIND(" + there + " AS ?x) SERVICE ?x { ?s ?p ?o } }",
            "SELECT * FROM " + there + " { ?s ?p ?o }"
          }) {
        assertThat(get("sparql?query=" + encoded(query)).statusCode()).isEqualTo(400);
        assertThat(get("sparql?format=html&query=" + encoded(query)).statusCode()).isEqualTo(400);
      }
      String address = encoded(there.substring(1, there.length() - 1));
      assertThat(get("sparql?default-graph-uri=" + address + "&query=" + encoded(ASK)).statusCode())
          .isEqualTo(400);
    } finally {
      other.stop(0);
    }
    assertThat(calls).hasValue(0);
  }

  @Test
  void noCutAnswerIsSentAsSuccess() throws Exception {
    String many = "SELECT * { ?a ?b ?c . ?d ?e ?f }";
    HttpResponse<String> answer = get("sparql?format=csv&query=" + encoded(many));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("LIMIT");
    String slow =
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n0 ?o }";
    assertThat(get("sparql?query=" + encoded(slow)).statusCode()).isEqualTo(503);
    assertThat(get("sparql?format=html&query=" + encoded(slow)).statusCode()).isEqualTo(503);
    assertThat(get("sparql?timeout=x&query=" + encoded(slow)).statusCode()).isEqualTo(400);
    assertThat(get("sparql?timeout=0.1&query=" + encoded(slow)).statusCode()).isEqualTo(503);
    assertThat(get("sparql?timeout=3600&query=" + encoded(slow)).statusCode()).isEqualTo(503);
  }

  @Test
  void theFrontPageSaysWhatIsLoaded() throws Exception {
    HttpResponse<String> home = get("");
    assertThat(home.statusCode()).isEqualTo(200);
    assertThat(home.body()).contains("关于改进示例事项的通知", "国示〔2031〕7号", "/reports/leads", "<b>2</b> 文件");
    assertThat(get("?lang=en").body()).contains("Documents loaded", "lang=\"en\"");
    assertThat(get("static/style.css").headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/css");
    assertThat(home.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(home.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'")
        .doesNotContain("unsafe");
  }

  @Test
  void theExampleOfTheFrontPageAnswers() throws Exception {
    String example = QueryPage.example(Resources.packed());
    HttpResponse<String> answer = get("sparql?format=html&query=" + encoded(example));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("（海关总署牵头，").contains("<td ");
  }

  @Test
  void reportsAsPagesAndFiles() throws Exception {
    String page = get("reports/leads?agency=" + encoded("示例局")).body();
    assertThat(page)
        .contains("value=\"示例局\"", "放宽准入", "leads.xlsx?agency=%E7%A4%BA")
        .doesNotContain("改进查验方式");
    for (String format : new String[] {"table", "csv", "json", "md", "html", "xlsx"}) {
      assertThat(get("reports/leads." + format).statusCode()).as(format).isEqualTo(200);
    }
    String json = get("reports/agencies.json").body();
    assertThat(new ObjectMapper().readTree(json).at("/rows").size()).isEqualTo(3);
  }

  @Test
  void whatDocumentsSayIsInertOnEveryPage() throws Exception {
    String evil = encoded("\"><script>alert(1)</script>");
    for (String path :
        new String[] {
          "",
          "reports/leads",
          "reports/leads.html",
          "reports/leads?agency=" + evil,
          "sparql?format=html&query=" + encoded("SELECT * { ?s ?p ?o } LIMIT 900"),
          "sparql?format=html&query=" + evil,
          "?x=" + evil,
          "reports/" + evil,
          evil
        }) {
      HttpResponse<String> answer = get(path);
      boolean html = answer.headers().firstValue("Content-Type").orElse("").contains("html");
      assertThat(!html || !Http.withoutOwnScripts(answer.body()).contains("<script"))
          .as(path)
          .isTrue();
      assertThat(!html || !answer.body().contains("<img")).as(path).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "nowhere, 404, /nowhere",
    "reports/none, 404, leads",
    "reports/leads.pdf, 404, xlsx",
    "reports/leads.csv?wrong=1, 400, document",
    "static/../pom.xml, 404, pom.xml",
  })
  void faultsArePlainText(String path, int status, String message) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    assertThat(answer.body()).contains(message);
  }

  @Test
  void health() throws Exception {
    assertThat(get("health").body()).contains("\"status\":\"ok\"", "\"graphs\":3");
    assertThat(get("$/metrics").statusCode()).isEqualTo(404);
    assertThat(get("$/ping").statusCode()).isEqualTo(404);
  }

  @Test
  void aPortInUse() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      assertThatThrownBy(
              () -> QiantouServer.start(store, Resources.packed(), ServerOptions.onPort(port)))
          .isInstanceOf(QiantouException.class)
          .hasMessageContaining("port " + port + " is in use; --port chooses another");
    }
  }

  @Test
  void aReportThatIsDroppedIntoAFolderIsServed(@TempDir Path home) throws Exception {
    Path folder = Files.createDirectories(home.resolve("queries/reports"));
    Files.writeString(
        folder.resolve("ours.rq"),
        """
        # title: 我们的报告
        # title@en: ours
        # description: d
        # description@en: d
        # column: n: 数 | number
        SELECT ?n { BIND(1 AS ?n) } ORDER BY ?n
        """);
    try (QiantouServer own =
        QiantouServer.start(store, Resources.over(home), ServerOptions.onPort(0))) {
      HttpRequest call = HttpRequest.newBuilder(URI.create(own.url() + "reports/ours")).build();
      assertThat(send(call, BodyHandlers.ofString()).body()).contains("我们的报告");
    }
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.url() + path)).timeout(Duration.ofSeconds(20));
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).build(), BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
