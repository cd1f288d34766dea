package io.qiantou.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qiantou.model.QiantouException;
import io.qiantou.resource.Resources;
import io.qiantou.vocab.QT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryGraphTest {
  private static final String AGENCY =
      """
      @prefix qt: <https://w3id.org/qiantou/ontology#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      <agency/park> a qt:Agency ; skos:prefLabel "国家园区局"@zh .
      """;

  private final Path home;

  RegistryGraphTest(@TempDir Path home) {
    this.home = home;
  }

  @Test
  void ontologySchemesAndAgenciesAreOneGraph() throws IOException {
    DocumentGraph registry = new RegistryGraph(new Iris()).read(with(AGENCY));

    assertThat(registry.iri()).isEqualTo("https://w3id.org/qiantou/id/graph/registry");
    assertThat(registry.document()).isEmpty();
    assertThat(label(registry, QT.Measure)).isTrue();
    assertThat(label(registry, QT.lead)).isTrue();
    assertThat(label(registry, QT.typeNotice)).isTrue();
    assertThat(label(registry, Triples.iri("https://w3id.org/qiantou/id/agency/park"))).isTrue();
  }

  @Test
  void underAnotherBaseTheEntriesMove() throws IOException {
    DocumentGraph registry = new RegistryGraph(new Iris("https://x.example/")).read(with(AGENCY));

    assertThat(label(registry, Triples.iri("https://x.example/agency/park"))).isTrue();
    assertThat(label(registry, QT.Measure)).isTrue();
  }

  @Test
  void everyTermInUseIsDescribed() {
    Graph registry = new RegistryGraph(new Iris()).read(Resources.packed()).triples();
    Set<String> unknown = new TreeSet<>();
    registry.find().forEach(triple -> collect(triple, registry, unknown));

    assertThat(unknown).isEmpty();
  }

  @Test
  void thereAreNoBlankNodes() {
    Graph registry = new RegistryGraph(new Iris()).read(Resources.packed()).triples();

    assertThat(registry.find().filterKeep(RegistryGraphTest::isBlank).toList()).isEmpty();
  }

  @Test
  void theRegistryKeepsTheShapes() {
    Graph registry = new RegistryGraph(new Iris()).read(Resources.packed()).triples();

    assertThat(new ShapesCheck(Resources.packed()).check(registry).violations()).isEmpty();
  }

  @Test
  void aFaultIsReportedWithFileAndLine() throws IOException {
    Resources broken = with(AGENCY + "\n<agency/x> a qt:Agency ;; skos:prefLabel .\n");

    assertThatThrownBy(() -> new RegistryGraph(new Iris()).read(broken))
        .isInstanceOf(QiantouException.class)
        .hasMessageStartingWith("data/agencies/test.ttl:5:");
  }

  @Test
  void soIsAnIriThatIsNone() throws IOException {
    Resources broken = with(AGENCY + "<agency/a b> a qt:Agency .\n");

    assertThatThrownBy(() -> new RegistryGraph(new Iris()).read(broken))
        .isInstanceOf(QiantouException.class)
        .hasMessageStartingWith("data/agencies/test.ttl:4:");
  }

  @Test
  void twoTypesWithOneNotationStopTheStart() throws IOException {
    Files.createDirectories(home.resolve("ontology"));
    Files.writeString(
        home.resolve("ontology/document-types.ttl"),
        """
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        <#a> skos:notation "通知" . <#b> skos:notation "通知" .
        """);

    assertThatThrownBy(() -> new DocumentTypes(Resources.over(home)))
        .isInstanceOf(QiantouException.class)
        .hasMessageContaining("通知");
  }

  private Resources with(String turtle) throws IOException {
    Files.createDirectories(home.resolve("data/agencies"));
    Files.writeString(home.resolve("data/agencies/test.ttl"), turtle);
    return Resources.over(home);
  }

  private static boolean label(DocumentGraph graph, Node term) {
    return isDescribed(term, graph.triples());
  }

  private static boolean isDescribed(Node term, Graph graph) {
    return graph.contains(term, RDFS.label.asNode(), Node.ANY)
        || graph.contains(term, SKOS.prefLabel.asNode(), Node.ANY);
  }

  private static void collect(Triple triple, Graph graph, Set<String> unknown) {
    for (Node node : new Node[] {triple.getPredicate(), triple.getObject()}) {
      if (node.isURI() && node.getURI().startsWith(QT.NS) && !isDescribed(node, graph)) {
        unknown.add(node.getURI());
      }
    }
  }

  private static boolean isBlank(Triple triple) {
    return triple.getSubject().isBlank() || triple.getObject().isBlank();
  }
}
