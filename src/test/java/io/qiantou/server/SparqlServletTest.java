package io.qiantou.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qiantou.resource.Resources;
import io.qiantou.store.PolicyStore;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.eclipse.rdf4j.query.QueryEvaluationException;
import org.eclipse.rdf4j.query.QueryResults;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("NullAway.Init")
class SparqlServletTest {
  private static final String ALL = "SELECT ?s ?o { ?s ?p ?o } ORDER BY ?s";
  private static final String ENDLESS =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
  private static final int THINGS = 4_000;
  private static PolicyStore store;
  private static QiantouServer server;
  private static Http http;

  @BeforeAll
  static void start() {
    store = PolicyStore.temporary();
    Graph graph = GraphFactory.createDefaultGraph();
    for (int i = 0; i < THINGS; i++) {
      graph.add(
          NodeFactory.createURI("http://example.org/" + i),
          RDFS.label.asNode(),
          NodeFactory.createLiteralString("牵头".repeat(200) + i));
    }
    store.replaceAll(Map.of("http://example.org/graph", graph));
    server =
        QiantouServer.start(
            store,
            Resources.packed(),
            ServerOptions.onPort(0)
                .with(
                    new QueryLimits(
                        Duration.ofSeconds(20), 5_000, 16 << 20, 2, Duration.ofMillis(200))));
    http = Http.of(server);
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
  }

