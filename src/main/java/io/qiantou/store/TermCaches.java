package io.qiantou.store;

import org.apache.jena.tdb2.params.StoreParams;

/**
 * How many terms TDB2 keeps in memory: as many as fit into a tenth of the heap. Its own default of
 * 750,000 takes a quarter of a gigabyte, so that a program with a small heap fails as soon as it
 * has read through a large database.
 */
final class TermCaches {
  /** A term with its id: IRIs are shorter, texts of measures longer. */
  private static final long BYTES = 500;

  private TermCaches() {}

  /** For the heap of this process. */
  static StoreParams params() {
    long entries = Runtime.getRuntime().maxMemory() / 10 / BYTES;
    int terms = (int) Math.max(10_000, Math.min(750_000, entries));
    return StoreParams.builder("qiantou")
        .nodeId2NodeCacheSize(terms)
        .node2NodeIdCacheSize(Math.max(10_000, Math.min(200_000, terms / 4)))
        .build();
  }
}
