package io.qiantou.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * What is done within one write transaction: graphs put in and taken out, and with each the words
 * and the counts.
 *
 * <p>Of a graph that becomes another one only the difference is written. The counts are gathered
 * and written once, by {@link #finish}.
 */
final class Writing {
  private final DatasetGraph data;
  private final Ledger ledger;
  private final WordIndex words;
  private final Tally difference = new Tally();
  private boolean changed;

  Writing(DatasetGraph data, WordIndex words) {
    this.data = data;
    this.ledger = new Ledger(data);
    this.words = words;
  }

  /**
   * Puts in what the graph becomes.
   *
   * @param becomes what is to stand there, of what stands there and {@code given}
   */
  Change put(String name, Graph given, BinaryOperator<Graph> becomes) {
    Optional<String> hash = ledger.hash(name);
    if (hash.isPresent()) {
      GraphHash givenHash = GraphHash.of(given);
      if (givenHash.named() && givenHash.hex().equals(hash.get())) {
        return Change.UNCHANGED;
      }
    }
    Graph stored = hash.isPresent() ? stored(data, name) : Graph.emptyGraph;
    Graph graph = stored.isEmpty() ? given : becomes.apply(stored, given);
    Change change = Change.of(stored, given, graph);
    return change == Change.UNCHANGED ? change : write(name, stored, graph, change);
  }

  private Change write(String name, Graph stored, Graph graph, Change change) {
    changed = true;
    if (graph.isEmpty()) {
      remove(name);
      return change;
    }
    Node node = NodeFactory.createURI(name);
    Set<Triple> gone = stored.find().filterDrop(graph::contains).toSet();
    gone.forEach(triple -> data.delete(Quad.create(node, triple)));
    graph
        .find()
        .filterDrop(stored::contains)
        .forEach(triple -> data.add(Quad.create(node, triple)));
    GraphHash hash = GraphHash.of(graph);
    ledger.put(name, hash);
    difference.add(Tally.of(graph), 1);
    if (!stored.isEmpty()) {
      difference.add(Tally.of(stored), -1);
    }
    words.replace(name, graph, hash.hex());
    return change;
  }

  /**
   * Takes a graph out.
   *
   * @return whether there was one
   */
  boolean remove(String name) {
    if (ledger.hash(name).isEmpty()) {
      return false;
    }
    changed = true;
    difference.add(Tally.of(stored(data, name)), -1);
    data.deleteAny(NodeFactory.createURI(name), Node.ANY, Node.ANY, Node.ANY);
    ledger.remove(name);
    words.remove(name);
    return true;
  }

  /** Notes what a graph was made of. */
  void setSource(String name, String hash) {
    changed = true;
    ledger.setSource(name, hash);
  }

  /** Words of one graph again, from the graph as it stands. */
  void mendWords(String name) {
    changed = true;
    Graph graph = stored(data, name);
    if (graph.isEmpty()) {
      words.remove(name);
    } else {
      words.replace(name, graph, GraphHash.of(graph).hex());
    }
  }

  /**
   * Writes the counts; the last thing before the commit.
   *
   * @return whether there is anything to commit
   */
  boolean finish() {
    if (changed && !ledger.isCurrent()) {
      ledger.setCurrent();
    }
    ledger.add(difference);
    return changed;
  }

  /**
   * Forgets hashes, counts and words, and makes them again from the graphs.
   *
   * @return how many graphs there are
   */
  int keepAnew(StoreProgress progress) {
    List<String> names = Reconciliation.names(data);
    changed = true;
    ledger.clear();
    words.clear();
    int done = 0;
    for (String name : names) {
      Graph graph = stored(data, name);
      GraphHash hash = GraphHash.of(graph);
      ledger.put(name, hash);
      difference.add(Tally.of(graph), 1);
      words.replace(name, graph, hash.hex());
      progress.step("重建 / indexing", ++done, names.size());
    }
    return names.size();
  }

  /** A copy of a graph as it stands in the transaction. */
  static Graph stored(DatasetGraph data, String name) {
    Graph graph = GraphFactory.createDefaultGraph();
    data.find(NodeFactory.createURI(name), Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(quad -> graph.add(quad.asTriple()));
    return graph;
  }
}
