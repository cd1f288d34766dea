package io.qiantou.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.qiantou.resource.Resources;
import io.qiantou.store.PolicyStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Queries that want out of the store, or all of its time and memory: each is refused or ended, and
 * a plain query beside it is answered. They stand in {@code cases/hostile/*.rq}, one below a line
 * {@code ## name}; {@code HOST} stands for another server, which is never to be called.
 */
@SuppressWarnings("NullAway.Init")
class HostileQueriesTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration TIME = Duration.ofMillis(250);

  /** A bound against hanging, not a measurement: the machine of a build may be busy. */
  private static final Duration BOUND = Duration.ofSeconds(12);

  private static final AtomicInteger CALLS = new AtomicInteger();
  private static PolicyStore store;
  private static QiantouServer server;
  private static HttpServer other;
  private static long heapBefore;

  @BeforeAll
  static void start() throws IOException {
    store = PolicyStore.temporary();
    store.replaceAll(Map.of("http://example.org/chain", chain()));
    server =
        QiantouServer.start(
            store,
            Resources.packed(),
            ServerOptions.onPort(0)
                .with(new QueryLimits(TIME, 5_000, 1 << 20, 4, Duration.ofSeconds(5))));
    other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext(
        "/",
        exchange -> {
          CALLS.incrementAndGet();
          exchange.sendResponseHeaders(200, -1);
        });
    other.start();
    heapBefore = heap();
  }

  private static long heap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  @AfterAll
  static void stop() {
    assertThat(heap()).as("bytes in use").isLessThan(heapBefore + (100 << 20));
    server.close();
    store.close();
    other.stop(0);
  }

  /** 3,000 nodes, each linked to three others, each with a label. */
  private static Graph chain() {
    Graph graph = GraphFactory.createDefaultGraph();
    for (int i = 0; i < 3_000; i++) {
      for (int step : new int[] {1, 7, 61}) {
        graph.add(node(i), RDFS.seeAlso.asNode(), node((i + step) % 3_000));
      }
      graph.add(
          node(i), RDFS.label.asNode(), NodeFactory.createLiteralString("a".repeat(40) + i + "!"));
    }
    return graph;
  }

  private static org.apache.jena.graph.Node node(int number) {
    return NodeFactory.createURI("http://example.org/node/" + number);
  }

  record Case(String name, String query) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> forbidden() throws IOException {
    return cases("forbidden.rq");
  }

  static List<Case> greedy() throws IOException {
    List<Case> all = new ArrayList<>(cases("greedy.rq"));
    all.add(new Case("doubled text", doubled("CONCAT(?v%1$d, ?v%1$d)", "\"x\"", 40)));
    all.add(new Case("doubled text, constant", nested("CONCAT(%1$s, %1$s)", "\"x\"", 14, 3)));
    all.add(new Case("squared number", doubled("?v%1$d * ?v%1$d", "3", 40)));
    all.add(new Case("squared decimal", doubled("?v%1$d * ?v%1$d", "3.33", 40)));
    all.add(new Case("encoded again", doubled("ENCODE_FOR_URI(?v%1$d)", "\"牵头%%\"", 30)));
    all.add(
        new Case(
            "doubled by replacement", doubled("REPLACE(?v%1$d, \"(x+)\", \"$1$1\")", "\"x\"", 40)));
    all.add(
        new Case(
            "letters replaced by the text",
            doubled("REPLACE(?v%1$d, \"x\", ?v%1$d)", "\"xx\"", 30)));
    all.add(new Case("nested brackets", "SELECT * { FILTER" + "(".repeat(10_000) + "1"));
    all.add(
        new Case(
            "nested groups", "SELECT * " + "{".repeat(10_000) + "?s ?p ?o" + "}".repeat(10_000)));
    all.add(new Case("long sum", "SELECT (1" + "+1".repeat(100_000) + " AS ?n) {}"));
    all.add(
        new Case(
            "long disjunction",
            "SELECT * { ?s ?p ?o FILTER(?o=1" + "||?o=1".repeat(50_000) + ") }"));
    all.add(
        new Case(
            "long union",
            "SELECT * { {?s ?p ?o}" + " UNION {?s ?p ?o . ?a ?b ?c}".repeat(2_000) + " }"));
    return all;
  }

  /** {@code BIND}s that each apply {@code step} to the last one's value. */
  private static String doubled(String step, String first, int times) {
    StringBuilder query = new StringBuilder("SELECT (STRLEN(STR(?v" + times + ")) AS ?n) { BIND(");
    query.append(String.format(first)).append(" AS ?v0) ");
    for (int i = 0; i < times; i++) {
      query.append("BIND(").append(String.format(step, i)).append(" AS ?v" + (i + 1) + ") ");
    }
    return query.append("}").toString();
  }

  private static String nested(String step, String first, int times, int again) {
    String term = first;
    for (int i = 0; i < times; i++) {
      term = String.format(step, term);
    }
    String all = term;
    for (int i = 0; i < again; i++) {
      all = "CONCAT(" + (all + ", ").repeat(5) + term + ")";
    }
    return "SELECT (STRLEN(CONCAT(" + (all + ", ").repeat(2) + all + ")) AS ?n) {}";
  }

  private static List<Case> cases(String file) throws IOException {
    String text = Files.readString(Path.of("src/test/resources/cases/hostile", file));
    List<Case> cases = new ArrayList<>();
    for (String part : text.split("(?m)^## ", -1)) {
      int line = part.indexOf('\n');
      if (!part.isBlank() && !part.startsWith("#")) {
        cases.add(new Case(part.substring(0, line).strip(), part.substring(line + 1)));
      }
    }
    return cases;
  }

  @ParameterizedTest
  @MethodSource("forbidden")
  void whatWantsOutIsRefused(Case hostile) throws Exception {
    String host = "http://127.0.0.1:" + other.getAddress().getPort() + "/x";
    String query = hostile.query().replace("HOST", host);
    for (String form : new String[] {"", "format=html&"}) {
      HttpResponse<String> answer = ask(form, query);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
      assertThat(answer.body()).doesNotContain("root:x:0:0", "\tat ");
    }
    assertThat(CALLS).hasValue(0);
  }

  /** Ended by time, by memory or by size; or answered, where being clever is enough. */
  @ParameterizedTest
  @MethodSource("greedy")
  void whatWantsAllIsEnded(Case hostile) throws Exception {
    long before = System.nanoTime();
    var greedy = HTTP.sendAsync(request("format=json&", hostile.query()), BodyHandlers.ofString());
    HttpResponse<String> plain = ask("", "ASK { <http://example.org/node/1> ?p ?o }");
    HttpResponse<String> answer = answer(greedy, hostile);
    Duration took = Duration.ofNanos(System.nanoTime() - before);
    assertThat(plain.body()).contains("true");
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 400, 413, 414, 431, 503);
    if (answer.statusCode() == 200) {
      assertThat(answer.body().strip()).endsWith("}").doesNotContain("Incomplete");
    }
    assertThat(took).isLessThan(BOUND);
  }

  /**
   * Seen now and then: a kept connection is closed before the answer's first byte. Nothing was sent
   * as success; asked once more there has to be an answer.
   */
  private static HttpResponse<String> answer(
      CompletableFuture<HttpResponse<String>> greedy, Case hostile) throws Exception {
    try {
      return greedy.get();
    } catch (ExecutionException e) {
      assertThat(e.getCause()).isInstanceOf(IOException.class).hasMessageContaining("no bytes");
      return ask("format=json&", hostile.query());
    }
  }

  @Test
  void thereAreEnoughOfThem() throws Exception {
    assertThat(forbidden().size() + greedy().size()).isGreaterThanOrEqualTo(60);
    assertThat(forbidden().stream().map(Case::name).collect(Collectors.toSet()))
        .hasSize(forbidden().size());
  }

  private static HttpRequest request(String parameters, String query) {
    URI address = URI.create(server.url() + "sparql");
    return parameters.contains("html") && query.length() < 4_000
        ? HttpRequest.newBuilder(URI.create(address + "?" + parameters + "query=" + encoded(query)))
            .build()
        : HttpRequest.newBuilder(URI.create(address + "?" + parameters.replaceAll("&$", "")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("query=" + encoded(query)))
            .timeout(Duration.ofSeconds(30))
            .build();
  }

  private static HttpResponse<String> ask(String parameters, String query)
      throws IOException, InterruptedException {
    return HTTP.send(request(parameters, query), BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
