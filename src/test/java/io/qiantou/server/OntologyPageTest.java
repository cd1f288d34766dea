package io.qiantou.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.rdf.DocumentGraph;
import io.qiantou.rdf.Iris;
import io.qiantou.rdf.OntologyGraph;
import io.qiantou.rdf.RegistryGraph;
import io.qiantou.resource.Resources;
import io.qiantou.store.PolicyStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ontology as a page and as files, over HTTP. */
class OntologyPageTest {
  private static final Graph ONTOLOGY = OntologyGraph.read(Resources.packed());
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static PolicyStore store;
  private static QiantouServer server;

  @BeforeAll
  static void start() {
    DocumentGraph registry = new RegistryGraph(new Iris()).read(Resources.packed());
    store = PolicyStore.temporary();
    store.replaceAll(Map.of(registry.iri(), registry.triples()));
    server = QiantouServer.start(store, Resources.packed(), ServerOptions.onPort(0));
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
  }

  @ParameterizedTest
  @CsvSource({
    "ontology, text/turtle",
    "ontology, application/ld+json",
    "ontology, application/rdf+xml",
    "ontology, application/n-triples",
    "ontology/qiantou.ttl, text/turtle",
    "ontology/qiantou.jsonld, application/ld+json",
    "ontology/qiantou.rdf, application/rdf+xml",
    "ontology/qiantou.nt, application/n-triples",
  })
  void everyFormatIsTheWholeOntology(String path, String type) throws Exception {
    HttpResponse<String> response = get(path, path.contains(".") ? "*/*" : type);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(t -> assertThat(t).startsWith(type));
    assertThat(response.headers().firstValue("Vary")).contains("Accept");
    Lang lang = RDFLanguages.contentTypeToLang(type);
    Graph read = RDFParser.fromString(response.body(), lang).toGraph();
    assertThat(read.isIsomorphicWith(ONTOLOGY)).isTrue();
  }

  @Test
  void thePageNamesEveryTermInBothLanguages() throws Exception {
    HttpResponse<String> chinese =
        get("ontology?lang=zh", "text/html,application/xhtml+xml,*/*;q=0.8");
    HttpResponse<String> english = get("ontology?lang=en", "text/html");

    assertThat(chinese.headers().firstValue("Content-Type"))
        .hasValueSatisfying(t -> assertThat(t).startsWith("text/html"));
    assertThat(chinese.body())
        .contains("<section id=\"Measure\">", "<section id=\"measure\">", "文件中说明要做什么的最小有标题单位")
        .contains(
            "<a href=\"#Section\">qt:Section</a>",
            "<a href=\"http://www.w3.org/ns/prov#Plan\">prov:Plan</a>");
    assertThat(english.body())
        .contains("The smallest headed unit of a document that says what is to be done.")
        .contains("<section id=\"lead\">", "leads");
    ONTOLOGY
        .find()
        .mapWith(triple -> triple.getSubject().toString())
        .filterKeep(iri -> iri.startsWith("https://w3id.org/qiantou/ontology#"))
        .forEach(
            iri ->
                assertThat(chinese.body()).contains("<section id=\"" + iri.substring(34) + "\">"));
  }

  @Test
  void theVersionIriAnswersAndNothingElseBelow() throws Exception {
    String version = OntologyGraph.version(ONTOLOGY);

    assertThat(get("ontology/" + version, "text/turtle").statusCode()).isEqualTo(200);
    assertThat(get("ontology/9.9.9", "text/turtle").statusCode()).isEqualTo(404);
    assertThat(get("ontology/qiantou.exe", "*/*").statusCode()).isEqualTo(404);
    assertThat(get("ontology", "image/png").headers().firstValue("Content-Type"))
        .hasValueSatisfying(t -> assertThat(t).startsWith("text/html"));
  }

  private static HttpResponse<String> get(String path, String accept)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.url() + path)).header("Accept", accept).build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
