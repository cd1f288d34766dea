package io.qiantou.store;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * What a store keeps about its graphs ({@link Kept}), read and written within the transaction of
 * whoever calls: a graph and what is kept of it become true in the same moment.
 *
 * <p>Example: {@code new Ledger(data).hash("https://…/graph/国示-2031-7")} is {@code Optional[9f3c…]}
 * where that document is loaded.
 */
final class Ledger {
  /**
   * Version of what is kept, which {@code queries/endpoint/kept.rq} asks for; one more where {@link
   * Tally}, {@link GraphHash} or {@link WordIndex} change what they say of the same graph: then all
   * is made anew at the next start.
   */
  static final String FORMAT = "3";

  private final DatasetGraph data;

  Ledger(DatasetGraph data) {
    this.data = data;
  }

  /** Whether what is kept was written by a program that keeps the same. */
  boolean isCurrent() {
    return value(Kept.STORE, Kept.FORMAT).equals(Optional.of(FORMAT));
  }

  /** Notes that what is kept is that of this program. */
  void setCurrent() {
    set(Kept.STORE, Kept.FORMAT, NodeFactory.createLiteralString(FORMAT));
  }

  /** Hash of a graph; empty where there is no such graph. */
  Optional<String> hash(String graph) {
    return value(NodeFactory.createURI(graph), Kept.HASH);
  }

  /** Hashes of all graphs by their names, sorted. */
  Map<String, String> hashes() {
    Map<String, String> hashes = new TreeMap<>();
    data.find(Kept.GRAPH, Node.ANY, Kept.HASH, Node.ANY)
        .forEachRemaining(
            quad ->
                hashes.put(quad.getSubject().getURI(), quad.getObject().getLiteralLexicalForm()));
    return hashes;
  }

  /** Statements of all graphs by their names, sorted. */
  Map<String, Long> sizes() {
    Map<String, Long> sizes = new TreeMap<>();
    hashes()
        .keySet()
        .forEach(name -> sizes.put(name, count(NodeFactory.createURI(name), Kept.STATEMENTS)));
    return sizes;
  }

  /** Notes a graph; what it was made of is no longer known. */
  void put(String graph, GraphHash hash) {
    Node name = NodeFactory.createURI(graph);
    set(name, Kept.HASH, NodeFactory.createLiteralString(hash.hex()));
    set(name, Kept.STATEMENTS, number(hash.statements()));
    data.deleteAny(Kept.GRAPH, name, Kept.SOURCE, Node.ANY);
  }

  /** Forgets a graph. */
  void remove(String graph) {
    data.deleteAny(Kept.GRAPH, NodeFactory.createURI(graph), Node.ANY, Node.ANY);
  }

  /** Hash of what a graph was made of; empty where nobody said. */
  Optional<String> source(String graph) {
    return value(NodeFactory.createURI(graph), Kept.SOURCE);
  }

  /** Notes what a graph was made of. */
  void setSource(String graph, String hash) {
    set(NodeFactory.createURI(graph), Kept.SOURCE, NodeFactory.createLiteralString(hash));
  }

  /** Counts {@code difference} more. */
  void add(Tally difference) {
    difference.forEach(
        (of, number) -> {
          long sum = count(of.getSubject(), of.getPredicate()) + number;
          if (sum == 0) {
            data.deleteAny(Kept.GRAPH, of.getSubject(), of.getPredicate(), Node.ANY);
          } else {
            set(of.getSubject(), of.getPredicate(), number(sum));
          }
          difference.name(of.getSubject()).ifPresent(name -> setName(name, sum > 0));
        });
  }

  private void setName(Triple name, boolean given) {
    Quad quad = Quad.create(Kept.GRAPH, name);
    if (given) {
      data.add(quad);
    } else {
      data.delete(quad);
    }
  }

  /** The names that agencies have by {@link Kept#NAME}. */
  Set<Triple> names() {
    Set<Triple> names = new HashSet<>();
    data.find(Kept.GRAPH, Node.ANY, Kept.NAME, Node.ANY)
        .forEachRemaining(quad -> names.add(quad.asTriple()));
    return names;
  }

  /** What is counted of {@code subject}; 0 where nothing is. */
  long count(Node subject, Node counter) {
    return value(subject, counter).map(Long::valueOf).orElse(0L);
  }

  /** Forgets everything. */
  void clear() {
    data.deleteAny(Kept.GRAPH, Node.ANY, Node.ANY, Node.ANY);
  }

  /** What {@link #put} notes, for a loader that writes by itself. */
  static Iterable<Triple> entries(String graph, GraphHash hash) {
    Node name = NodeFactory.createURI(graph);
    return List.of(
        Triple.create(name, Kept.HASH, NodeFactory.createLiteralString(hash.hex())),
        Triple.create(name, Kept.STATEMENTS, number(hash.statements())));
  }

  static Node number(long value) {
    return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
  }

  private Optional<String> value(Node subject, Node predicate) {
    var found = data.find(Kept.GRAPH, subject, predicate, Node.ANY);
    return found.hasNext()
        ? Optional.of(found.next().getObject().getLiteralLexicalForm())
        : Optional.empty();
  }

  private void set(Node subject, Node predicate, Node value) {
    data.deleteAny(Kept.GRAPH, subject, predicate, Node.ANY);
    data.add(Quad.create(Kept.GRAPH, subject, predicate, value));
  }
}
