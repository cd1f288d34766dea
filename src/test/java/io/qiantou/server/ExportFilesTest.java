package io.qiantou.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qiantou.resource.Resources;
import io.qiantou.store.Fixtures;
import io.qiantou.store.PolicyStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway.Init")
class ExportFilesTest {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Map<String, Graph> NOTICE = Fixtures.graphs("notice.trig");

  private static PolicyStore store;
  private static QiantouServer server;
  private static PolicyStore faulty;
  private static QiantouServer failing;

  @BeforeAll
  static void start() {
    store = Fixtures.store("notice.trig");
    server = server(store);
    faulty = faulty();
    failing = server(faulty);
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
    failing.close();
    faulty.close();
  }

  @ParameterizedTest
  @CsvSource({
    "nq, application/n-quads",
    "nquads, application/n-quads",
    "trig, application/trig",
    "jsonld, application/ld+json",
    "trix, application/trix"
  })
  void allGraphsAreSent(String ending, String mediaType) throws Exception {
    HttpResponse<byte[]> answer = get(server, "export." + ending);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(mediaType);
    holdsTheNotice(read(answer.body(), lang(mediaType)));
  }

  @Test
  void compressed() throws Exception {
    HttpResponse<byte[]> answer = get(server, "export.nq.gz");

    assertThat(answer.headers().firstValue("Content-Type")).contains("application/gzip");
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .contains("qiantou.nq.gz");
    byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
    assertThat(unpacked).isEqualTo(get(server, "export.nq").body());
  }

  @Test
  void whatAFormatLosesStandsInAHeader() throws Exception {
    assertThat(get(server, "export.ttl").headers().firstValue("Qiantou-Warning").orElse(""))
        .contains("no graph names");
    assertThat(get(server, "export.nq").headers().firstValue("Qiantou-Warning")).isEmpty();
  }

  @Test
  void partsAreSent() throws Exception {
    String document = get(server, "export.nq?document=" + encoded("国示[2031]7号"), 200);
    assertThat(document).contains("改进查验方式").doesNotContain("/graph/registry>");
    String agency = get(server, "export.ttl?agency=" + encoded("海关总署"), 200);
    assertThat(agency).contains("General Administration of Customs", "改进查验方式");
    String query = "CONSTRUCT { ?s a <urn:x> } WHERE { ?s <urn:y>|a ?o }";
    assertThat(get(server, "export.nt?query=" + encoded(query), 200))
        .contains("国示-2031-7/一> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <urn:x> .\n");
  }

