package io.qiantou.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qiantou.model.QiantouException;
import io.qiantou.rdf.Iris;
import io.qiantou.report.KeptAnswers;
import io.qiantou.report.Reports;
import io.qiantou.report.Templates;
import io.qiantou.resource.Resources;
import io.qiantou.store.Fixtures;
import io.qiantou.store.PolicyStore;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway.Init")
class OperationTest {
  private static final String SECRET = "a secret of some length";
  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");
  private static PolicyStore store;
  private static QiantouServer server;
  private static Http http;
  private static ServerOptions options;

  @BeforeAll
  static void start() {
    store = Fixtures.store("notice.trig");
    UploadLimits limits = UploadLimits.usual();
    ExtractionProcess reader = ExtractionProcess.of(OneDocument.class.getName(), List.of(), limits);
    Writing writing = new Writing(Token.of(SECRET), limits, reader);
    options =
        new ServerOptions(
            0,
            false,
            QueryLimits.usual(),
            Optional.of(writing),
            new Iris(),
            List.of("https://analysts.example.org"),
            Duration.ofSeconds(10));
    server = QiantouServer.start(store, Resources.packed(), options);
    http = Http.of(server);
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
  }

  @Test
  void openToOthersOnlyWithATokenAndATimeOut() {
    ServerOptions bare = ServerOptions.onPort(0);
    ServerOptions open =
        new ServerOptions(
            0, true, QueryLimits.usual(), Optional.empty(), new Iris(), List.of(), bare.grace());
    ServerOptions endless =
        new ServerOptions(
            0,
            true,
            QueryLimits.usual().within(QueryLimits.NONE),
            options.writing(),
            new Iris(),
            List.of(),
            bare.grace());
    bare.requireSafe();
    for (ServerOptions unsafe : List.of(open, endless)) {
      assertThatThrownBy(() -> QiantouServer.start(store, Resources.packed(), unsafe))
          .isInstanceOf(QiantouException.class)
          .hasMessageContaining("token")
          .hasMessageContaining("time-out");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "               "})
  void aTokenIsNoWord(String secret) {
    assertThatThrownBy(() -> Token.of(secret))
        .isInstanceOf(QiantouException.class)
        .hasMessageContaining("16");
  }

  @Test
  void aTokenIsComparedByItsHash() {
    Token token = Token.of(SECRET + "\n");
    assertThat(token.is(SECRET)).isTrue();
    assertThat(token.is(SECRET + "x")).isFalse();
    assertThat(token.is("")).isFalse();
    assertThat(token.toString()).doesNotContain("secret");
  }

  @ParameterizedTest
  @CsvSource({
    "https://analysts.example.org, https://analysts.example.org",
    "https://evil.example.org, ''",
    "https://analysts.example.org.evil.org, ''",
    "null, ''",
  })
  void otherSitesByList(String origin, String allowed) throws Exception {
    String name = "Access-Control-Allow-Origin";
    assertThat(Http.header(http.get("health", "Origin", origin), name)).isEqualTo(allowed);
    HttpResponse<String> before =
        Http.send(
            http.to("sparql").header("Origin", origin).method("OPTIONS", BodyPublishers.noBody()));
    assertThat(Http.header(before, name)).isEqualTo(allowed);
    assertThat(before.statusCode()).isEqualTo(allowed.isEmpty() ? 405 : 204);
    assertThat(Http.header(before, "Access-Control-Allow-Credentials")).isEmpty();
  }

  @Test
  void figuresAreForThisMachineOrTheToken() throws Exception {
    http.query("", "ASK { ?s ?p ?o }");
    String metrics = http.get("metrics").body();
    assertThat(metrics)
        .contains("qiantou_requests_seconds_count{method=\"GET\",route=\"/sparql\",status=\"200\"}")
        .contains("qiantou_queries_running", "jvm_memory_used_bytes", "process_files_open_files");
    HttpResponse<String> proxied = http.get("metrics", "X-Forwarded-For", "203.0.113.7");
    assertThat(proxied.statusCode()).isEqualTo(403);
    HttpResponse<String> known =
        http.get("metrics", "X-Forwarded-For", "203.0.113.7", "Authorization", "Bearer " + SECRET);
    assertThat(known.statusCode()).isEqualTo(200);
  }

