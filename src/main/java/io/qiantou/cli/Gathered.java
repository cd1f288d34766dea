package io.qiantou.cli;

import io.qiantou.model.QiantouException;
import io.qiantou.rdf.RunLog;
import io.qiantou.rdf.SeveralSources;
import io.qiantou.store.BulkLoad;
import io.qiantou.store.Change;
import io.qiantou.store.GraphStore;
import io.qiantou.store.PolicyStore;
import io.qiantou.store.UnfinishedWrite;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;

/**
 * Graphs of documents on their way into a store: those of one name are put together before they are
 * stored, by {@link SeveralSources}.
 */
final class Gathered implements AutoCloseable {
  private final GraphStore store;
  private final SeveralSources several;
  private final RunLog log;
  private final Optional<LoadDifference> difference;
  private final Map<String, Graph> waiting = new LinkedHashMap<>();

  /** More of what is in the bulk load already: it can be added when that has ended. */
  private final Map<String, Graph> later = new LinkedHashMap<>();

  private final Map<String, Change> changes = new LinkedHashMap<>();
  private @Nullable BulkLoad bulk;
  private long statements;

  Gathered(
      GraphStore store, SeveralSources several, RunLog log, Optional<LoadDifference> difference) {
    this.store = store;
    this.several = several;
    this.log = log;
    this.difference = difference;
  }

  /**
   * One more graph; the first of a name grows by the others: of 1,000 copies none is copied again.
   */
  void add(String name, Graph graph) {
    several.add(waiting.computeIfAbsent(name, first -> GraphFactory.createDefaultGraph()), graph);
    statements += graph.size();
  }

  /** Names of the documents that wait to be stored. */
  Set<String> waiting() {
    return waiting.keySet();
  }

  /** Statements that wait to be stored. */
  long statements() {
    return statements;
  }

  /**
   * Stores what waits.
   *
   * @param many whether more will come: then an empty store takes all of it as one large load,
   *     unless somebody wants to know what it changes
   */
  void store(boolean many) {
    if (bulk == null && many && difference.isEmpty()) {
      bulk = bulkLoad();
    }
    BulkLoad large = bulk;
    if (large == null) {
      storeNow(waiting);
    } else {
      waiting.forEach((name, graph) -> add(large, name, graph));
    }
    waiting.clear();
    statements = 0;
  }

  private @Nullable BulkLoad bulkLoad() {
    return store instanceof PolicyStore embedded && embedded.takesBulk()
        ? embedded.startBulk()
        : null;
  }

  private void storeNow(Map<String, Graph> graphs) {
    try {
      Map<String, Change> stored = store.addAll(graphs, several::union, this::replaced);
      note(stored);
      difference.ifPresent(watch -> after(watch, stored));
    } catch (UnfinishedWrite e) {
      note(e.written());
      throw e;
    }
  }

  /** A store that goes away now has the documents, and what has become of them is not seen. */
  private void after(LoadDifference watch, Map<String, Change> stored) {
    try {
      watch.after(store, stored);
    } catch (QiantouException e) {
      throw new UnfinishedWrite(String.valueOf(e.getMessage()), e, stored, List.of());
    }
  }

  private void replaced(String name, Graph before, Graph after) {
    log.replaced(name, before, after);
    difference.ifPresent(watch -> watch.replaced(name, before));
  }

  private void add(BulkLoad large, String name, Graph graph) {
    if (large.contains(name)) {
      several.add(later.computeIfAbsent(name, n -> GraphFactory.createDefaultGraph()), graph);
    } else {
      large.add(name, graph);
      changes.put(name, Change.ADDED);
    }
  }

  /** Stores all that is left. */
  void finish() {
    store(false);
    BulkLoad large = bulk;
    if (large != null) {
      large.finish();
      close();
      storeNow(later);
    }
  }

  /** What became of each document; of one that was stored twice in a call what came first. */
  private void note(Map<String, Change> stored) {
    stored.forEach(
        (name, change) ->
            changes.merge(
                name, change, (first, second) -> first == Change.UNCHANGED ? second : first));
  }

  /** What became of each document. */
  Map<String, Change> changes() {
    return changes;
  }

  /** How many were added, replaced, merged, unchanged. */
  Map<Change, Long> numbers() {
    Map<Change, Long> numbers = new LinkedHashMap<>();
    changes.values().forEach(change -> numbers.merge(change, 1L, Long::sum));
    return numbers;
  }

  /** Gives up a large load that was not finished. */
  @Override
  public void close() {
    BulkLoad large = bulk;
    bulk = null;
    if (large != null) {
      large.close();
    }
  }
}
