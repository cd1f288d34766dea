package io.qiantou.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qiantou.endpoint.UnreliableWay.Trouble;
import io.qiantou.resource.Resources;
import io.qiantou.store.GraphStore;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions to stores elsewhere: who asks, what is waited for, and what is no answer. */
class EndpointStoreTest {
  private static final Query ALL =
      QueryFactory.create("SELECT ?s ?p ?o { ?s ?p ?o } ORDER BY ?s ?p ?o");
  private static final Triple IS_DOCUMENT =
      SSE.parseTriple(
          "(<x:文件> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/qiantou/ontology#PolicyDocument>)");
  private static final Patience SHORT =
      new Patience(
          3,
          Duration.ofMillis(1),
          Duration.ofMillis(5),
          Duration.ofSeconds(30),
          Duration.ofSeconds(2));

  private final SecondFuseki fuseki = new SecondFuseki();
  private final UnreliableWay way = new UnreliableWay(fuseki.url("sparql"));

  EndpointStoreTest() throws IOException {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.add(IS_DOCUMENT);
    for (int i = 0; i < 200; i++) {
      graph.add(SSE.parseTriple("(<x:文件> <x:p> '" + i + "号')"));
    }
    store(fuseki.address(true), Credentials.none()).replaceAll(Map.of("x:graph", graph));
  }

  @AfterEach
  void close() {
    way.close();
    fuseki.close();
  }

  private static GraphStore store(EndpointAddress address, Credentials credentials) {
    return EndpointStore.of(address, credentials, SHORT, Resources.packed());
  }

  private GraphStore onTheWay(Credentials credentials) {
    return store(way.by(fuseki.address(false)), credentials);
  }

  private static long count(GraphStore store) {
    return store.select(ALL, Duration.ZERO, rows -> rows.stream().count());
  }

  @Test
  void aCutAnswerIsAFaultAndNoShortTable() {
    assertThat(count(onTheWay(Credentials.none()))).isEqualTo(201);
    GraphStore store = onTheWay(Credentials.none());
    // What the union is takes two questions.
    way.next(Trouble.NONE, Trouble.NONE, Trouble.CUT);
    assertThatThrownBy(() -> count(store))
        .isInstanceOf(EndpointFault.class)
        .hasMessageContaining("the store gave no answer");
  }

  /** It holds its connection open and says no more: with a time, and without one. */
  @ParameterizedTest
  @CsvSource({
    "SILENT,PT0.5S,''",
    "SILENT,PT0S,the store gave no answer: the answer has not ended within 2 s",
    "NEVER,PT0.5S,''"
  })
  void aStoreThatFallsSilentIsGivenUp(Trouble trouble, Duration time, String words) {
    GraphStore store = onTheWay(Credentials.none());
    way.next(Trouble.NONE, Trouble.NONE, trouble);
    assertThatThrownBy(() -> store.select(ALL, time, rows -> rows.stream().count()))
        .isInstanceOf(time.isZero() ? EndpointFault.class : QueryCancelledException.class)
        .satisfies(e -> assertThat(time.isZero() ? e.getMessage() : "").endsWith(words));
    assertThat(count(store)).isEqualTo(201);
  }

  @Test
  void whoAsksIsSaidWithEachRequest() {
    count(onTheWay(Credentials.of(Map.of(Credentials.TOKEN, "geheim"))));
    assertThat(way.authorizations()).hasSize(way.requests()).containsOnly("Bearer geheim");
    count(
        onTheWay(Credentials.of(Map.of(Credentials.USER, "analyst", Credentials.PASSWORD, "秘密"))));
    assertThat(way.authorizations()).contains("Basic YW5hbHlzdDrnp5jlr4Y=");
  }

