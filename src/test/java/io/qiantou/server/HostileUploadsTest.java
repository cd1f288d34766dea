package io.qiantou.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.qiantou.cli.Main;
import io.qiantou.resource.Resources;
import io.qiantou.store.PolicyStore;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * {@link HostileFiles} through the whole way: each is refused with a reason or read for what it is,
 * none reads another file or calls a host, and the service answers meanwhile.
 */
@SuppressWarnings("NullAway.Init")
class HostileUploadsTest {
  private static final String[] TOKEN = {"Authorization", "Bearer a secret of some length"};
  private static final UploadLimits LIMITS =
      new UploadLimits(
          64 << 20, 512 << 20, 100, Duration.ofSeconds(30), Duration.ofSeconds(10), 200);
  private static final AtomicInteger CALLS = new AtomicInteger();
  private static PolicyStore store;
  private static QiantouServer server;
  private static HttpServer other;
  private static Http http;

  @BeforeAll
  static void start() throws Exception {
    store = PolicyStore.temporary();
    ExtractionProcess reader =
        ExtractionProcess.of(Main.class.getName(), List.of("extract"), LIMITS);
    server =
        QiantouServer.start(
            store,
            Resources.packed(),
            ServerOptions.onPort(0)
                .with(new Writing(Token.of("a secret of some length"), LIMITS, reader)));
    http = Http.of(server);
    other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext("/", exchange -> CALLS.incrementAndGet());
    other.start();
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
    other.stop(0);
  }

  /** One of each kind; all of them, which takes a minute, with {@code -Dqiantou.uploads=all}. */
  private static final Set<String> KINDS =
      Set.of(
          "Word with entities",
          "Word with laughs",
          "Word that unpacks",
          "half a Word file",
          "a PDF whose pages are their own children",
          "a PDF that unpacks",
          "a PDF with a form of entities",
          "a gzip bomb",
          "a text of half brackets",
          "a page of boxes",
          "a page with entities");

  @Test
  void eachStopsItselfAtMost() throws Exception {
    Map<String, byte[]> files =
        HostileFiles.all("http://127.0.0.1:" + other.getAddress().getPort() + "/x");
    if (!System.getProperty("qiantou.uploads", "").equals("all")) {
      files.keySet().retainAll(KINDS);
      assertThat(files.keySet()).isEqualTo(KINDS);
    }
    Form form = new Form();
    files.forEach(form::file);
    form.file("a good one", Files.readAllBytes(Path.of("data/samples/agency-notice.txt")));
    HttpResponse<String> accepted = http.post("documents", Form.TYPE, form.bytes(), TOKEN);
    assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
    String job = Http.header(accepted, "Location").substring(1);
    JsonNode state;
    do {
      assertThat(http.get("health").statusCode()).isEqualTo(200);
      Thread.sleep(500);
      state = new ObjectMapper().readTree(http.get(job).body());
    } while (!List.of("done", "failed").contains(state.at("/state").asText()));
    for (JsonNode file : state.at("/files")) {
      assertThat(file.at("/state").asText()).as(file.toString()).isIn("done", "failed");
      assertThat(file.toString())
          .doesNotContain("root:x:0:0", "qiantou-upload-", "internal error", "Exception");
      if (file.at("/state").asText().equals("failed")) {
        assertThat(file.at("/notes").size()).as(file.toString()).isPositive();
      }
    }
    assertThat(state.at("/files")).hasSize(files.size() + 1);
    assertThat(state.at("/files/" + files.size() + "/state").asText()).isEqualTo("done");
    assertThat(CALLS).hasValue(0);
    assertThat(HostileFiles.ESCAPED).doesNotExist();
    assertThat(
            http.query("format=csv&", "SELECT * { ?s ?p ?o FILTER(CONTAINS(STR(?o), 'root:x:0')) }")
                .body()
                .lines())
        .hasSize(1);
  }

  /** Script in every field that a page shows stays text. */
  @Test
  void whatAnUploadSaysIsInertOnEveryPage() throws Exception {
    byte[] page = Files.readAllBytes(Path.of("src/test/resources/cases/hostile/script.html"));
    Form form = new Form().file("<script>.html", page);
    HttpResponse<String> dry = http.post("documents?dry-run=true", Form.TYPE, form.bytes(), TOKEN);
    assertThat(Http.header(dry, "Content-Type")).startsWith("application/json");
    assertThat(dry.body()).contains("alert(1)").contains("\"documents\":[{");
    String job = Http.header(http.post("documents", Form.TYPE, form.bytes(), TOKEN), "Location");
    http.get(job.substring(1), "Accept", "text/event-stream");
    assertThat(http.get("documents").body()).contains("alert(1)");
    assertThat(http.get("").body()).contains("&lt;script&gt;");
    for (String path :
        List.of(
            "",
            "?lang=en",
            "reports/leads",
            "reports/leads.html",
            "reports/measure",
            "reports/responsibilities.html",
            "sparql?format=html&query=" + Http.encoded("SELECT * { ?s ?p ?o } LIMIT 5000"))) {
      HttpResponse<String> shown = http.get(path);
      assertThat(Http.withoutOwnScripts(shown.body()))
          .as(path)
          .doesNotContain("<script", "<img", "<b ");
      assertThat(Http.header(shown, "Content-Security-Policy")).doesNotContain("unsafe");
      assertThat(Http.header(shown, "X-Content-Type-Options")).isEqualTo("nosniff");
    }
  }
}
