package io.qiantou.store;

import io.qiantou.model.QiantouException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;

/**
 * Works on a store until the disk is full or the work is done, then reads and says what it saw.
 *
 * <p>{@code replace} goes on until the disk is full; {@code batch} and {@code bulk} store {@link
 * #MANY} new documents, in one transaction or as a large load; {@code compact} and {@code reindex}
 * are those of {@link StoreUpkeep}.
 */
final class FullDiskWriter {
  /** Documents of one batch or large load. */
  static final int MANY = 400;

  private final PolicyStore store;
  private final int first;

  private FullDiskWriter(PolicyStore store, int first) {
    this.store = store;
    this.first = first;
  }

  /**
   * Ends after the first fault.
   *
   * @param arguments folder, first version, whether the store looks for room before it works, what
   *     to do
   */
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    boolean checked = Boolean.parseBoolean(arguments[2]);
    try (PolicyStore store =
        checked ? PolicyStore.open(folder) : PolicyStore.openUnchecked(folder)) {
      new FullDiskWriter(store, Integer.parseInt(arguments[1])).work(arguments[3]);
      System.out.println("read " + store.list().size());
    } catch (QiantouException e) {
      System.out.println("not opened or closed: " + e.getMessage());
    }
    System.out.flush();
  }

  private void work(String what) {
    try {
      switch (what) {
        case "replace" -> replace();
        case "batch" -> {
          store.replaceAll(many());
          done();
        }
        case "bulk" -> {
          try (BulkLoad bulk = store.startBulk()) {
            many().forEach(bulk::add);
            bulk.finish();
          }
          done();
        }
        case "compact" -> store.upkeep().compact(StoreProgress.none());
        case "reindex" -> store.upkeep().reindex(StoreProgress.none());
        default -> throw new IllegalArgumentException(what);
      }
      System.out.println("whole");
    } catch (QiantouException e) {
      System.out.println("fault " + e.getMessage());
    }
  }

  private void replace() {
    int version = first;
    while (true) {
      int number = version % KillDocuments.NAMES;
      store.replace(KillDocuments.name(number), KillDocuments.graph(number, version));
      System.out.println("done " + number + "=" + version);
      version++;
    }
  }

  /** Documents that {@code replace} does not know, all in one version. */
  private Map<String, Graph> many() {
    Map<String, Graph> graphs = new LinkedHashMap<>();
    for (int i = 0; i < MANY; i++) {
      int number = KillDocuments.NAMES + i;
      graphs.put(KillDocuments.name(number), KillDocuments.graph(number, first));
    }
    return graphs;
  }

  private void done() {
    for (int i = 0; i < MANY; i++) {
      System.out.println("done " + (KillDocuments.NAMES + i) + "=" + first);
    }
  }
}
