package io.qiantou.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qiantou.resource.Resources;
import io.qiantou.store.PolicyStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The way of files to the store; what is in them is {@link HostileUploadsTest}'s matter. */
@SuppressWarnings("NullAway.Init")
class DocumentsServletTest {
  private static final String SECRET = "a secret of some length";
  private static final String[] TOKEN = {"Authorization", "Bearer " + SECRET};
  private static final UploadLimits LIMITS =
      new UploadLimits(1 << 20, 2 << 20, 13, Duration.ofSeconds(2), Duration.ofSeconds(4), 64);
  private static PolicyStore store;
  private static QiantouServer server;
  private static Http http;

  @BeforeAll
  static void start() {
    store = PolicyStore.temporary();
    ExtractionProcess reader = ExtractionProcess.of(OneDocument.class.getName(), List.of(), LIMITS);
    server =
        QiantouServer.start(
            store,
            Resources.packed(),
            ServerOptions.onPort(0).with(new Writing(Token.of(SECRET), LIMITS, reader)));
    http = Http.of(server);
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
    store.close();
    try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      assertThat(left.filter(path -> path.getFileName().toString().startsWith("qiantou-upload-")))
          .isEmpty();
    }
  }

  private static HttpResponse<String> post(Form form) throws Exception {
    return http.post("documents", Form.TYPE, form.bytes(), TOKEN);
  }

  /** The job of an accepted upload, when it is over. */
  private static JsonNode over(HttpResponse<String> accepted) throws Exception {
    assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
    String job = Http.header(accepted, "Location").substring(1);
    HttpResponse<String> events = http.get(job, "Accept", "text/event-stream");
    assertThat(Http.header(events, "Content-Type")).startsWith("text/event-stream");
    String last = events.body().substring(events.body().lastIndexOf("data: ") + 6);
    JsonNode json = new ObjectMapper().readTree(last);
    assertThat(json).isEqualTo(new ObjectMapper().readTree(http.get(job).body()));
    return json;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer wrong", "Bearer ", "Basic YTpi", "a secret of some length"})
  void writingNeedsTheToken(String authorization) throws Exception {
    byte[] body = new Form().file("a.txt", "x").bytes();
    for (String method : List.of("POST", "PUT", "DELETE")) {
      var request =
          http.to(method.equals("POST") ? "documents" : "documents/one")
              .header("Content-Type", Form.TYPE)
              .method(method, BodyPublishers.ofByteArray(body));
      if (!authorization.isEmpty()) {
        request.header("Authorization", authorization);
      }
      HttpResponse<String> answer = Http.send(request);
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(Http.header(answer, "WWW-Authenticate")).startsWith("Bearer");
      boolean wrong = authorization.equals("Bearer wrong");
      assertThat(answer.body())
          .isEqualTo(
              wrong
                  ? "令牌不对 / the token is wrong\n"
                  : "需要令牌 / Authorization: Bearer TOKEN was expected\n");
    }
  }

  @Test
  void thePageSaysWhereTheTokenIsFromAndHowToDoWithoutAScript() throws Exception {
    String chinese = http.get("upload?lang=zh").body();
    String english = http.get("upload?lang=en").body();
    assertThat(List.of(chinese, english))
        .allSatisfy(
            page ->
                assertThat(page)
                    .contains("QIANTOU_TOKEN", "--token-file")
                    .contains(server.url() + "documents?dry-run=true"));
  }

  @Test
  void withoutATokenWritingIsOff() throws Exception {
    try (QiantouServer readOnly =
        QiantouServer.start(store, Resources.packed(), ServerOptions.onPort(0))) {
      HttpResponse<String> answer =
          Http.of(readOnly).post("documents", Form.TYPE, new Form().file("a", "x").bytes(), TOKEN);
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).contains("QIANTOU_TOKEN");
      HttpResponse<String> job = Http.of(readOnly).get("jobs/x");
      assertThat(job.statusCode()).isEqualTo(404);
      assertThat(job.body()).contains("while the service runs", "/documents");
    }
  }

  @Test
  void filesComeInAreListedReplacedAndTakenOut() throws Exception {
    Form two = new Form().file("a.txt", "document 甲").file("b.txt", "document 乙");
    JsonNode job = over(post(two));
    assertThat(job.at("/state").asText()).isEqualTo("done");
    assertThat(job.at("/files/1/documents/0/id").asText()).isEqualTo("乙");
    for (JsonNode file : job.at("/files")) {
      assertThat(file.at("/documents/0/change").asText()).as("%s", job).isEqualTo("added");
    }
    assertThat(over(post(two)).at("/files/0/documents/0/change").asText()).isEqualTo("unchanged");
    assertThat(http.get("documents").body()).contains("\"id\":\"甲\"", "\"id\":\"乙\"");
    assertThat(store.list()).filteredOn(name -> name.contains("/graph/run/")).isNotEmpty();
    String path = "documents/" + Http.encoded("乙");
    assertThat(http.get(path).body()).contains("/graph/乙");
    assertThat(put(path, "document 乙").at("/state").asText()).isEqualTo("done");
    JsonNode form =
        over(
            Http.send(
                http.to(path)
                    .headers(TOKEN)
                    .header("Content-Type", Form.TYPE)
                    .PUT(
                        BodyPublishers.ofByteArray(
                            new Form().file("c.txt", "document 乙").bytes()))));
    assertThat(form.at("/state").asText()).isEqualTo("done");
    assertThat(form.at("/files/0/name").asText()).isEqualTo("c.txt");
    JsonNode other = put(path, "document 丙");
    assertThat(other.at("/state").asText()).isEqualTo("failed");
    assertThat(other.at("/files/0/notes/0").asText()).contains("丙", "nothing was stored");
    assertThat(delete(path)).isEqualTo(204);
    assertThat(delete(path)).isEqualTo(404);
    assertThat(http.get(path).statusCode()).isEqualTo(404);
    assertThat(http.get("documents").body()).contains("甲").doesNotContain("乙", "丙");
  }

  private static JsonNode put(String path, String content) throws Exception {
    return over(
        Http.send(
            http.to(path)
                .headers(TOKEN)
                .header("Content-Type", "text/plain")
                .PUT(BodyPublishers.ofString(content))));
  }

  private static int delete(String path) throws Exception {
    return Http.send(http.to(path).headers(TOKEN).DELETE()).statusCode();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "documents/registry",
        "documents/none",
        "documents/..%2Fgraph",
        "documents",
        "documents/"
      })
  void onlyDocumentsAreTakenOut(String path) throws Exception {
    assertThat(delete(path)).isIn(400, 404, 405);
  }

  @Test
  void whatIsSentForTheFirstTimeIsPosted() throws Exception {
    HttpResponse<String> answer =
        Http.send(
            http.to("documents/new").headers(TOKEN).PUT(BodyPublishers.ofString("document new")));
    assertThat(answer.statusCode()).isEqualTo(404);
  }

  @Test
  void namesLeadNowhere() throws Exception {
    Map<String, String> shown = new LinkedHashMap<>();
    shown.put("../../etc/passwd", "passwd");
    shown.put("/etc/cron.d/x", "x");
    shown.put("C:\\Windows\\x.txt", "x.txt");
    shown.put("..\\..\\x.txt", "x.txt");
    shown.put("a\u0001b\u202ec.txt", "abc.txt");
    shown.put("", "upload");
    shown.put("..", "..");
    shown.put("<script>alert(1)</script>.txt", "script>.txt");
    shown.put("通知.txt", "通知.txt");
    shown.put("$(reboot).txt", "$(reboot).txt");
    shown.put("a;b|c.txt", "a;b|c.txt");
    shown.put("--home", "--home");
    shown.put("x".repeat(300), "x".repeat(200));
    Form form = new Form();
    shown.keySet().forEach(name -> form.file(name, "document x"));
    JsonNode job = over(post(form));
    assertThat(job.at("/state").asText()).isEqualTo("done");
    assertThat(job.at("/files").findValuesAsText("name")).containsExactlyElementsOf(shown.values());
  }

  @ParameterizedTest
  @CsvSource({
    "loop, 'within 4 s'",
    "eat, 64 MB",
    "fail, cannot be read",
    "garbage, ended",
    "untitled, shapes broken",
  })
  void aBadFileStopsItselfOnly(String content, String reason) throws Exception {
    JsonNode job = over(post(new Form().file("bad", content).file("good", "document good")));
    assertThat(job.at("/files/0/state").asText()).isEqualTo("failed");
    assertThat(job.at("/files/0/notes").toString())
        .contains(reason)
        .doesNotContain("/tmp", "qiantou-upload");
    assertThat(job.at("/files/1/state").asText()).isEqualTo("done");
  }

  @Test
  void aReaderThatSaysTooMuchIsHeardOut() throws Exception {
    assertThat(over(post(new Form().file("a", "shout"))).at("/state").asText()).isEqualTo("done");
  }

  @Test
  void bytesAreCountedAfterDecompression() throws Exception {
    byte[] small = gzip(new Form().file("a", "document gzip").bytes());
    JsonNode job =
        over(
            http.post(
                "documents", Form.TYPE, small, TOKEN[0], TOKEN[1], "Content-Encoding", "gzip"));
    assertThat(job.at("/files/0/documents/0/id").asText()).isEqualTo("gzip");
    byte[] bomb = gzip(new byte[200 << 20]);
    assertThat(bomb.length).isLessThan(1 << 20);
    for (String type : List.of("application/pdf", Form.TYPE)) {
      HttpResponse<String> answer =
          http.post("documents", type, bomb, TOKEN[0], TOKEN[1], "Content-Encoding", "gzip");
      assertThat(answer.statusCode()).isIn(400, 413);
    }
    assertThat(
            http.post(
                    "documents", "text/plain", small, TOKEN[0], TOKEN[1], "Content-Encoding", "br")
                .statusCode())
        .isEqualTo(415);
    assertThat(
            http.post(
                    "documents",
                    "text/plain",
                    new byte[9],
                    TOKEN[0],
                    TOKEN[1],
                    "Content-Encoding",
                    "gzip")
                .statusCode())
        .isEqualTo(400);
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(content);
    }
    return packed.toByteArray();
  }

  @Test
  void formsThatAreTooBigOrNone() throws Exception {
    Form many = new Form();
    for (int i = 0; i < 14; i++) {
      many.file("f" + i, "x");
    }
    Form endless = new Form();
    endless.part("form-data; name=\"" + "n".repeat(100_000) + "\"; filename=\"a\"", new byte[1]);
    assertThat(post(many).statusCode()).isEqualTo(413);
    assertThat(post(new Form().file("big", new byte[(1 << 20) + 1])).statusCode()).isEqualTo(413);
    assertThat(post(new Form().part("form-data; name=\"x\"", new byte[3 << 20])).statusCode())
        .isEqualTo(413);
    assertThat(post(new Form()).statusCode()).isEqualTo(400);
    assertThat(post(endless).statusCode()).isEqualTo(400);
    assertThat(post(new Form().part("attachment", new byte[1])).statusCode()).isEqualTo(400);
    for (String type :
        List.of(
            "multipart/form-data",
            "multipart/form-data; boundary=other",
            "multipart/form-data; boundary=")) {
      byte[] body = new Form().file("a", "x").bytes();
      assertThat(http.post("documents", type, body, TOKEN).statusCode()).as(type).isEqualTo(400);
    }
  }

  /** What a client says beforehand, byte for byte, and what it then does. */
  @ParameterizedTest
  @CsvSource({
    "Content-Length: 1000, 408",
    "Content-Length: 99999999999, 408",
    "Content-Length: -1, 400",
    "Content-Length: 5\\r\\nContent-Length: 7, 400",
    "Content-Length: 3\\r\\nTransfer-Encoding: chunked, 400",
    "Transfer-Encoding: chunked, 400",
    "Transfer-Encoding: bananas, 400",
  })
  void lengthsThatLie(String header, int status) throws Exception {
    try (Socket client = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      client.setSoTimeout(20_000);
      client
          .getOutputStream()
          .write(
              ("POST /documents HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
                      + SECRET
                      + "\r\nContent-Type: text/plain\r\n"
                      + header.replace("\\r\\n", "\r\n")
                      + "\r\n\r\nzz")
                  .getBytes(StandardCharsets.US_ASCII));
      int sent = 0;
      while (client.getInputStream().available() == 0 && sent++ < 40) {
        Thread.sleep(100);
        if (header.startsWith("Content-Length: 1000") || header.contains("99999999999")) {
          client.getOutputStream().write('z'); // never ends
        }
      }
      byte[] first = client.getInputStream().readNBytes(12);
      assertThat(new String(first, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 " + status);
    }
    assertThat(http.get("health").statusCode()).isEqualTo(200);
  }
}
