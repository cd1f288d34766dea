package io.qiantou.store;

import io.qiantou.model.QiantouException;
import io.qiantou.query.Deadline;
import io.qiantou.query.QueryFence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BinaryOperator;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;

/**
 * The graphs that were loaded, in a TDB2 database with a text index and counts beside it: one named
 * graph per document, and their union as default graph of every query.
 *
 * <pre>{@code
 * try (PolicyStore store = PolicyStore.open(Path.of("db"))) {
 *   store.replace("https://w3id.org/qiantou/id/graph/国示-2031-7", graph);   // ADDED
 *   store.replace("https://w3id.org/qiantou/id/graph/国示-2031-7", graph);   // UNCHANGED
 *   long size = store.read(data -> data.stream().count());
 * }
 * }</pre>
 *
 * <p>Readers see a document as it was or as it became, never half of it. What a call has returned
 * from is on the disk: graph, words and counts. One process at a time has a store open. Queries
 * over {@link #dataset} reach nothing outside it ({@link QueryFence}) and can search by {@code
 * text:query}.
 *
 * <p>The trap: the database's own default graph holds what the store keeps about itself ({@link
 * Kept}). {@code dataset().find()} gives it too; what was loaded is in the named graphs.
 */
public final class PolicyStore implements ServedStore {
  private static final int STATEMENTS_PER_TRANSACTION = 200_000;

  private final StoreDirectory directory;
  private final boolean temporary;

  /** Held by who writes and by who closes: no transaction is cut off by a signal. */
  private final ReentrantLock writer = new ReentrantLock();

  private final AtomicLong revision = new AtomicLong();

  private volatile OpenStore store;
  private volatile boolean closed;

  private PolicyStore(StoreDirectory directory, OpenStore store, boolean temporary) {
    this.directory = directory;
    this.store = store;
    this.temporary = temporary;
  }

  /**
   * Opens the store in {@code folder}; a missing or empty folder becomes a new one. What a process
   * that was killed left half done is mended, and the log says what.
   *
   * @throws QiantouException where another process holds it (with its id), where the folder holds
   *     something else or was written by a newer version, or where the disk does not allow it
   */
  public static PolicyStore open(Path folder) {
    return open(folder, false, true);
  }

  /** The same for tests of a full disk: the room is not looked at before work. */
  static PolicyStore openUnchecked(Path folder) {
    return open(folder, false, false);
  }

  /**
   * A new store in a temporary folder, which is deleted on {@link #close} or, where a signal comes
   * first, when the process ends.
   */
  public static PolicyStore temporary() {
    try {
      PolicyStore store = open(Files.createTempDirectory("qiantou-"), true, true);
      Runtime.getRuntime().addShutdownHook(new Thread(store::close, "qiantou-temporary"));
      return store;
    } catch (IOException e) {
      throw new QiantouException("no temporary folder can be made: " + e, e);
    }
  }

  private static PolicyStore open(Path folder, boolean temporary, boolean spaceIsChecked) {
    StoreDirectory directory = new StoreDirectory(folder, spaceIsChecked);
    directory.prepare();
    try {
      return new PolicyStore(directory, OpenStore.open(directory, temporary), temporary);
    } catch (RuntimeException e) {
      directory.release();
      throw e;
    }
  }

  /**
   * Puts {@code graph} in the place of what stood under {@code graphIri}, in one transaction.
   * Nothing is written where both say the same.
   */
  public Change replace(String graphIri, Graph graph) {
    return write(graph.size(), writing -> writing.put(graphIri, graph, (stored, given) -> given));
  }

  /**
   * {@link #replace} for a graph that is made of something whose hash is known beforehand: where
   * that is the same as last time, {@code graph} is not asked.
   */
  @Override
  public Change replaceWhereOther(String graphIri, String sourceHash, Supplier<Graph> graph) {
    if (read(data -> new Ledger(data).source(graphIri)).filter(sourceHash::equals).isPresent()) {
      return Change.UNCHANGED;
    }
    Graph made = graph.get();
    return write(
        made.size(),
        writing -> {
          Change change = writing.put(graphIri, made, (stored, given) -> given);
          writing.setSource(graphIri, sourceHash);
          return change;
        });
  }

  /**
   * {@link #replace} for many, several to a transaction.
   *
   * @return for each graph what it did, in the order given
   */
  @Override
  public Map<String, Change> replaceAll(Map<String, ? extends Graph> graphs) {
    return replaceAll(graphs, Replacement.UNSEEN);
  }

