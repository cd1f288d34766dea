package io.qiantou.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.qiantou.Pipeline;
import io.qiantou.lexicon.Lexicon;
import io.qiantou.model.PolicyDocument;
import io.qiantou.rdf.DocumentGraph;
import io.qiantou.rdf.DocumentMapper;
import io.qiantou.rdf.DocumentTypes;
import io.qiantou.rdf.Iris;
import io.qiantou.rdf.RegistryGraph;
import io.qiantou.resource.Resources;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every format says to every reader that knows it what the graphs said. */
class RoundTripTest {
  private static final List<DocumentGraph> SAMPLES = samples();

  static Stream<Arguments> formatsAndReaders() {
    return Stream.of(RdfFormat.values())
        .flatMap(
            format ->
                Stream.of(Readers.values())
                    .filter(reader -> reader.knows(format))
                    .map(reader -> Arguments.of(format, reader)));
  }

  @ParameterizedTest
  @MethodSource("formatsAndReaders")
  void theSamplesAndTheRegistryComeBack(RdfFormat format, Readers reader) {
    comesBack(SAMPLES, format, reader);
  }

  @ParameterizedTest
  @MethodSource("formatsAndReaders")
  void theNastyGraphComesBack(RdfFormat format, Readers reader) {
    comesBack(List.of(NastyGraph.named()), format, reader);
  }

  private static void comesBack(List<DocumentGraph> graphs, RdfFormat format, Readers reader) {
    reader.missing().ifPresent(reason -> assumeTrue(false, reason));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new RdfWriter().write(graphs, format, out);
    UnaryOperator<String> asWritten = asWritten(format, reader);

    DatasetGraph read = reader.read(out.toByteArray(), format);

    if (format.keepsGraphNames()) {
      for (DocumentGraph graph : graphs) {
        same(
            read.getGraph(NodeFactory.createURI(graph.iri())),
            graph.triples(),
            asWritten,
            graph.iri());
      }
      assertThat(read.size()).isEqualTo(graphs.size());
      assertThat(read.getDefaultGraph().isEmpty()).isTrue();
    } else {
      Graph all = GraphFactory.createDefaultGraph();
      graphs.forEach(graph -> graph.triples().find().forEach(all::add));
      same(read.getDefaultGraph(), all, asWritten, "all graphs");
    }
  }

  /** By terms and not by values: 1.50 is not 1.5. */
  private static void same(
      Graph read, Graph written, UnaryOperator<String> asWritten, String name) {
    Set<String> expected =
        lines(written).stream().map(asWritten).collect(Collectors.toCollection(TreeSet::new));
    Set<String> added = lines(read);
    added.removeAll(expected);
    Set<String> lost = expected;
    lost.removeAll(lines(read));
    assertThat(added).as(name + " has, but not " + lost).isEmpty();
    assertThat(lost).as(name + " lost").isEmpty();
    List<Triple> blanksRead = NastyGraph.withBlankNodes(read);
    List<Triple> blanksWritten = NastyGraph.withBlankNodes(written);
    assertThat(blanksRead).as(name).hasSameSizeAs(blanksWritten);
    assertThat(IsoMatcher.isomorphic(graph(blanksRead), graph(blanksWritten))).as(name).isTrue();
  }

  /** RDF4J's reader of RDF/XML, which the project does not use, drops spaces that stand alone. */
  private static UnaryOperator<String> asWritten(RdfFormat format, Readers reader) {
    if (format == RdfFormat.RDFXML && reader == Readers.RDF4J) {
      return words -> pictured(words).replaceAll("\"(?:\\\\[nrt]| )+\"", "\"\"");
    }
    return format.isXml() ? RoundTripTest::pictured : words -> words;
  }

  /** As {@link XmlCharacters} says; a triple's string has the escape of a form feed. */
  private static String pictured(String line) {
    String pictured = line.replace("\\f", "␌").replace("\\b", "␈");
    for (char c : "\u0001\u0008\u000b\f\u001b".toCharArray()) {
      pictured = pictured.replace(c, (char) (0x2400 + c));
    }
    return pictured;
  }

  private static Set<String> lines(Graph graph) {
    List<Triple> blanks = NastyGraph.withBlankNodes(graph);
    return graph.stream()
        .filter(triple -> !blanks.contains(triple))
        .map(Triple::toString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Graph graph(List<Triple> triples) {
    Graph graph = GraphFactory.createDefaultGraph();
    triples.forEach(graph::add);
    return graph;
  }

  private static List<DocumentGraph> samples() {
    Resources resources = Resources.packed();
    Lexicon lexicon = Lexicon.read(resources);
    Pipeline pipeline = new Pipeline(lexicon);
    DocumentMapper mapper =
        new DocumentMapper(
            new Iris(),
            new DocumentTypes(resources),
            name -> lexicon.agencies().resolve(name, Optional.empty()));
    List<DocumentGraph> graphs = new ArrayList<>();
    graphs.add(new RegistryGraph(new Iris()).read(resources));
    try (Stream<Path> files = Files.list(Path.of("data/samples"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".txt")).sorted().toList()) {
        for (PolicyDocument document :
            pipeline.extract(file.getFileName().toString(), Files.readAllBytes(file)).documents()) {
          graphs.add(mapper.map(document));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return graphs;
  }
}
