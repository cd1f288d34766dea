package io.qiantou.spark;

import io.qiantou.export.Sha256;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;

/**
 * What one input says of one document, in the order of the output: by the name of the document's
 * graph, then by the input.
 *
 * @param graph its IRI
 * @param source SHA-256 of the input
 */
record GraphKey(String graph, String source)
    implements Placed, Comparable<GraphKey>, Serializable {
  private static final Comparator<GraphKey> ORDER =
      Comparator.comparing(GraphKey::graph).thenComparing(GraphKey::source);

  @Override
  public String hash() {
    return Sha256.of(graph.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public int compareTo(GraphKey other) {
    return ORDER.compare(this, other);
  }
}