  @Override
  public Map<String, Change> replaceAll(Map<String, ? extends Graph> graphs, Replacement told) {
    return writeAll(graphs, (stored, graph) -> graph, told);
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
   * @param told of each graph that becomes another one
   */
  @Override
  public Map<String, Change> addAll(
      Map<String, ? extends Graph> graphs, BinaryOperator<Graph> union, Replacement told) {
    return writeAll(graphs, OtherSources.beside(union), told);
  }

  /** Several to a transaction, up to a bound; documents stay whole. */
  private Map<String, Change> writeAll(
      Map<String, ? extends Graph> graphs, BinaryOperator<Graph> becomes, Replacement told) {
    Map<String, Change> changes = new LinkedHashMap<>();
    Iterator<? extends Map.Entry<String, ? extends Graph>> left = graphs.entrySet().iterator();
    while (left.hasNext()) {
      Map<String, Graph> batch = new LinkedHashMap<>();
      long statements = 0;
      while (left.hasNext() && statements < STATEMENTS_PER_TRANSACTION) {
        Map.Entry<String, ? extends Graph> entry = left.next();
        batch.put(entry.getKey(), entry.getValue());
        statements += entry.getValue().size();
      }
      write(
          statements,
          writing -> {
            batch.forEach(
                (name, graph) ->
                    changes.put(name, writing.put(name, graph, telling(name, becomes, told))));
            return changes;
          });
    }
    return changes;
  }

  private static BinaryOperator<Graph> telling(
      String name, BinaryOperator<Graph> becomes, Replacement told) {
    return (stored, given) -> {
      Graph now = becomes.apply(stored, given);
      told.told(name, stored, now);
      return now;
    };
  }

  @Override
  public boolean remove(String graphIri) {
    return write(0, writing -> writing.remove(graphIri));
  }

  /** Names of the graphs, sorted. */
  @Override
  public List<String> list() {
    return read(data -> List.copyOf(new Ledger(data).hashes().keySet()));
  }

  /** {@inheritDoc} Much cheaper than {@link #list}. */
  @Override
  public boolean contains(String graphIri) {
    return read(data -> new Ledger(data).hash(graphIri).isPresent());
  }

  /**
   * Searches headings, texts, titles and names.
   *
   * @param words what is looked for; parts between spaces must all be there, in any order
   * @param kinds kinds of things, see {@link Hit}; all where empty
   * @param most at most so many hits, the best first, each thing once
   */
  public List<Hit> search(String words, Set<String> kinds, int most) {
    return new WordSearch(store.words()).find(AskedWords.of(words), kinds, most);
  }

  @Override
  public boolean hasWordIndex() {
    return true;
  }

  @Override
  public Set<String> matches(AskedWords words, String kind, int most) {
    return new WordSearch(store.words()).matches(words, kind, most);
  }

  @Override
  public List<String> highlighted(AskedWords words, List<String> texts) {
    return new MarkedWords().in(texts, words);
  }

  /** Another number after each write: what was made of the store before it may be out of date. */
  @Override
  public long revision() {
    return revision.get();
  }

  @Override
  public Set<String> similar(String text, String kind, int most) {
    return new WordSearch(store.words()).similar(text, kind, most);
  }

  /** Runs {@code work} in a read transaction: all it sees is of one moment. */
  @Override
  public <T> T read(Function<DatasetGraph, T> work) {
    DatasetGraph data = store.data();
    return Txn.calculateRead(data, () -> work.apply(data));
  }

  @Override
  public <T> T select(Query query, Duration time, Function<RowSet, T> reading) {
    return read(
        data -> {
          try (QueryExec execution = QueryExec.dataset(data).query(query).build()) {
            return Deadline.within(time, execution, running -> reading.apply(running.select()));
          }
        });
  }

  @Override
  public <T> T select(Query query, BooleanSupplier unwanted, Function<RowSet, T> reading) {
    return read(
        data -> {
          try (QueryExec execution = QueryExec.dataset(data).query(query).build()) {
            return Deadline.until(unwanted, execution, running -> reading.apply(running.select()));
          }
        });
  }

  /** {@inheritDoc} It is asked behind the store's fence ({@link QueryFence}). */
  @Override
  public <T> T ask(Query query, Function<QueryExec, T> reading) {
    QueryFence.check(query, this::contains);
    return read(
        data -> {
          try (QueryExec execution = QueryExec.dataset(data).query(query).build()) {
            return reading.apply(execution);
          }
        });
  }

  /** {@inheritDoc} It is asked behind the store's fence ({@link QueryFence}). */
  @Override
  public <T> T construct(Query query, Function<Iterator<Quad>, T> reading) {
    return ask(query, execution -> reading.apply(execution.constructQuads()));
  }

  /** {@inheritDoc} The caller stops it when its time is over. */
  @Override
  public <T> T answer(Query query, Duration time, Function<QueryExec, T> reading) {
    return read(
        data -> {
          try (QueryExec execution = ClientQuery.over(data, query)) {
            return reading.apply(execution);
          }
        });
  }

  @Override
  public boolean keepsCounts() {
    return true;
  }

  @Override
  public Optional<List<String>> audit() {
    return Optional.of(upkeep().audit(StoreProgress.none()));
  }

  @Override
  public List<String> remarks() {
    return List.of();
  }

  @Override
  public Optional<String> readOnly() {
    return Optional.empty();
  }

  @Override
  public StoreState state() {
    StoreInfo info = upkeep().info();
    return new StoreState(
        info.inStep(),
        "embedded",
        true,
        Optional.of(info.graphs()),
        Optional.of(info.inStep()),
        Optional.of(StoreState.INDEX),
        Optional.of(StoreState.KEPT),
        info.inStep()
            ? Optional.empty()
            : Optional.of("the text index is not that of the graphs: qiantou store reindex"));
  }

  @Override
  public StoreFigures figures() {
    StoreInfo info = upkeep().info();
    return new StoreFigures(info.graphs(), info.documents(), info.measures(), info.statements());
  }

  /**
   * The dataset that queries run on; its default graph is the union of the named ones. To be read
   * within a transaction ({@link #read}), and never to be written: that is this class's work.
   */
  public DatasetGraph dataset() {
    return store.data();
  }

  /**
   * Closes the store; other processes can open it then. A second call waits for the first and does
   * nothing: both the end of a command and the end of its process close.
   */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    writer.lock();
    try {
      store.close();
      if (store.transactions().inStep()) {
        directory.setUnclosed(false);
      }
      directory.release();
      if (temporary) {
        directory.delete();
      }
    } finally {
      writer.unlock();
    }
  }

