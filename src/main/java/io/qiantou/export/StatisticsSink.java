package io.qiantou.export;

import io.qiantou.vocab.ELI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.RDF;

/** Counts what passes: {@link DatasetStatistics}. */
final class StatisticsSink implements RdfSink {
  private static final Node TOPIC = FOAF.primaryTopic.asNode();

  private final Map<String, Long> properties = new TreeMap<>();
  private final Map<String, Long> classes = new TreeMap<>();
  private final HashedSet subjects = new HashedSet();
  private final HashedSet typed = new HashedSet();
  private final Map<Node, long[]> tally = new HashMap<>();
  private long statements;
  private long graphs;
  private long documents;
  private Optional<String> first = Optional.empty();
  private Optional<String> last = Optional.empty();
  private Optional<String> example = Optional.empty();
  private Node subject = Node.ANY;
  private long hash;

  @Override
  public void begin() {
    // Nothing stands before the first statement.
  }

  @Override
  public void graph(Optional<Node> name) {
    graphs++;
  }

  @Override
  public void statement(Triple triple) {
    statements++;
    if (!triple.getSubject().equals(subject)) {
      subject = triple.getSubject();
      hash = HashedSet.hash(subject.toString());
      subjects.add(hash);
    }
    Node predicate = triple.getPredicate();
    tally.computeIfAbsent(predicate, key -> new long[1])[0]++;
    Node object = triple.getObject();
    if (predicate.equals(RDF.Nodes.type) && object.isURI()) {
      String type = object.getURI();
      if (typed.add(HashedSet.hash(hash, HashedSet.hash(type)))) {
        classes.merge(type, 1L, Long::sum);
      }
    } else if (predicate.equals(ELI.date_document) && object.isLiteral()) {
      dated(object.getLiteralLexicalForm());
    } else if (predicate.equals(TOPIC) && object.isURI()) {
      documents++;
      example = example.or(() -> Optional.of(object.getURI()));
    }
  }

  @Override
  public void end() {
    tally.forEach((predicate, count) -> properties.put(predicate.getURI(), count[0]));
  }

  /** To be asked at the end. */
  DatasetStatistics statistics() {
    return new DatasetStatistics(
        statements, graphs, documents, subjects.size(), classes, properties, first, last, example);
  }

  private void dated(String day) {
    first = first.filter(known -> known.compareTo(day) <= 0).or(() -> Optional.of(day));
    last = last.filter(known -> known.compareTo(day) >= 0).or(() -> Optional.of(day));
  }
}
