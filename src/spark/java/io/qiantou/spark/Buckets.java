package io.qiantou.spark;

import org.apache.spark.Partitioner;

/**
 * Into which of a number of parts something goes: by the first eight digits of its hash, so that it
 * is the same in every run and on every cluster.
 */
final class Buckets extends Partitioner {
  private static final long serialVersionUID = 1L;
  private static final int DIGITS = 8;

  private final int parts;

  /** So many parts, 1 or more. */
  Buckets(int parts) {
    this.parts = parts;
  }

  @Override
  public int numPartitions() {
    return parts;
  }

  @Override
  public int getPartition(Object key) {
    return (int) (Long.parseLong(((Placed) key).hash().substring(0, DIGITS), 16) % parts);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Buckets buckets && buckets.parts == parts;
  }

  @Override
  public int hashCode() {
    return parts;
  }
}