  /**
   * Whether so little is stored that a large load goes through {@link #startBulk}: what is stored
   * is copied then.
   */
  public boolean takesBulk() {
    long stored = read(data -> new Ledger(data).count(Kept.STORE, Kept.STATEMENTS));
    return stored < STATEMENTS_PER_TRANSACTION;
  }

  /** Begins a large load; until it is closed nobody else writes. To be used by one thread. */
  public BulkLoad startBulk() {
    writer.lock();
    BulkLoad bulk;
    try {
      checkOpen();
      bulk = new BulkLoad(this, directory);
    } catch (RuntimeException e) {
      writer.unlock();
      throw e;
    }
    try {
      for (String name : list()) {
        bulk.add(name, read(data -> Writing.stored(data, name)));
      }
      return bulk;
    } catch (RuntimeException e) {
      bulk.close();
      throw e;
    }
  }

  /**
   * Puts a database and its text index, which were made in a folder, in the place of this one's.
   */
  void takeOver(Path folder) {
    store.close();
    try {
      directory.takeOver(folder);
    } finally {
      store = OpenStore.open(directory, temporary && !Files.exists(directory.text()));
    }
  }

  void checkSpace(long bytes) {
    directory.checkSpace(bytes);
  }

  void endBulk() {
    revision.incrementAndGet();
    writer.unlock();
  }

  private <T> T write(long statements, Function<Writing, T> work) {
    return writing(() -> store.transactions().write(statements, work));
  }

  /** Runs work that nobody may write beside; for {@link StoreUpkeep}. */
  <T> T writing(Supplier<T> work) {
    writer.lock();
    try {
      checkOpen();
      return work.get();
    } finally {
      revision.incrementAndGet();
      writer.unlock();
    }
  }

  /** The result of work that is done only where nobody writes, and while nobody does. */
  <T> Optional<T> unlessWriting(Supplier<T> work) {
    if (!writer.tryLock()) {
      return Optional.empty();
    }
    try {
      return Optional.of(work.get());
    } finally {
      writer.unlock();
    }
  }

  private void checkOpen() {
    if (closed) {
      throw new QiantouException("数据库已关闭 / the database was closed while it was written");
    }
  }

  /** Looks after what is stored: counts, compacts, indexes anew, backs up. */
  public StoreUpkeep upkeep() {
    return new StoreUpkeep(this, directory);
  }

  OpenStore opened() {
    return store;
  }
}
