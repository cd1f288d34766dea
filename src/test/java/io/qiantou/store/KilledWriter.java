package io.qiantou.store;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;

/**
 * Writes into a store until it is killed. Says on standard output what it is about to do ({@code
 * try put 3=7,9=8}) and, when the store has returned, that it is done ({@code done}).
 */
final class KilledWriter {
  private final PolicyStore store;
  private final Random random;
  private int version;

  private KilledWriter(PolicyStore store, Random random, int version) {
    this.store = store;
    this.random = random;
    this.version = version;
  }

  /**
   * Never ends by itself.
   *
   * @param arguments folder, seed, number of the first version to be written
   */
  public static void main(String[] arguments) {
    PolicyStore store = PolicyStore.open(Path.of(arguments[0]));
    say("open");
    KilledWriter writer =
        new KilledWriter(
            store, new Random(Long.parseLong(arguments[1])), Integer.parseInt(arguments[2]));
    while (true) {
      writer.step();
    }
  }

  private void step() {
    switch (random.nextInt(10)) {
      case 0 -> {
        say("try compact");
        store.upkeep().compact(StoreProgress.none());
      }
      case 1, 2 -> {
        int number = random.nextInt(KillDocuments.NAMES);
        say("try put " + number + "=0");
        store.remove(KillDocuments.name(number));
      }
      case 3 -> bulk();
      default -> put(1 + random.nextInt(8));
    }
    say("done");
  }

  /** One transaction. */
  private void put(int many) {
    Map<Integer, Integer> versions = new LinkedHashMap<>();
    for (int i = 0; i < many; i++) {
      versions.put(random.nextInt(KillDocuments.NAMES), version++);
    }
    say("try put " + list(versions));
    store.replaceAll(graphs(versions));
  }

  /** A large load of those that are not there, into another directory and then in its place. */
  private void bulk() {
    Map<Integer, Integer> versions = new LinkedHashMap<>();
    for (int number = 0; number < KillDocuments.NAMES; number++) {
      if (!store.contains(KillDocuments.name(number))) {
        versions.put(number, version++);
      }
    }
    if (versions.isEmpty()) {
      put(1);
      return;
    }
    say("try bulk " + list(versions));
    try (BulkLoad bulk = store.startBulk()) {
      graphs(versions).forEach(bulk::add);
      bulk.finish();
    }
  }

  private static String list(Map<Integer, Integer> versions) {
    return versions.entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue())
        .collect(Collectors.joining(","));
  }

  private static Map<String, Graph> graphs(Map<Integer, Integer> versions) {
    Map<String, Graph> graphs = new LinkedHashMap<>();
    versions.forEach((n, v) -> graphs.put(KillDocuments.name(n), KillDocuments.graph(n, v)));
    return graphs;
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
