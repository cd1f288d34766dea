package io.qiantou.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.TextStore;
import io.qiantou.rdf.Iris;
import io.qiantou.resource.Resources;
import io.qiantou.store.PolicyStore;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /id/…}: what each IRI names, in the form that is asked for. */
@SuppressWarnings("NullAway.Init")
class LinkedDataTest {
  private static final String BASE = "https://w3id.org/qiantou/id/";
  private static final String TEXT =
      """
      关于支持样板区贸易便利化若干措施的通知

      示发〔2021〕7号

      各有关单位：

      现就有关事项通知如下。

      一、扩大通关协作。推动样板区与口岸实现数据互通。（海关总署牵头，国家样板 A/B 局配合）

      2021年3月5日
      """;

  private static final String MEASURE = BASE + "document/示发-2021-7/一";

  private static PolicyStore store;
  private static QiantouServer server;
  private static Http http;

  @BeforeAll
  static void start() {
    store = TextStore.of(Resources.packed(), TEXT);
    server = QiantouServer.start(store, Resources.packed(), ServerOptions.onPort(0));
    http = Http.of(server);
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
  }

  private static String path(String iri) {
    return new Addresses(BASE).of(iri, "").substring(1);
  }

  private static Graph graph(HttpResponse<String> answer) {
    String type = Http.header(answer, "Content-Type").replaceAll(";.*", "");
    Graph graph = GraphFactory.createDefaultGraph();
    RDFDataMgr.read(
        graph,
        new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)),
        RDFLanguages.contentTypeToLang(type));
    return graph;
  }

  @ParameterizedTest
  @CsvSource({
    "turtle, text/turtle",
    "jsonld, application/ld+json",
    "rdfxml, application/rdf+xml",
    "ntriples, application/n-triples",
  })
  void theSameInEachForm(String format, String type) throws Exception {
    HttpResponse<String> asked = http.get(path(MEASURE), "Accept", type);
    HttpResponse<String> named = http.get(path(MEASURE) + "?format=" + format);
    assertThat(asked.statusCode()).isEqualTo(200);
    assertThat(Http.header(asked, "Content-Type")).startsWith(type);
    assertThat(Http.header(asked, "Vary")).contains("Accept");
    assertThat(named.body()).isEqualTo(asked.body());
    Graph turtle = graph(http.get(path(MEASURE), "Accept", "text/turtle"));
    assertThat(graph(asked).isIsomorphicWith(turtle)).isTrue();
    Node lead = NodeFactory.createURI(MEASURE + "#lead-海关总署");
    assertThat(turtle.contains(lead, RDF.type.asNode(), Node.ANY))
        .as("a measure's facts and their evidence are told with it")
        .isTrue();
    assertThat(turtle.find().mapWith(triple -> triple.getSubject().getURI()).toList())
        .allMatch(subject -> subject.startsWith(MEASURE));

    HttpResponse<String> unknown = http.get("id/document/none", "Accept", type);
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(Http.header(unknown, "Content-Type")).startsWith(type);
    assertThat(
            graph(unknown)
                .contains(NodeFactory.createURI(BASE + "document/none"), Node.ANY, Node.ANY))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "text/html", "text/html,application/xhtml+xml,*/*;q=0.8", "*/*", "image/png"})
  void aPageForWhoAsksForNothingElse(String accept) throws Exception {
    String[] header = accept.isEmpty() ? new String[0] : new String[] {"Accept", accept};
    assertThat(Http.header(http.get(path(MEASURE), header), "Content-Type"))
        .startsWith("text/html");
    HttpResponse<String> unknown = http.get("id/document/none", header);
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(Http.header(unknown, "Content-Type")).startsWith("text/html");
    assertThat(unknown.body()).contains(BASE + "document/none");
  }

  @Test
  void anUnknownFormatIsRefused() throws Exception {
    assertThat(http.get(path(MEASURE) + "?format=exe").statusCode()).isEqualTo(400);
    assertThat(http.get(path(MEASURE) + "?format=html").statusCode()).isEqualTo(200);
  }

  @Test
  void ofADocumentAllThatItsGraphSays() throws Exception {
    Graph told = graph(http.get(path(BASE + "document/示发-2021-7"), "Accept", "text/turtle"));
    Graph stored =
        store.read(
            data -> {
              Graph copy = GraphFactory.createDefaultGraph();
              data.getGraph(NodeFactory.createURI(BASE + "graph/示发-2021-7"))
                  .find()
                  .forEach(copy::add);
              return copy;
            });
    assertThat(told.isIsomorphicWith(stored)).isTrue();
  }

  /** Each thing that the store names below the base has a page. */
  @Test
  void everyIriOfTheStoreResolves() throws Exception {
    List<String> subjects =
        store.read(
            data ->
                data
                    .getGraph(NodeFactory.createURI(BASE + "graph/示发-2021-7"))
                    .find()
                    .mapWith(triple -> triple.getSubject().getURI().replaceAll("#.*", ""))
                    .toList()
                    .stream()
                    .distinct()
                    .filter(iri -> iri.startsWith(BASE))
                    .toList());
    assertThat(subjects).hasSizeGreaterThan(4).anyMatch(iri -> iri.contains("%"));
    for (String iri : subjects) {
      HttpResponse<String> page = http.get(path(iri));
      assertThat(page.statusCode()).as(iri).isEqualTo(200);
      assertThat(page.body()).as(iri).contains(iri);
    }
    for (String other :
        List.of(
            "level/central",
            "agency/mofcom",
            "region/310000",
            "change/2018-founding-mofcom-cidca")) {
      assertThat(http.get("id/" + other).statusCode()).as(other).isEqualTo(200);
    }
  }

  /** A service on a host of its own answers for its base, whatever way it is reached. */
  @Test
  void anotherBaseIsAnsweredUnderTheSamePath() throws Exception {
    String base = "https://policy.example.cn/id/";
    try (PolicyStore other = PolicyStore.temporary()) {
      Graph graph = GraphFactory.createDefaultGraph();
      Node document = NodeFactory.createURI(base + "document/某-1");
      graph.add(
          document,
          RDF.type.asNode(),
          NodeFactory.createURI("https://w3id.org/qiantou/ontology#PolicyDocument"));
      graph.add(
          document,
          NodeFactory.createURI("http://purl.org/dc/terms/title"),
          NodeFactory.createLiteralLang("某通知", "zh"));
      other.replace(base + "graph/某-1", graph);
      ServerOptions options =
          new ServerOptions(
              0,
              false,
              QueryLimits.usual(),
              Optional.empty(),
              new Iris(base),
              List.of(),
              Duration.ofSeconds(10));
      try (QiantouServer service = QiantouServer.start(other, Resources.packed(), options)) {
        HttpResponse<String> page = Http.of(service).get("id/document/%E6%9F%90-1");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("某通知", base + "document/某-1");
        HttpResponse<String> turtle =
            Http.of(service).get("id/document/%E6%9F%90-1", "Accept", "text/turtle");
        assertThat(graph(turtle).contains(document, Node.ANY, Node.ANY)).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "document/国发-2021-12/四/十一",
        "agency/name/A%20B",
        "agency/name/国家（某）局",
        "document/x#target-森林覆盖率-24.1%25-2025",
        "a?b"
      })
  void anAddressMeansItsIri(String name) throws Exception {
    Addresses addresses = new Addresses(BASE);
    String address = addresses.of(BASE + name, "");
    assertThat(address).matches("[\\x21-\\x7e]+").startsWith("/id/");
    assertThat(addresses.of("javascript:alert(1)", "")).isEmpty();
    assertThat(addresses.of("https://w3id.org/qiantou/ontology#lead", "lang=en"))
        .isEqualTo("/ontology?lang=en#lead");
    String body = http.get(address.substring(1).replaceAll("#.*", "")).body();
    assertThat(body).contains(BASE + name.replaceAll("#.*", "").replace("?", "%3F"));
  }
}