  @ParameterizedTest
  @CsvSource({
    "text/turtle, text/turtle; charset=utf-8",
    "application/n-triples, application/n-triples",
    "application/ld+json, application/ld+json",
    "application/rdf+xml, application/rdf+xml",
    "'text/html,application/xml;q=0.9,*/*;q=0.8', text/turtle; charset=utf-8",
  })
  void graphsInEachFormat(String accept, String type) throws Exception {
    String query =
        "CONSTRUCT { <urn:a> <http://example.org/b> ?o } { <http://example.org/7> ?p ?o }";
    HttpResponse<String> answer = http.get("sparql?query=" + Http.encoded(query), "Accept", accept);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Http.header(answer, "Content-Type")).isEqualToIgnoringCase(type);
    assertThat(answer.body()).contains("urn:a");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, sparql?query=ASK%7B%7D, image/png, 406",
    "GET, sparql?query=CONSTRUCT%7B%3Curn:a%3E%3Curn:1%3E1%7D%7B%7D, application/rdf+xml, 406",
    "GET, sparql?query=ASK%7B%7D&format=pdf, '', 400",
    "GET, sparql?query=ASK%7B%7D&query=ASK%7B%7D, '', 400",
    "GET, sparql?query=%25ZZ, '', 400",
    "GET, sparql?timeout=-1&query=ASK%7B%7D, '', 400",
    "GET, sparql?timeout=1, '', 400",
    "PUT, sparql?query=ASK%7B%7D, '', 405",
    "DELETE, sparql, '', 405",
    "PATCH, sparql, '', 405",
    "POST, sparql, '', 415",
  })
  void wrongCalls(String method, String path, String accept, int status) throws Exception {
    var request = http.to(path).method(method, BodyPublishers.ofString("x"));
    if (!accept.isEmpty()) {
      request.header("Accept", accept);
    }
    HttpResponse<String> answer = Http.send(request);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
  }

  @Test
  void theServiceDescribesItself() throws Exception {
    HttpResponse<String> turtle = http.get("sparql", "Accept", "text/turtle");
    assertThat(turtle.body())
        .contains("SPARQL11Query", "UnionDefaultGraph", "https://w3id.org/qiantou/ontology#")
        .contains("<" + server.url() + "sparql>");
    assertThat(http.get("sparql", "Accept", "application/ld+json").body()).startsWith("{");
    assertThat(http.get("sparql", "Accept", "text/html").body()).contains("<textarea", "editor.js");
  }

  @Test
  void examplesOfAFolderStandInTheDescription(@TempDir Path home) throws Exception {
    Path folder = Files.createDirectories(home.resolve("queries/examples"));
    Files.writeString(
        folder.resolve("ours.rq"), "# title: 例子\n# title@en: an example\nSELECT * { ?s ?p ?o }\n");
    ServiceDescription description = new ServiceDescription(Resources.over(home));
    String text =
        new String(
            description.write("http://example.org/sparql", AnswerFormat.GRAPHS.get(0)),
            StandardCharsets.UTF_8);
    assertThat(text).contains("SPARQLSelectExecutable", "\"例子\"@zh", "\"an example\"@en", "#ours");
  }

  @Test
  void aLongAnswerIsWholeAndSaysItsLength() throws Exception {
    HttpResponse<String> answer = http.query("format=csv&", ALL);
    assertThat(answer.statusCode()).isEqualTo(200);
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    assertThat(body.length).isGreaterThan(2 << 20);
    assertThat(Http.header(answer, "Content-Length")).isEqualTo(String.valueOf(body.length));
    assertThat(answer.body().lines()).hasSize(THINGS + 1);
  }

  @Test
  void whatIsTooLongIsRefusedAndNotCut() throws Exception {
    for (String format : List.of("json", "xml", "csv", "tsv")) {
      HttpResponse<String> rows =
          http.query("format=" + format + "&", "SELECT * { ?a ?b ?c } LIMIT 6000");
      HttpResponse<String> more =
          http.query("format=" + format + "&", "SELECT ?a ?d { ?a ?b ?c . ?d ?e ?f }");
      HttpResponse<String> bytes =
          http.query(
              "format=" + format + "&",
              "SELECT ?c ?f ?i { ?a ?b ?c . BIND(CONCAT(?c, ?c, ?c, ?c, ?c) AS ?f) BIND(?f AS ?i) }");
      assertThat(rows.statusCode()).isEqualTo(200);
      assertThat(more.statusCode()).isEqualTo(400);
      assertThat(more.body()).contains("5000 rows", "LIMIT");
      assertThat(bytes.statusCode()).isEqualTo(400);
      assertThat(bytes.body()).contains("bytes");
    }
    HttpResponse<String> graph = http.query("", "CONSTRUCT { ?a ?e ?f } { ?a ?b ?c . ?d ?e ?f }");
    assertThat(graph.statusCode()).isEqualTo(400);
  }

  /** Jena's FILTER takes every fault for a no: the rows would be left out in silence. */
  @Test
  void aLimitThatIsBrokenInAFilterIsSaid() throws Exception {
    String many = "?y, ".repeat(30);
    String query =
        "SELECT ?s { ?s ?p ?o { SELECT (GROUP_CONCAT(?c) AS ?y) { { SELECT ?c { ?a ?b ?c } LIMIT 500 } } }"
            + " FILTER(STRLEN(CONCAT("
            + many
            + "?y)) < 5) }";
    for (String form : List.of("", "format=html&")) {
      HttpResponse<String> answer = http.query(form, query);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
      assertThat(answer.body()).contains("4000000 characters");
    }
  }

  @Test
  void anAnswerThatEndsAtItsLimitSaysSo() throws Exception {
    assertThat(Http.header(http.query("", ALL + " LIMIT 10"), "X-Qiantou-Limit")).contains("10");
    assertThat(Http.header(http.query("", ALL), "X-Qiantou-Limit")).isEmpty();
    assertThat(http.query("format=html&", ALL + " LIMIT 10").body()).contains("LIMIT 10");
  }

  @Test
  void moreThanRunAtOnceAreToldToComeAgain() throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(6);
    List<Future<HttpResponse<String>>> answers = new ArrayList<>();
    try {
      for (int i = 0; i < 6; i++) {
        answers.add(clients.submit(ask("timeout=2&", ENDLESS)));
      }
      int busy = 0;
      for (Future<HttpResponse<String>> answer : answers) {
        HttpResponse<String> got = answer.get();
        assertThat(got.statusCode()).isEqualTo(503);
        assertThat(Http.header(got, "Retry-After")).isNotEmpty();
        busy += got.body().contains("try again") ? 1 : 0;
      }
      assertThat(busy).isEqualTo(4);
    } finally {
      clients.shutdownNow();
    }
    assertThat(http.query("", "ASK { ?s ?p ?o }").statusCode()).isEqualTo(200);
  }

  private static Callable<HttpResponse<String>> ask(String parameters, String query) {
    return () -> http.query(parameters, query);
  }

  /** The two turns are taken for twenty seconds; their clients leave, and they are free again. */
  @Test
  void aQueryWhoseClientHasLeftIsStopped() throws Exception {
    String path = "/sparql?query=" + Http.encoded(ENDLESS);
    for (int i = 0; i < 2; i++) {
      try (Socket client = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
        client
            .getOutputStream()
            .write(
                ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
        Thread.sleep(200);
      }
    }
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(8);
    int status = 503;
    while (status == 503 && System.nanoTime() < until) {
      status = http.query("timeout=3&", "ASK { ?s ?p ?o }").statusCode();
    }
    assertThat(status).isEqualTo(200);
  }

  /** Requests sent ahead on one connection are read while the first is looked after, and kept. */
  @Test
  void requestsThatWereSentAheadAreAnswered() throws Exception {
    String slow = "/sparql?format=csv&timeout=1&query=" + Http.encoded(ENDLESS);
    String quick = "/sparql?format=csv&query=" + Http.encoded("SELECT (2 AS ?second) {}");
    try (Socket client = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      client.setSoTimeout(15_000);
      String end = " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
      client
          .getOutputStream()
          .write(
              ("GET " + slow + end + "\r\nGET " + quick + end + "Connection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      String both = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(both).contains("HTTP/1.1 503", "HTTP/1.1 200", "second\r\n2");
    }
  }

  /** A client that reads a long answer slowly holds no turn and no thread, and gets all of it. */
  @Test
  void slowReadersHoldNothing() throws Exception {
    String request =
        "GET /sparql?format=csv&query="
            + Http.encoded(ALL)
            + " HTTP/1.1\r\nHost: 127.0.0.1\r\n"
            + "Connection: close\r\n\r\n";
    List<Socket> readers = new ArrayList<>();
    try {
      for (int i = 0; i < 80; i++) {
        Socket reader = new Socket();
        reader.setReceiveBufferSize(4096);
        reader.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
        readers.add(reader);
        if (i < 70) {
          continue; // these say nothing at all
        }
        reader.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        assertThat(reader.getInputStream().read()).isEqualTo('H');
      }
      assertThat(http.query("", "ASK { ?s ?p ?o }").statusCode()).isEqualTo(200);
      InputStream last = readers.get(79).getInputStream();
      String rest = new String(last.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(rest.substring(rest.indexOf("\r\n\r\n") + 4).lines()).hasSize(THINGS + 1);
    } finally {
      for (Socket reader : readers) {
        reader.close();
      }
    }
  }

  /** More clients than threads send queries that never end. */
  @Test
  void slowSendersHoldNoThread() throws Exception {
    List<Socket> senders = new ArrayList<>();
    try {
      for (int i = 0; i < 100; i++) {
        Socket sender = new Socket(InetAddress.getLoopbackAddress(), server.port());
        senders.add(sender);
        sender
            .getOutputStream()
            .write(
                ("POST /sparql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000\r\n"
                        + "Content-Type: application/sparql-query\r\n\r\nASK")
                    .getBytes(StandardCharsets.US_ASCII));
      }
      assertThat(http.query("", "ASK { ?s ?p ?o }").statusCode()).isEqualTo(200);
    } finally {
      for (Socket sender : senders) {
        sender.close();
      }
    }
  }

  @Test
  void anExceptionInAQueryLeavesNothingBehind() {
    try (QueryRunner runner = new QueryRunner(store, QueryLimits.usual())) {
      var query = QueryRunner.parse("SELECT * { ?s ?p ?o }");
      for (int i = 0; i < 20; i++) {
        assertThatThrownBy(
                () ->
                    runner.run(
                        query,
                        Duration.ofSeconds(5),
                        () -> false,
                        execution -> {
                          execution.select().next();
                          throw new IllegalStateException("broken");
                        }))
            .hasMessage("broken");
      }
      assertThat(runner.running()).isZero();
      long rows =
          runner.run(
              query,
              Duration.ofSeconds(5),
              () -> false,
              execution -> execution.select().stream().count());
      assertThat(rows).isEqualTo(THINGS);
    }
  }

  @Test
  void rdf4jAsksAndSeesFaults() {
    SPARQLRepository repository = new SPARQLRepository(server.url() + "sparql");
    try (var connection = repository.getConnection()) {
      assertThat(QueryResults.asList(connection.prepareTupleQuery(ALL).evaluate())).hasSize(THINGS);
      assertThat(connection.prepareBooleanQuery("ASK { ?s ?p ?o }").evaluate()).isTrue();
      assertThat(
              QueryResults.asList(
                  connection.prepareGraphQuery("CONSTRUCT { ?s ?p 1 } { ?s ?p ?o }").evaluate()))
          .hasSize(THINGS);
      assertThatThrownBy(
              () ->
                  QueryResults.asList(
                      connection.prepareTupleQuery("SELECT * { ?a ?b ?c . ?d ?e ?f }").evaluate()))
          .isInstanceOf(QueryEvaluationException.class);
    } finally {
      repository.shutDown();
    }
  }

  @Test
  void jenaAsks() {
    try (RDFConnection connection = RDFConnection.connect(server.url() + "sparql")) {
      List<String> subjects = new ArrayList<>();
      connection.querySelect(ALL, row -> subjects.add(row.getResource("s").getURI()));
      assertThat(subjects).hasSize(THINGS);
      assertThat(connection.queryAsk("ASK { ?s ?p ?o }")).isTrue();
      assertThat(connection.queryDescribe("DESCRIBE <http://example.org/7>").size()).isEqualTo(1);
    }
  }

  @Test
  void curlAsks() throws Exception {
    Process curl =
        new ProcessBuilder(
                "curl",
                "-sS",
                "-m",
                "20",
                "-G",
                server.url() + "sparql",
                "-H",
                "Accept: text/csv",
                "--data-urlencode",
                "query=SELECT ('牵头' AS ?x) {}")
            .redirectErrorStream(true)
            .start();
    String said = new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(curl.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(said).isEqualTo("x\r\n牵头\r\n");
  }
}
