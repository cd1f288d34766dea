package io.qiantou.rdf;

import io.qiantou.vocab.QT;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * What a {@link Revision} compares of a document's graph. A run may replace thousands of documents;
 * of each it keeps this and not the graph.
 *
 * @param sources the files that it was read from
 * @param measures by IRI, sorted
 */
record Version(List<String> sources, Map<String, Words> measures) {
  private static final int LONGEST_NAME = 60;

  /**
   * A measure.
   *
   * @param hash of heading and text without spaces
   * @param name what it is called: {@code 三 放宽准入}
   */
  record Words(String hash, String name) {}

  static Version of(Graph graph) {
    Map<String, Words> measures = new TreeMap<>();
    for (Triple measure : graph.find(Node.ANY, RDF.Nodes.type, QT.Measure).toList()) {
      measures.put(measure.getSubject().getURI(), words(graph, measure.getSubject()));
    }
    return new Version(Sources.of(graph), measures);
  }

  private static Words words(Graph graph, Node measure) {
    String heading = literals(graph, measure, QT.heading);
    String text = literals(graph, measure, QT.text);
    String said = (heading + "\n" + text).replaceAll("\\s+", "");
    String path = literals(graph, measure, QT.path);
    return new Words(
        UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)).toString(),
        FactView.oneLine(path + " " + (heading.isEmpty() ? text : heading), LONGEST_NAME).strip());
  }

  /** Of each measure what tells its words from others; to be changed by the caller. */
  Map<String, String> words() {
    Map<String, String> words = new TreeMap<>();
    measures.forEach((measure, known) -> words.put(measure, known.hash()));
    return words;
  }

  /** What some of its measures are called. */
  List<String> names(Collection<String> some) {
    return some.stream()
        .flatMap(measure -> Stream.ofNullable(measures.get(measure)))
        .map(Words::name)
        .toList();
  }

  private static String literals(Graph graph, Node subject, Node property) {
    return String.join(
        " ",
        new TreeSet<>(
            graph
                .find(subject, property, Node.ANY)
                .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
                .toList()));
  }
}
