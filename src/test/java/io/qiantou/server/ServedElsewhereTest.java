package io.qiantou.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.qiantou.Documents;
import io.qiantou.endpoint.Credentials;
import io.qiantou.endpoint.EndpointAddress;
import io.qiantou.endpoint.EndpointStore;
import io.qiantou.endpoint.Rdf4jServer;
import io.qiantou.endpoint.SecondFuseki;
import io.qiantou.report.Synonyms;
import io.qiantou.resource.Resources;
import io.qiantou.store.AskedWords;
import io.qiantou.store.PolicyStore;
import io.qiantou.store.ServedStore;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same service over the embedded store, a Fuseki as it comes, and RDF4J, on the samples. */
@SuppressWarnings("NullAway.Init")
class ServedElsewhereTest {
  private static final Resources RESOURCES = Resources.packed();
  private static final String DOCUMENT = "id/document/示例发-2024-3";
  private static final String QT = "PREFIX qt: <https://w3id.org/qiantou/ontology#> ";
  private static final Map<String, QiantouServer> OTHERS = new LinkedHashMap<>();

  private static PolicyStore embedded;
  private static QiantouServer here;
  private static SecondFuseki fuseki;
  private static Rdf4jServer rdf4j;

  @BeforeAll
  static void start() throws Exception {
    Map<String, Graph> graphs = Documents.samplesAndRegistries();
    embedded = PolicyStore.temporary();
    embedded.replaceAll(graphs);
    here = serve(embedded);
    fuseki = new SecondFuseki();
    rdf4j = new Rdf4jServer(true);
    for (EndpointAddress address : List.of(fuseki.address(true), rdf4j.address(false))) {
      served(address).replaceAll(graphs);
      EndpointAddress read =
          EndpointAddress.of(address.query().toString(), Optional.empty(), Optional.empty());
      OTHERS.put(address.query().toString(), serve(served(read)));
    }
  }

  private static ServedStore served(EndpointAddress address) {
    return EndpointStore.served(address, Credentials.none(), Duration.ofSeconds(60), RESOURCES);
  }

  private static QiantouServer serve(ServedStore store) {
    return QiantouServer.start(store, RESOURCES, ServerOptions.onPort(0));
  }

  @AfterAll
  static void stop() {
    OTHERS.values().forEach(QiantouServer::close);
    OTHERS.clear();
    here.close();
    embedded.close();
    fuseki.close();
    rdf4j.close();
  }

  private static HttpResponse<String> get(QiantouServer server, String path, String... headers)
      throws Exception {
    return Http.of(server)
        .get(Addresses.encoded(path).replace("%3F", "?").replace("%20", "+"), headers);
  }

  /** Byte for byte, but for the addresses of the two hosts. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?lang=en",
        "id/agency/gacc",
        "id/agency/mofcom?as=lead",
        "id/region/310000",
        "id/region/ftz-shanghai",
        "regions",
        "search",
        "search?lead=https://w3id.org/qiantou/id/agency/gacc",
        "search?type=document",
        "search?type=agency",
        "search?type=region",
        "search?type=indicator",
        "search.csv",
        "search.ics",
        "ontology",
        "export",
        "documents",
        "reports/",
        "reports/leads",
        "reports/agencies.csv",
        "reports/leads.json?agency=海关总署",
        "reports/targets.md",
        "reports/gaps.html",
        "reports/deadlines.ics",
        "export.nq",
        "export.ttl?document=示例发〔2024〕3号",
        "export.nt?agency=海关总署",
        ".well-known/void",
        "openapi.json",
        "id/agency/nobody",
        "reports/nothing",
        "jobs/nothing"
      })
  void saysTheSame(String path) throws Exception {
    HttpResponse<String> expected = get(here, path);
    for (QiantouServer other : OTHERS.values()) {
      HttpResponse<String> answer = get(other, path);
      assertThat(answer.statusCode()).isEqualTo(expected.statusCode());
      assertThat(withoutHost(answer.body(), other)).isEqualTo(withoutHost(expected.body(), here));
    }
  }

  private static String withoutHost(String body, QiantouServer server) {
    return body.replace(server.url(), "http://host/");
  }

  /** But for the measures that only an index finds to be alike. */
  @ParameterizedTest
  @ValueSource(strings = {DOCUMENT, DOCUMENT + "/五", DOCUMENT + "?lang=en"})
  void pagesOfTextsAreTheSame(String path) throws Exception {
    String expected = withoutSimilar(get(here, path).body());
    assertThat(expected).contains("示例");
    for (QiantouServer other : OTHERS.values()) {
      assertThat(withoutSimilar(get(other, path).body())).isEqualTo(expected);
    }
  }

