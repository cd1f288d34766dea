package io.qiantou.store;

import io.qiantou.model.QiantouException;
import java.nio.file.Path;

/** Writes into a store until the disk is full, then reads and says what it saw. */
final class FullDiskWriter {
  private FullDiskWriter() {}

  /**
   * Ends after the first fault.
   *
   * @param arguments folder, first version, whether the store looks for room before it writes
   */
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    boolean checked = Boolean.parseBoolean(arguments[2]);
    try (PolicyStore store =
        checked ? PolicyStore.open(folder) : PolicyStore.openUnchecked(folder)) {
      write(store, Integer.parseInt(arguments[1]));
      System.out.println("read " + store.list().size());
    } catch (QiantouException e) {
      System.out.println("not opened or closed: " + e.getMessage());
    }
    System.out.flush();
  }

  private static void write(PolicyStore store, int first) {
    int version = first;
    try {
      while (true) {
        int number = version % KillDocuments.NAMES;
        store.replace(KillDocuments.name(number), KillDocuments.graph(number, version));
        System.out.println("done " + number + "=" + version);
        version++;
      }
    } catch (QiantouException e) {
      System.out.println("fault " + e.getMessage());
    }
  }
}