  @Test
  void figuresDoNotGrowWithWhatIsAsked() throws Exception {
    for (int i = 0; i < 50; i++) {
      http.get("nowhere" + i);
      http.get("reports/nothing" + i);
    }
    String metrics = http.get("metrics").body();
    assertThat(metrics).contains("route=\"other\"").doesNotContain("nowhere", "nothing");
  }

  @Test
  void everyAnswerBearsItsNumber() throws Exception {
    Set<String> numbers = new TreeSet<>();
    for (String path : List.of("", "health", "nowhere", "sparql?query=x", "reports/leads.csv")) {
      HttpResponse<String> answer = http.get(path);
      numbers.add(Http.header(answer, "X-Request-Id"));
      assertThat(Http.header(answer, "Content-Security-Policy"))
          .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(Http.header(answer, "Server")).isEmpty();
    }
    assertThat(numbers).hasSize(5).doesNotContain("");
  }

  @Test
  void theDescriptionIsThatOfTheRoutes() throws Exception {
    HttpResponse<String> answer = http.get("openapi.json");
    JsonNode api = new ObjectMapper().readTree(answer.body());
    assertThat(api.at("/openapi").asText()).startsWith("3.1");
    Set<String> described = new TreeSet<>();
    Set<String> ids = new TreeSet<>();
    api.at("/paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation -> {
                          if (METHODS.contains(operation.getKey())) {
                            described.add(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
                            ids.add(operation.getValue().path("operationId").asText());
                          }
                        }));
    Reports pages = Reports.pages(Resources.packed());
    Duration time = Duration.ofSeconds(10);
    try (QueryRunner runner = new QueryRunner(store, QueryLimits.usual());
        MeasureSearch search = new MeasureSearch(store, pages, Resources.packed(), time)) {
      Service service =
          new Service(
              store,
              Resources.packed(),
              pages,
              Reports.reports(Resources.packed()),
              new Templates(),
              ServerOptions.onPort(0),
              runner,
              new KeptAnswers(store, time),
              search,
              new ServiceMetrics(),
              new Access(Optional.empty(), Optional.empty()),
              new DocumentNames(new Iris()),
              Optional.empty());
      Set<String> routed = new TreeSet<>();
      Routes.of(service).forEach(route -> routed.addAll(route.operations()));
      assertThat(described).isEqualTo(routed);
      assertThat(ids).hasSize(described.size()).doesNotContain("");
    }
    for (JsonNode reference : api.findValues("$ref")) {
      assertThat(api.at(reference.asText().substring(1)).isMissingNode())
          .as(reference.asText())
          .isFalse();
    }
  }

  /** What is described is there, and what is not is refused by its method. */
  @Test
  void theDescriptionIsTrue() throws Exception {
    JsonNode api = new ObjectMapper().readTree(http.get("openapi.json").body());
    List<String> paths = new ArrayList<>();
    api.at("/paths").fieldNames().forEachRemaining(paths::add);
    for (String path : paths) {
      String address =
          path.substring(1)
              .replace("{name}", "leads")
              .replace("{id}", "x")
              .replace("{thing}", "agency/none")
              .replace("{format}", "nq");
      for (String method : METHODS) {
        boolean described = api.path("paths").path(path).has(method);
        var request =
            http.to(address).method(method.toUpperCase(Locale.ROOT), BodyPublishers.noBody());
        int status = Http.send(request).statusCode();
        assertThat(status == 405).as(method + " " + path).isEqualTo(!described);
        assertThat(status).isLessThan(500);
      }
    }
  }

  /** What runs may end, what is new is refused, and what does not end is cut off. */
  @Test
  void anEndWithoutHaste() throws Exception {
    QiantouServer own = QiantouServer.start(store, Resources.packed(), ServerOptions.onPort(0));
    Http mine = Http.of(own);
    String endless =
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }";
    CompletableFuture<HttpResponse<String>> ending =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return mine.query("timeout=2&", endless.replace("?n)", "?x)"));
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    for (int i = 0; i < 200 && !mine.get("metrics").body().contains("queries_running 1"); i++) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    long before = System.nanoTime();
    own.close();
    Duration took = Duration.ofNanos(System.nanoTime() - before);
    assertThat(ending.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(503);
    assertThat(ending.get().body()).contains("2.0 s");
    assertThat(took).isLessThan(Duration.ofSeconds(9));
    assertThatThrownBy(() -> mine.get("health")).isInstanceOf(IOException.class);
  }
}