  private static String withoutSimilar(String html) {
    return html.replaceAll("(?s)<h2>其他文件中的相近措施</h2>.*?</ul>", "").replaceAll("\\s+", " ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"id/agency/gacc", DOCUMENT, DOCUMENT + "/五", "id/region/310000"})
  void linkedDataIsTheSame(String path) throws Exception {
    Graph expected = turtle(get(here, path, "Accept", "text/turtle"));
    assertThat(expected.isEmpty()).isFalse();
    for (QiantouServer other : OTHERS.values()) {
      Graph graph = turtle(get(other, path, "Accept", "text/turtle"));
      assertThat(graph.isIsomorphicWith(expected)).isTrue();
    }
  }

  private static Graph turtle(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    return RDFParser.fromString(answer.body(), Lang.TURTLE).toGraph();
  }

  @ParameterizedTest
  @ValueSource(strings = {"海关总署", "试点", "没有这样的字词"})
  void wordsFindTheSameMeasures(String words) throws Exception {
    List<String> expected = get(here, "search.csv?q=" + words).body().lines().sorted().toList();
    for (QiantouServer other : OTHERS.values()) {
      assertThat(get(other, "search.csv?q=" + words).body().lines().sorted().toList())
          .isEqualTo(expected);
      HttpResponse<String> page = get(other, "search?q=" + words);
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body().contains("<em>")).isEqualTo(expected.size() > 1);
    }
  }

  /** The query of a search, for the editor, finds what the search finds. */
  @Test
  void theQueryOfASearchCanBeAskedThere() throws Exception {
    assertThat(embedded.matches(AskedWords.of("跨境电子商务"), "measure", 1000)).isEmpty();
    for (String asked : List.of("海关总署", "跨境电子商务")) {
      theQueryFinds(asked);
    }
  }

  private static void theQueryFinds(String asked) throws Exception {
    AskedWords words = Synonyms.read(Resources.packed()).words(asked);
    Set<String> expected = embedded.matches(words, "measure", 1000);
    assertThat(expected).isNotEmpty();
    for (QiantouServer other : OTHERS.values()) {
      String page = get(other, "search?q=" + asked).body();
      String query = page.substring(page.indexOf("&amp;query=") + 11);
      query = query.substring(0, query.indexOf('"')).replaceAll("&.*", "");
      HttpResponse<String> rows = Http.of(other).get("sparql?format=csv&query=" + query);
      assertThat(rows.statusCode()).as(rows.body()).isEqualTo(200);
      // A line for each, and one with the columns.
      assertThat(rows.body().lines()).hasSize(1 + expected.size());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT ?m { ?m a qt:Measure } ORDER BY ?m",
        "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?m a qt:Measure } }",
        "SELECT (COUNT(DISTINCT ?m) AS ?n)"
            + " FROM <https://w3id.org/qiantou/id/graph/示例发-2024-3> { ?m a qt:Measure }",
        "ASK { ?m qt:leadAgency <https://w3id.org/qiantou/id/agency/gacc> }",
        "SELECT ?a (COUNT(DISTINCT ?m) AS ?n) { ?m qt:leadAgency ?a } GROUP BY ?a ORDER BY DESC(?n) ?a"
      })
  void clientsQueriesHaveTheSameAnswer(String query) throws Exception {
    HttpResponse<String> expected = Http.of(here).query("", QT + query);
    assertThat(expected.statusCode()).isEqualTo(200);
    for (QiantouServer other : OTHERS.values()) {
      HttpResponse<String> answer = Http.of(other).query("", QT + query);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(Json.read(answer.body())).isEqualTo(Json.read(expected.body()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CONSTRUCT { ?m qt:leadAgency ?a } WHERE { ?m qt:leadAgency ?a }",
        "DESCRIBE <https://w3id.org/qiantou/id/document/示例发-2024-3>",
        "DESCRIBE ?d { ?d a qt:PolicyDocument }"
      })
  void clientsGraphsAreTheSame(String query) throws Exception {
    Graph expected = turtle(Http.of(here).query("format=turtle&", QT + query));
    // Only the embedded store keeps counts.
    expected
        .find()
        .filterKeep(t -> t.getPredicate().getURI().startsWith("urn:"))
        .toList()
        .forEach(expected::delete);
    assertThat(expected.isEmpty()).isFalse();
    for (QiantouServer other : OTHERS.values()) {
      Graph graph = turtle(Http.of(other).query("format=turtle&", QT + query));
      assertThat(graph.find().toList()).containsAll(expected.find().toList());
      if (!query.startsWith("DESCRIBE")) { // what else belongs to a description each store says
        assertThat(graph.isIsomorphicWith(expected)).isTrue();
      }
    }
  }

  /** Refused here, before anything is sent. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
        "SELECT * FROM NAMED <http://example.org/nowhere> { GRAPH ?g { ?s ?p ?o } }",
        "LOAD <file:///etc/passwd>",
        "DROP ALL",
        "SELECT (<java:java.lang.Runtime>() AS ?x) { }"
      })
  void whatIsRefusedHereIsRefusedThere(String query) throws Exception {
    for (QiantouServer other : OTHERS.values()) {
      assertThat(Http.of(other).query("", query).statusCode()).isEqualTo(400);
    }
  }

  @Test
  void healthSaysWhichStoreAndWhatIsDoneOtherwise() throws Exception {
    for (Map.Entry<String, QiantouServer> other : OTHERS.entrySet()) {
      HttpResponse<String> health = get(other.getValue(), "health");
      assertThat(health.statusCode()).isEqualTo(200);
      JsonNode says = Json.read(health.body());
      assertThat(says.path("status").asText()).isEqualTo("ok");
      assertThat(says.path("store").asText()).isEqualTo(other.getKey());
      assertThat(says.path("reachable").asBoolean()).isTrue();
      assertThat(says.path("fullText").asText()).isEqualTo("standard queries");
      assertThat(says.path("counts").asText()).isEqualTo("counted");
      assertThat(get(other.getValue(), "metrics").statusCode()).isEqualTo(200);
    }
    JsonNode says = Json.read(get(here, "health").body());
    assertThat(says.path("store").asText()).isEqualTo("embedded");
    assertThat(says.path("fullText").asText()).isEqualTo("index");
    assertThat(says.path("counts").asText()).isEqualTo("kept");
  }

  /** It has all that the embedded store adds, which is found by asking it. */
  @Test
  void aServiceOfThisProgramsIsAskedByItsIndexAndItsCounts() throws Exception {
    EndpointAddress address =
        EndpointAddress.of(here.url() + "sparql", Optional.empty(), Optional.empty());
    try (QiantouServer before = serve(served(address))) {
      JsonNode says = Json.read(get(before, "health").body());
      assertThat(says.path("fullText").asText()).isEqualTo("index");
      assertThat(says.path("counts").asText()).isEqualTo("kept");
      for (String path : List.of("", "reports/agencies.csv", DOCUMENT + "?lang=en")) {
        assertThat(withoutHost(get(before, path).body(), before))
            .isEqualTo(withoutHost(get(here, path).body(), here));
      }
      for (String words : List.of("海关总署", "跨境 电商", "税", "“试点”")) {
        assertThat(get(before, "search.csv?q=" + words).body().lines().sorted())
            .containsExactlyElementsOf(
                get(here, "search.csv?q=" + words).body().lines().sorted().toList());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"DELETE,documents/示例发-2024-3", "POST,documents", "PUT,documents/示例发-2024-3"})
  void aStoreWithoutAnAddressForUpdatesIsOnlyRead(String method, String path) throws Exception {
    for (QiantouServer other : OTHERS.values()) {
      HttpResponse<String> refused =
          Http.send(
              Http.of(other)
                  .to(Addresses.encoded(path))
                  .method(method, BodyPublishers.ofString("x")));
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.body()).contains("--update-endpoint");
      assertThat(get(other, "upload").body()).contains("--update-endpoint");
    }
  }
}