  @Test
  void aWrongRequestIsRefusedWithAReason() throws Exception {
    assertThat(get(server, "export.nq?document=9", 404)).contains("no such document");
    assertThat(get(server, "export.nq?agency=9", 404)).contains("no such agency");
    assertThat(get(server, "export.nq?page=9", 400)).contains("document, agency or query");
    assertThat(get(server, "export.nq?query=" + encoded("SELECT * { ?s ?p ?o }"), 400))
        .contains("a CONSTRUCT was expected");
    assertThat(get(server, "export.nq?query=" + encoded("CONSTRUCT {"), 400)).contains("line 1");
    String outside = "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }";
    assertThat(get(server, "export.nq?query=" + encoded(outside), 400)).contains("SERVICE is off");
    get(server, "export.pdf", 404);
    HttpRequest post =
        HttpRequest.newBuilder(URI.create(server.url() + "export.nq"))
            .POST(BodyPublishers.noBody())
            .build();
    assertThat(HTTP.send(post, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
  }

  @Test
  void aQueryThatTakesTooLongIsNoHalfFile() throws Exception {
    String endless =
        "CONSTRUCT { ?a ?b ?c } WHERE { ?a ?x ?b . ?c ?y ?d . ?e ?z ?f . ?g ?w ?h . ?i ?v ?j"
            + " FILTER(CONCAT(STR(?a), STR(?c), STR(?e), STR(?g), STR(?i)) = \"no\") }";
    assertThat(get(server, "export.nq?query=" + encoded(endless), 503)).contains("took longer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nq", "ttl"})
  void aFaultHalfWayCutsTheConnection(String ending) {
    assertThatThrownBy(() -> get(failing, "export." + ending)).isInstanceOf(IOException.class);
  }

  @Test
  void withoutChunksTheLengthIsAnnounced() throws Exception {
    String answer = http10(server, "export.nq");

    String[] parts = answer.split("\r\n\r\n", 2);
    assertThat(parts[0]).contains(" 200 ");
    assertThat(parts[0].toLowerCase(Locale.ROOT))
        .contains("content-length: " + parts[1].getBytes(StandardCharsets.UTF_8).length);
    assertThat(http10(failing, "export.nq")).doesNotContain(" 200 ");
  }

  @Test
  void theDatasetDescribesItself() throws Exception {
    HttpResponse<byte[]> answer = get(server, ".well-known/void");

    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/turtle");
    Graph graph = read(answer.body(), Lang.TURTLE).getDefaultGraph();
    Node dataset = NodeFactory.createURI(server.url() + ".well-known/void#dataset");
    assertThat(
            graph.contains(
                dataset, iri("sparqlEndpoint"), NodeFactory.createURI(server.url() + "sparql")))
        .isTrue();
    long statements = NOTICE.values().stream().mapToLong(Graph::size).sum();
    assertThat(
            graph
                .find(dataset, iri("triples"), Node.ANY)
                .next()
                .getObject()
                .getLiteralLexicalForm())
        .isEqualTo("" + statements);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("sh:SPARQLExecutable");
    for (Triple dump : graph.find(dataset, iri("dataDump"), Node.ANY).toList()) {
      String address = dump.getObject().getURI().substring(server.url().length());
      assertThat(get(server, address).statusCode()).as(address).isEqualTo(200);
    }
  }

  @Test
  void theContextIsPublished() throws Exception {
    HttpResponse<byte[]> answer = get(server, "ontology/context.jsonld");

    assertThat(answer.headers().firstValue("Content-Type")).contains("application/ld+json");
    assertThat(answer.body()).isEqualTo(Resources.packed().bytes("ontology/context.jsonld"));
  }

  private static Node iri(String local) {
    return NodeFactory.createURI("http://rdfs.org/ns/void#" + local);
  }

  /** With a statement that no format can hold, behind more than the 5 MB that Fuseki keeps back. */
  private static PolicyStore faulty() {
    PolicyStore faulty = PolicyStore.temporary();
    Graph large = GraphFactory.createDefaultGraph();
    Node predicate = NodeFactory.createURI("https://example.cn/p");
    for (int i = 0; i < 100_000; i++) {
      large.add(
          NodeFactory.createURI("https://example.cn/" + i * 7919),
          predicate,
          NodeFactory.createLiteralString("第" + Math.sqrt(i) + "项"));
    }
    faulty.replace("https://example.cn/graph/a", large);
    Graph last = GraphFactory.createDefaultGraph();
    Node subject = NodeFactory.createURI("https://example.cn/s");
    last.add(
        subject,
        predicate,
        NodeFactory.createTripleTerm(Triple.create(subject, predicate, subject)));
    faulty.replace("https://example.cn/graph/b", last);
    return faulty;
  }

  private static QiantouServer server(PolicyStore store) {
    return QiantouServer.start(
        store,
        Resources.packed(),
        ServerOptions.onPort(0)
            .with(new QueryLimits(Duration.ofSeconds(2), 1000, 1 << 20, 4, Duration.ofSeconds(2))));
  }

  private static void holdsTheNotice(DatasetGraph read) {
    assertThat(read.size()).isEqualTo(NOTICE.size());
    NOTICE.forEach(
        (iri, graph) ->
            assertThat(read.getGraph(NodeFactory.createURI(iri)).isIsomorphicWith(graph))
                .as(iri)
                .isTrue());
  }

  private static Lang lang(String mediaType) {
    return RDFLanguages.contentTypeToLang(mediaType);
  }

  private static DatasetGraph read(byte[] bytes, Lang lang) {
    DatasetGraph read = DatasetGraphFactory.create();
    RDFParser.source(new ByteArrayInputStream(bytes)).lang(lang).parse(read);
    return read;
  }

  private static String get(QiantouServer from, String path, int status) throws Exception {
    HttpResponse<byte[]> answer = get(from, path);
    String body = new String(answer.body(), StandardCharsets.UTF_8);
    assertThat(answer.statusCode()).as(body).isEqualTo(status);
    return body;
  }

  private static HttpResponse<byte[]> get(QiantouServer from, String path) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(from.url() + path)).build(), BodyHandlers.ofByteArray());
  }

  private static String http10(QiantouServer from, String path) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), from.port())) {
      String request = "GET /" + path + " HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