  @Test
  void credentialsAreWholeAndNotShown() {
    assertThat(Credentials.of(Map.of()).header()).isEmpty();
    assertThat(Credentials.of(Map.of(Credentials.TOKEN, "geheim")).toString())
        .doesNotContain("geheim");
    for (Map<String, String> half :
        List.of(
            Map.of(Credentials.USER, "analyst"),
            Map.of(Credentials.PASSWORD, "p"),
            Map.of(Credentials.USER, "a", Credentials.PASSWORD, "p", Credentials.TOKEN, "t"),
            Map.of(Credentials.USER, "a:b", Credentials.PASSWORD, "p"))) {
      assertThatThrownBy(() -> Credentials.of(half)).hasMessageContaining("expected");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://example.org/sparql",
    "sparql",
    "http://user:geheim@example.org/sparql",
    "http://user:ge^heim@example.org/sparql",
    "http://user:p@geheim@example.org/sparql",
    "http://user:p#geheim@example.org/sparql",
    "http://user:12#geheim@example.org/sparql",
    "user:geheim@example.org",
    "http://exa mple.org/"
  })
  void anAddressIsOneOfTheWebAndHoldsNoPassword(String address) {
    assertThatThrownBy(() -> EndpointAddress.of(address, Optional.empty(), Optional.empty()))
        .hasMessageContaining("--endpoint")
        .satisfies(e -> assertThat(String.valueOf(e.getMessage())).doesNotContain("heim"));
  }

  @ParameterizedTest
  @CsvSource({
    "http://exa mple.org/,--endpoint http://exa mple.org/: Illegal character in authority",
    "sparql,--endpoint sparql: an address such as https://example.org/sparql was expected",
    "http://u:p@example.org/,--endpoint: an address without a password was expected"
  })
  void whatIsWrongWithAnAddressIsSaidOnce(String address, String message) {
    assertThatThrownBy(() -> EndpointAddress.of(address, Optional.empty(), Optional.empty()))
        .hasMessageStartingWith(message);
  }

  /**
   * What another program has written into the default graph is not asked about, though a document
   * that stands in a named graph stands there too.
   */
  @Test
  void theUnionIsThatOfTheNamedGraphs() {
    Graph other = GraphFactory.createDefaultGraph();
    other.add(IS_DOCUMENT);
    other.add(SSE.parseTriple("(<x:文件> <x:p> '00')"));
    fuseki.addToDefaultGraph(other);
    GraphStore store = store(fuseki.address(false), Credentials.none());
    assertThat(store.list()).containsExactly("x:graph");
    assertThat(store.remarks()).hasSize(2).first().asString().contains("urn:x-arq:UnionGraph");
    List<String> values =
        store.select(
            QueryFactory.create("SELECT ?o { ?s <x:p> ?o } ORDER BY ?o"),
            Duration.ZERO,
            EndpointStoreTest::values);
    assertThat(values).hasSize(200).startsWith("0号", "100号").isSorted();
  }

  private static List<String> values(RowSet rows) {
    return rows.stream().map(row -> row.get("o").getLiteralLexicalForm()).toList();
  }

  @Test
  @Timeout(30)
  void aHostThatIsNotThereIsSaidAtOnce() {
    GraphStore nobody =
        EndpointStore.of(
            EndpointAddress.of("http://127.0.0.1:9/sparql", Optional.empty(), Optional.empty()),
            Credentials.none(),
            new Patience(
                5,
                Duration.ofMinutes(5),
                Duration.ofMinutes(5),
                Duration.ofMinutes(5),
                Duration.ofMinutes(5)),
            Resources.packed());
    assertThatThrownBy(nobody::list)
        .isInstanceOf(EndpointFault.class)
        .hasMessageStartingWith("http://127.0.0.1:9/sparql: ");
  }

  @ParameterizedTest
  @CsvSource({
    "1,,PT0.5S",
    "3,,PT2S",
    "40,,PT1M",
    "1,7,PT7S",
    "1,99999,PT1M",
    "1,soon,PT0.5S",
    "1,'Wed, 21 Oct 2026 07:28:20 GMT',PT20S",
    "1,'Wed, 21 Oct 2026 07:27:00 GMT',PT0.5S"
  })
  void theWaitIsTheStoresOrGrows(int attempt, String retryAfter, Duration wait) {
    Clock clock = Clock.fixed(Instant.parse("2026-10-21T07:28:00Z"), ZoneOffset.UTC);
    Map<String, List<String>> headers =
        retryAfter == null ? Map.of() : Map.of("Retry-After", List.of(retryAfter));
    assertThat(
            Patience.usual()
                .afterAttempt(attempt, HttpHeaders.of(headers, (name, value) -> true), clock))
        .isEqualTo(wait);
  }
}
