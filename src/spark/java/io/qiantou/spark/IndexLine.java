package io.qiantou.spark;

/**
 * Says of a {@link Block} in a file what it is: four fields with tabs between.
 *
 * @param graph IRI; it has no tab and no line end in it
 * @param source SHA-256
 * @param bytes how long the block is, compressed
 * @param lines how many statements it holds
 */
record IndexLine(String graph, String source, int bytes, int lines) {

  static IndexLine parse(String line) {
    String[] fields = line.split("\t", -1);
    return new IndexLine(
        fields[0], fields[1], Integer.parseInt(fields[2]), Integer.parseInt(fields[3]));
  }

  GraphKey key() {
    return new GraphKey(graph, source);
  }

  @Override
  public String toString() {
    return graph + "\t" + source + "\t" + bytes + "\t" + lines;
  }
}
