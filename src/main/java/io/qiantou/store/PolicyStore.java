package io.qiantou.store;

import io.qiantou.model.QiantouException;
import io.qiantou.query.QueryFence;
import io.qiantou.vocab.PROV;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * The graphs that were loaded, in a TDB2 database: one named graph per document, and their union as
 * default graph of every query.
 *
 * <pre>{@code
 * try (PolicyStore store = PolicyStore.open(Path.of("db"))) {
 *   store.replace("https://w3id.org/qiantou/id/graph/国示-2031-7", graph);   // ADDED
 *   store.replace("https://w3id.org/qiantou/id/graph/国示-2031-7", graph);   // UNCHANGED
 *   long size = store.read(data -> data.stream().count());
 * }
 * }</pre>
 *
 * <p>Readers see a document as it was or as it became, never half of it. One process at a time has
 * a database open. Queries over {@link #dataset} reach nothing outside it ({@link QueryFence}).
 */
public final class PolicyStore implements AutoCloseable {
  /** A transaction is closed when it has written this many statements; documents stay whole. */
  private static final int STATEMENTS_PER_TRANSACTION = 100_000;

  private final DatasetGraph data;
  private final StoreDirectory directory;
  private final boolean temporary;
  private final AtomicBoolean closed = new AtomicBoolean();

  /** Held by who writes and by who closes: no transaction is cut off by a signal. */
  private final ReentrantLock writer = new ReentrantLock();

  private PolicyStore(DatasetGraph data, StoreDirectory directory, boolean temporary) {
    this.data = data;
    this.directory = directory;
    this.temporary = temporary;
  }

  /**
   * Opens the database in {@code folder}; a missing or empty folder becomes a new one.
   *
   * @throws QiantouException where another process holds it (with its id), or where the folder
   *     holds something else
   */
  public static PolicyStore open(Path folder) {
    return open(folder, false);
  }

  /**
   * A new database in a temporary folder, which is deleted on {@link #close} or, where a signal
   * comes first, when the process ends.
   */
  public static PolicyStore temporary() {
    try {
      PolicyStore store = open(Files.createTempDirectory("qiantou-"), true);
      Runtime.getRuntime().addShutdownHook(new Thread(store::close, "qiantou-temporary"));
      return store;
    } catch (IOException e) {
      throw new QiantouException("no temporary folder can be made: " + e, e);
    }
  }

  private static PolicyStore open(Path folder, boolean temporary) {
    StoreDirectory directory = new StoreDirectory(folder);
    directory.prepare();
    try {
      DatasetGraph data = DatabaseMgr.connectDatasetGraph(Location.create(folder.toString()));
      data.getContext().set(TDB2.symUnionDefaultGraph, true);
      QueryFence.around(data.getContext());
      return new PolicyStore(data, directory, temporary);
    } catch (DBOpEnvException e) {
      String holder = directory.lockHolder().map(id -> " " + id).orElse("");
      throw new QiantouException(
          folder
              + ": 数据库正被另一个进程使用 / the database is held by another process"
              + holder
              + "; stop it or choose another --db",
          e);
    }
  }

  /**
   * Puts {@code graph} in the place of what stood under {@code graphIri}, in one transaction.
   * Nothing is written where both say the same.
   */
  public Change replace(String graphIri, Graph graph) {
    return writing(
        () -> Txn.calculateWrite(data, () -> write(graphIri, graph, (stored, given) -> given)));
  }

  /**
   * {@link #replace} for many, several to a transaction.
   *
   * @return for each graph what it did, in the order given
   */
  public Map<String, Change> replaceAll(Map<String, ? extends Graph> graphs) {
    return writeAll(graphs, (stored, graph) -> graph);
  }

  /**
   * {@link #replaceAll}, but where what is stored was read from a file that {@code graphs} were not
   * read from, both stay: the same document in two files is one graph with two sources and the
   * quotations of both. From the same files again it is replaced.
   *
   * <p>The trap: of a document with two sources, only one of which comes again, changed by another
   * version of the program, what the first version said stays too; loading both files in one call
   * replaces all.
   *
   * @param union makes one graph of what is stored and what is added
   */
  public Map<String, Change> addAll(
      Map<String, ? extends Graph> graphs, BinaryOperator<Graph> union) {
    return writeAll(
        graphs,
        (stored, given) -> {
          Set<Node> sources = sources(given);
          boolean others = !sources.isEmpty() && !sources.containsAll(sources(stored));
          return others ? union.apply(stored, given) : given;
        });
  }

  private Map<String, Change> writeAll(
      Map<String, ? extends Graph> graphs, BinaryOperator<Graph> becomes) {
    Map<String, Change> changes = new LinkedHashMap<>();
    List<String> batch = new ArrayList<>();
    long statements = 0;
    for (Map.Entry<String, ? extends Graph> entry : graphs.entrySet()) {
      batch.add(entry.getKey());
      statements += entry.getValue().size();
      if (statements >= STATEMENTS_PER_TRANSACTION) {
        changes.putAll(writing(() -> writeBatch(List.copyOf(batch), graphs, becomes)));
        batch.clear();
        statements = 0;
      }
    }
    changes.putAll(writing(() -> writeBatch(batch, graphs, becomes)));
    return changes;
  }

  private Map<String, Change> writeBatch(
      List<String> names, Map<String, ? extends Graph> graphs, BinaryOperator<Graph> becomes) {
    Map<String, Change> changes = new LinkedHashMap<>();
    if (!names.isEmpty()) {
      Txn.executeWrite(
          data,
          () -> {
            for (String name : names) {
              Graph graph = graphs.get(name);
              if (graph != null) {
                changes.put(name, write(name, graph, becomes));
              }
            }
          });
    }
    return changes;
  }

  /**
   * Takes a graph out.
   *
   * @return whether there was one
   */
  public boolean remove(String graphIri) {
    Node name = NodeFactory.createURI(graphIri);
    return writing(
        () ->
            Txn.calculateWrite(
                data,
                () -> {
                  boolean there = data.contains(name, Node.ANY, Node.ANY, Node.ANY);
                  data.deleteAny(name, Node.ANY, Node.ANY, Node.ANY);
                  return there;
                }));
  }

  /** Names of the graphs, sorted. */
  public List<String> list() {
    return read(
        graphs -> {
          List<String> names = new ArrayList<>();
          graphs.listGraphNodes().forEachRemaining(name -> names.add(name.getURI()));
          return names.stream().sorted().toList();
        });
  }

  /** Runs {@code work} in a read transaction: all it sees is of one moment. */
  public <T> T read(Function<DatasetGraph, T> work) {
    return Txn.calculateRead(data, () -> work.apply(data));
  }

  /**
   * The dataset that queries run on; its default graph is the union of the named ones. To be read
   * within a transaction ({@link #read}), and never to be written: that is this class's work.
   */
  public DatasetGraph dataset() {
    return data;
  }

  /** Closes the database; other processes can open it then. A second call does nothing. */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    writer.lock();
    try {
      TDBInternal.expel(data, true);
      if (temporary) {
        directory.delete();
      }
    } finally {
      writer.unlock();
    }
  }

  private <T> T writing(Supplier<T> work) {
    writer.lock();
    try {
      if (closed.get()) {
        throw new QiantouException("数据库已关闭 / the database was closed while it was written");
      }
      return work.get();
    } finally {
      writer.unlock();
    }
  }

  /**
   * Writes what the graph becomes.
   *
   * @param becomes what is to stand there, of what stands there and {@code given}
   */
  private Change write(String graphIri, Graph given, BinaryOperator<Graph> becomes) {
    Node name = NodeFactory.createURI(graphIri);
    Graph stored = GraphFactory.createDefaultGraph();
    data.find(name, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(quad -> stored.add(quad.asTriple()));
    Graph graph = becomes.apply(stored, given);
    if (stored.size() == graph.size() && stored.isIsomorphicWith(graph)) {
      return Change.UNCHANGED;
    }
    data.deleteAny(name, Node.ANY, Node.ANY, Node.ANY);
    graph.find().forEachRemaining(triple -> data.add(Quad.create(name, triple)));
    return stored.isEmpty() ? Change.ADDED : graph == given ? Change.REPLACED : Change.MERGED;
  }

  /** The files that a graph was read from; their IRIs are made of the hashes of their bytes. */
  private static Set<Node> sources(Graph graph) {
    return graph.find(Node.ANY, PROV.wasDerivedFrom, Node.ANY).mapWith(Triple::getObject).toSet();
  }
}
