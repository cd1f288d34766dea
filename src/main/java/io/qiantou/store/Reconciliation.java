package io.qiantou.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Holds documents, text index and counts against each other and says what differs.
 *
 * <p>{@link #ofMarks} is quick and compares the hashes that stand beside each graph and beside its
 * words. {@link #ofSizes} counts the statements besides. {@link #ofEverything} reads every
 * statement and counts again all that is counted.
 *
 * @param documents graphs whose content is not what was kept of it, or that were not kept, or gone
 * @param words graphs whose words are not those of the graph
 * @param counts what is counted otherwise than it was kept, one line each
 */
record Reconciliation(Set<String> documents, Set<String> words, List<String> counts) {

  Reconciliation {
    documents = new TreeSet<>(documents);
    words = new TreeSet<>(words);
    counts = List.copyOf(counts);
  }

  boolean isEmpty() {
    return documents.isEmpty() && words.isEmpty() && counts.isEmpty();
  }

  /** Compares the marks in the text index with the hashes in the database. */
  static Reconciliation ofMarks(DatasetGraph data, WordIndex index) {
    Map<String, String> graphs = Txn.calculateRead(data, () -> new Ledger(data).hashes());
    return new Reconciliation(Set.of(), different(graphs, index.hashes()), List.of());
  }

  /**
   * {@link #ofMarks}, and counts the statements of each graph: what is enough after a process that
   * died, for a graph and what is kept of it become true in the same moment.
   */
  static Reconciliation ofSizes(DatasetGraph data, WordIndex index) {
    Set<String> documents = Txn.calculateRead(data, () -> otherSizes(data));
    return new Reconciliation(documents, ofMarks(data, index).words(), List.of());
  }

  private static Set<String> otherSizes(DatasetGraph data) {
    Ledger ledger = new Ledger(data);
    Map<String, Long> kept = ledger.sizes();
    Map<String, Long> counted = new TreeMap<>();
    NodeTupleTable quads = TDBInternal.getDatasetGraphTDB(data).getQuadTable().getNodeTupleTable();
    Map<NodeId, Long> byId = new HashMap<>();
    quads.findAll().forEachRemaining(quad -> byId.merge(quad.get(0), 1L, Long::sum));
    byId.forEach(
        (id, size) -> counted.put(quads.getNodeTable().getNodeForNodeId(id).getURI(), size));
    Set<String> names = new TreeSet<>(kept.keySet());
    names.addAll(counted.keySet());
    names.removeIf(name -> kept.getOrDefault(name, 0L).equals(counted.getOrDefault(name, 0L)));
    return names;
  }

  /** Reads all graphs. */
  static Reconciliation ofEverything(DatasetGraph data, WordIndex index, StoreProgress progress) {
    return Txn.calculateRead(data, () -> read(data, index, progress));
  }

  private static Reconciliation read(DatasetGraph data, WordIndex index, StoreProgress progress) {
    Ledger ledger = new Ledger(data);
    Map<String, String> kept = ledger.hashes();
    Map<String, String> marks = index.hashes();
    Map<String, String> found = new TreeMap<>();
    Set<String> words = new HashSet<>();
    Tally counted = new Tally();
    for (String name : names(data)) {
      Graph graph = Writing.stored(data, name);
      found.put(name, GraphHash.of(graph).hex());
      counted.add(Tally.of(graph), 1);
      if (index.entries(name) != WordDocuments.entries(graph)) {
        words.add(name);
      }
      progress.step("核对 / checking", found.size(), Math.max(found.size(), kept.size()));
    }
    words.addAll(different(found, marks));
    return new Reconciliation(different(found, kept), words, differences(data, counted));
  }

  /** Names of the graphs as the database itself has them, whatever was kept of them. */
  static List<String> names(DatasetGraph data) {
    List<String> names = new ArrayList<>();
    data.listGraphNodes().forEachRemaining(name -> names.add(name.getURI()));
    names.sort(null);
    return names;
  }

  private static Set<String> different(Map<String, String> some, Map<String, String> others) {
    Set<String> names = new TreeSet<>(some.keySet());
    names.addAll(others.keySet());
    names.removeIf(name -> some.getOrDefault(name, "").equals(others.getOrDefault(name, "")));
    return names;
  }

  private static List<String> differences(DatasetGraph data, Tally counted) {
    Ledger ledger = new Ledger(data);
    List<String> lines = new ArrayList<>();
    Set<Triple> right = new HashSet<>();
    counted.forEach(
        (of, number) -> {
          right.add(of);
          long kept = ledger.count(of.getSubject(), of.getPredicate());
          if (kept != number) {
            lines.add(line(of.getSubject(), of.getPredicate(), kept, number));
          }
        });
    for (Node counter : Kept.COUNTERS) {
      data.find(Kept.GRAPH, Node.ANY, counter, Node.ANY)
          .forEachRemaining(
              quad -> {
                Triple of = Triple.create(quad.getSubject(), counter, Node.ANY);
                if (!right.contains(of) && !isOfGraph(data, quad)) {
                  lines.add(
                      line(
                          quad.getSubject(),
                          counter,
                          Long.parseLong(quad.getObject().getLiteralLexicalForm()),
                          0));
                }
              });
    }
    Set<Triple> names = ledger.names();
    counted.names().stream()
        .filter(name -> !names.remove(name))
        .forEach(name -> lines.add(name + ": not kept"));
    names.forEach(name -> lines.add(name + ": kept, and no graph says so"));
    lines.sort(null);
    return lines;
  }

  /** The statements of a graph are noted with its hash and are no sum. */
  private static boolean isOfGraph(DatasetGraph data, Quad quad) {
    return quad.getPredicate().equals(Kept.STATEMENTS)
        && data.contains(Kept.GRAPH, quad.getSubject(), Kept.HASH, Node.ANY);
  }

  private static String line(Node subject, Node counter, long kept, long counted) {
    return subject.getURI() + " " + counter.getURI() + ": kept " + kept + ", counted " + counted;
  }

  /** Makes right what differs, in one transaction. */
  void mend(Transactions transactions) {
    if (!documents.isEmpty() || !counts.isEmpty()) {
      transactions.write(0, writing -> writing.keepAnew(StoreProgress.none()));
    } else if (!words.isEmpty()) {
      transactions.write(
          0,
          writing -> {
            words.forEach(writing::mendWords);
            return words.size();
          });
    }
  }
}
