package io.qiantou.spark;

/**
 * Says of so many lines what they are: a graph's IRI, an input's hash, a number, with tabs between.
 *
 * @param graph IRI; it has no tab and no line end in it
 * @param source SHA-256
 * @param lines how many statements follow one another
 */
record IndexLine(String graph, String source, int lines) {

  static IndexLine parse(String line) {
    String[] fields = line.split("\t", -1);
    return new IndexLine(fields[0], fields[1], Integer.parseInt(fields[2]));
  }

  GraphKey key() {
    return new GraphKey(graph, source);
  }

  @Override
  public String toString() {
    return graph + "\t" + source + "\t" + lines;
  }
}
