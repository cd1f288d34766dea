package io.qiantou.spark;

import java.io.Serializable;
import java.util.Comparator;

/**
 * An input in the order of the output: by the hash of its bytes, copies by their names.
 *
 * @param hash SHA-256
 * @param name of the file
 */
record SourceKey(String hash, String name)
    implements Placed, Comparable<SourceKey>, Serializable {
  private static final Comparator<SourceKey> ORDER =
      Comparator.comparing(SourceKey::hash).thenComparing(SourceKey::name);

  @Override
  public int compareTo(SourceKey other) {
    return ORDER.compare(this, other);
  }
}
