package io.qiantou.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qiantou.model.QiantouException;
import io.qiantou.report.ExampleGraph;
import io.qiantou.resource.Resources;
import io.qiantou.store.Fixtures;
import io.qiantou.store.PolicyStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DumpTest {
  private static final String LICENSE = "https://example.cn/licence";
  private static final String VOID = "http://rdfs.org/ns/void#";
  private static final String DCAT = "http://www.w3.org/ns/dcat#";

  private final Map<String, Graph> graphs = new LinkedHashMap<>();

  DumpTest() {
    graphs.putAll(Fixtures.graphs("notice.trig"));
    graphs.putAll(Fixtures.graphs("hostile.trig"));
  }

  @Test
  void holdsAllAndSumsThatSha256sumAccepts(@TempDir Path folder) throws Exception {
    Path dump = folder.resolve("dump");
    write(graphs, dump);

    for (String name : List.of("qiantou.nq.gz", "qiantou.trig.gz")) {
      DatasetGraph read = DatasetGraphFactory.create();
      Lang lang = name.contains(".nq") ? Lang.NQUADS : Lang.TRIG;
      try (InputStream in = new GZIPInputStream(Files.newInputStream(dump.resolve(name)))) {
        RDFParser.source(in).lang(lang).parse(read);
      }
      assertThat(read.size()).isEqualTo(graphs.size());
      graphs.forEach(
          (iri, graph) ->
              assertThat(read.getGraph(NodeFactory.createURI(iri)).isIsomorphicWith(graph))
                  .as(iri)
                  .isTrue());
    }
    Process check =
        new ProcessBuilder("sha256sum", "-c", "SHA256SUMS")
            .directory(dump.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(check.waitFor()).as(said).isZero();
    assertThat(said).contains("qiantou.nq.gz", "qiantou.trig.gz", "void.ttl");
  }

  @Test
  void theSameGraphsInAnotherOrderGiveTheSameBytes(@TempDir Path folder) throws IOException {
    write(graphs, folder.resolve("one"));
    write(graphs, folder.resolve("again"));
    write(turned(graphs), folder.resolve("turned"));

    for (String name : List.of("qiantou.nq.gz", "qiantou.trig.gz", "void.ttl", "SHA256SUMS")) {
      byte[] one = Files.readAllBytes(folder.resolve("one").resolve(name));
      assertThat(folder.resolve("again").resolve(name)).as(name).hasBinaryContent(one);
      assertThat(folder.resolve("turned").resolve(name)).as(name).hasBinaryContent(one);
    }
  }

  @Test
  void theDescriptionCountsWhatIsThere(@TempDir Path folder) throws IOException {
    write(graphs, folder.resolve("dump"));

    Graph description = description(folder.resolve("dump"));
    Node dataset = NodeFactory.createURI("file:///dump/void.ttl#dataset");
    long statements = graphs.values().stream().mapToLong(Graph::size).sum();
    long subjects =
        graphs.values().stream()
            .flatMap(graph -> graph.stream().map(Triple::getSubject))
            .distinct()
            .count();
    assertThat(value(description, dataset, VOID + "triples")).isEqualTo("" + statements);
    assertThat(value(description, dataset, VOID + "distinctSubjects")).isEqualTo("" + subjects);
    assertThat(value(description, dataset, "http://purl.org/dc/terms/license")).isEqualTo(LICENSE);
    Node measures = NodeFactory.createURI("file:///dump/void.ttl#class-qt-Measure");
    long expected =
        graphs.values().stream()
            .flatMap(
                graph ->
                    graph.stream(
                        Node.ANY,
                        RDF.Nodes.type,
                        NodeFactory.createURI("https://w3id.org/qiantou/ontology#Measure")))
            .map(Triple::getSubject)
            .distinct()
            .count();
    assertThat(expected).isPositive();
    assertThat(value(description, measures, VOID + "entities")).isEqualTo("" + expected);
    assertThat(
            description.contains(
                dataset,
                NodeFactory.createURI(VOID + "dataDump"),
                NodeFactory.createURI("file:///dump/qiantou.nq.gz")))
        .isTrue();
    assertThat(
            description.contains(
                Node.ANY,
                RDF.Nodes.type,
                NodeFactory.createURI("http://www.w3.org/ns/shacl#SPARQLExecutable")))
        .isTrue();
  }

  @Test
  void theVersionIsThatOfTheFactsAndNotOfTheRun(@TempDir Path folder) throws IOException {
    write(graphs, folder.resolve("one"));
    Map<String, Graph> later = new LinkedHashMap<>(graphs);
    later.put("https://example.cn/graph/run/1", run("2031-01-01T00:00:00Z"));
    write(later, folder.resolve("later"));
    Map<String, Graph> changed = new LinkedHashMap<>(graphs);
    changed.put("https://example.cn/graph/more", NastyGraph.named().triples());
    write(changed, folder.resolve("changed"));

    String version = version(folder.resolve("one"));
    assertThat(version).matches("sha256-[0-9a-f]{64}").isEqualTo(version(folder.resolve("later")));
    assertThat(version(folder.resolve("changed"))).isNotEqualTo(version);
  }

  @Test
  void aFolderThatHoldsSomethingStays(@TempDir Path folder) throws IOException {
    Path letter = Files.writeString(folder.resolve("letter.txt"), "mine");

    assertThatThrownBy(() -> write(graphs, folder))
        .isInstanceOf(QiantouException.class)
        .hasMessageContaining("not an empty folder");
    assertThat(letter).hasContent("mine");
  }

  private static Map<String, Graph> turned(Map<String, Graph> graphs) {
    List<String> names = new ArrayList<>(graphs.keySet());
    Collections.reverse(names);
    Map<String, Graph> turned = new LinkedHashMap<>();
    for (String name : names) {
      List<Triple> triples =
          new ArrayList<>(graphs.getOrDefault(name, Graph.emptyGraph).find().toList());
      Collections.reverse(triples);
      Graph graph = GraphFactory.createDefaultGraph();
      triples.forEach(graph::add);
      turned.put(name, graph);
    }
    return turned;
  }

  private static Graph run(String time) {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.add(
        NodeFactory.createURI("https://example.cn/run/1"),
        NodeFactory.createURI("http://www.w3.org/ns/prov#startedAtTime"),
        NodeFactory.createLiteralString(time));
    return graph;
  }

  private static void write(Map<String, Graph> graphs, Path folder) {
    ExampleGraph examples = new ExampleGraph(Resources.packed());
    try (PolicyStore store = PolicyStore.temporary()) {
      graphs.forEach(store::replace);
      store.read(
          data ->
              new Dump(data, LICENSE, dataset -> examples.of(dataset, Optional.empty()))
                  .write(folder));
    }
  }

  private static String version(Path dump) throws IOException {
    Graph description = description(dump);
    return value(
        description, NodeFactory.createURI("file:///dump/void.ttl#dataset"), DCAT + "version");
  }

  private static Graph description(Path dump) throws IOException {
    Graph graph = GraphFactory.createDefaultGraph();
    try (InputStream in = Files.newInputStream(dump.resolve("void.ttl"))) {
      RDFParser.source(in).lang(Lang.TURTLE).base("file:///dump/void.ttl").parse(graph);
    }
    return graph;
  }

  private static String value(Graph graph, Node subject, String property) {
    Node object = graph.find(subject, NodeFactory.createURI(property), Node.ANY).next().getObject();
    return object.isLiteral() ? object.getLiteralLexicalForm() : object.getURI();
  }
}
