package io.qiantou.store;

import io.qiantou.model.QiantouException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.jspecify.annotations.Nullable;

/**
 * A large first load, through TDB2's phased loader into a directory of its own. Nothing of it is to
 * be seen before {@link #finish} has counted it and put it in its place; a process that dies before
 * leaves the store as it was.
 *
 * <pre>{@code
 * try (BulkLoad bulk = store.startBulk()) {
 *   bulk.add("https://w3id.org/qiantou/id/graph/国示-2031-7", graph);
 *   bulk.finish();
 * }
 * }</pre>
 *
 * <p>The trap: a graph can be added once; there is no union of two.
 */
public final class BulkLoad implements AutoCloseable {
  private static final int SPACE_EVERY = 100_000;
  private static final long BYTES_PER_STATEMENT = 500;
  private static final int WORDS_WAITING = 64;

  private final PolicyStore store;
  private final Path folder;
  private final DatasetGraph data;
  private final DataLoader loader;
  private final StreamRDF stream;
  private final LoaderThreads threads;
  private final WordIndex words;
  private final Tally tally = new Tally();
  private final Set<String> names = new HashSet<>();

  /** Words are cut on a thread of their own, a few graphs behind. */
  private final ThreadPoolExecutor cutter =
      new ThreadPoolExecutor(
          1,
          1,
          1,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WORDS_WAITING),
          new ThreadPoolExecutor.CallerRunsPolicy());

  private final AtomicReference<@Nullable RuntimeException> fault = new AtomicReference<>();
  private long checkedAt;
  private boolean open = true;

  BulkLoad(PolicyStore store, StoreDirectory directory) {
    this(store, directory, data -> LoaderFactory.phasedLoader(data, (format, values) -> {}));
  }

  /** With another loader, for tests of its faults. */
  BulkLoad(
      PolicyStore store, StoreDirectory directory, Function<DatasetGraph, DataLoader> loaders) {
    this.store = store;
    this.folder = directory.loading();
    this.threads = new LoaderThreads(folder);
    StoreDirectory.delete(folder);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw StoreFault.of(folder, "cannot be made / 不能建立", e);
    }
    @Nullable DatasetGraph database = null;
    @Nullable WordIndex index = null;
    try {
      database = OpenStore.connect(folder, directory);
      this.data = database;
      index = WordIndex.open(folder.resolve("text"));
      this.words = index;
      this.loader = loaders.apply(database);
      threads.run(loader::startBulk);
      this.stream = loader.stream();
      threads.run(stream::start);
    } catch (RuntimeException | InternalError e) {
      abandon(database, index, e);
      throw fault(e);
    }
  }

  /** Nobody will close what did not begin: open files in a folder would bar the next load. */
  private void abandon(
      @Nullable DatasetGraph database, @Nullable WordIndex index, Throwable cause) {
    threads.close();
    try {
      if (index != null) {
        index.close();
      }
    } catch (RuntimeException e) {
      cause.addSuppressed(e);
    }
    try {
      if (database != null) {
        TDBInternal.expel(database, true);
      }
      StoreDirectory.delete(folder);
    } catch (RuntimeException e) {
      cause.addSuppressed(e);
    }
  }

  /** Whether a graph was added. */
  public boolean contains(String name) {
    return names.contains(name);
  }

  /**
   * Adds a graph.
   *
   * @throws QiantouException where there is no room on the disk
   */
  public void add(String name, Graph graph) {
    if (!names.add(name)) {
      throw new IllegalArgumentException(name + ": added before");
    }
    Node node = NodeFactory.createURI(name);
    GraphHash hash = new GraphHash();
    graph.find().forEach(hash::add);
    try {
      threads.run(
          () -> {
            graph.find().forEach(triple -> stream.quad(Quad.create(node, triple)));
            Ledger.entries(name, hash).forEach(stream::triple);
          });
      tally.add(Tally.of(graph), 1);
      cutter.execute(() -> cut(name, graph, hash.hex()));
      checkFaults();
    } catch (RuntimeException e) {
      throw fault(e);
    }
  }

  private void cut(String name, Graph graph, String hash) {
    try {
      words.replace(name, graph, hash);
    } catch (RuntimeException e) {
      fault.compareAndSet(null, e);
    }
  }

  /** What the cutter met, as it is: who calls puts it into words, once. */
  private void checkFaults() {
    RuntimeException cutting = fault.get();
    if (cutting != null) {
      throw cutting;
    }
    long statements = statements();
    if (statements - checkedAt >= SPACE_EVERY || checkedAt == 0) {
      checkedAt = Math.max(1, statements);
      store.checkSpace(
          SPACE_EVERY * 2 * BYTES_PER_STATEMENT + statements * BYTES_PER_STATEMENT / 2);
    }
  }

  /** Statements that were added. */
  public long statements() {
    return tally.get(Kept.STORE, Kept.STATEMENTS);
  }

  /**
   * Makes the other indexes, counts, and puts all in its place.
   *
   * @throws QiantouException where what was counted is not what was added; the store is as before
   */
  public void finish() {
    try {
      threads.run(this::finishLoader);
      finishWords();
      count();
      closeFiles();
    } catch (RuntimeException | InternalError e) {
      throw fault(e);
    }
    store.takeOver(folder);
  }

  private void finishLoader() {
    tally.forEach(
        (of, number) ->
            stream.triple(
                Triple.create(of.getSubject(), of.getPredicate(), Ledger.number(number))));
    tally.names().forEach(stream::triple);
    stream.triple(
        Triple.create(Kept.STORE, Kept.FORMAT, NodeFactory.createLiteralString(Ledger.FORMAT)));
    stream.finish();
    loader.finishBulk();
  }

  private void finishWords() {
    cutter.shutdown();
    try {
      cutter.awaitTermination(1, TimeUnit.HOURS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new QiantouException(folder + ": 载入被中断 / the load was interrupted", e);
    }
    checkFaults();
    words.commit();
  }

  /** What went wrong, in words for users; what has such words already keeps them. */
  private QiantouException fault(Throwable cause) {
    return cause instanceof QiantouException known && known.getCause() == null
        ? known
        : StoreFault.of(folder, "not loaded / 未载入; the store is as before", cause);
  }

  private void count() {
    List<String> indexes = IndexSizes.differences(data);
    if (!indexes.isEmpty()) {
      throw new QiantouException(
          folder
              + ": 索引不全 / an index lacks statements; the log has the reason above: "
              + String.join("; ", indexes)
              + "; the store is as before");
    }
    Reconciliation difference = Reconciliation.ofSizes(data, words);
    if (!difference.isEmpty()) {
      throw new QiantouException(
          folder
              + ": 载入的数目不符 / what was counted is not what was loaded: graphs "
              + difference.documents().size()
              + ", text index "
              + difference.words().size()
              + "; the store is as before");
    }
  }

  private void closeFiles() {
    if (open) {
      open = false;
      threads.close();
      cutter.shutdownNow();
      try {
        words.close();
      } finally {
        TDBInternal.expel(data, true);
      }
    }
  }

  /** Gives up what was not finished, and lets others write. */
  @Override
  public void close() {
    try {
      closeFiles();
      StoreDirectory.delete(folder);
    } finally {
      store.endBulk();
    }
  }
}
