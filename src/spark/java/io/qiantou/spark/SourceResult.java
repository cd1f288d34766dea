package io.qiantou.spark;

import java.util.List;

/**
 * What one input gives, as lines of the files that it goes to.
 *
 * @param json of each document
 * @param problems of the input and of its documents
 * @param coverage of each document
 * @param graphs of each document
 */
record SourceResult(String json, String problems, String coverage, List<Block> graphs) {

  /**
   * Statements of one graph.
   *
   * @param graph its name
   * @param quads sorted N-Quads
   * @param lines how many
   */
  @SuppressWarnings("ArrayRecordComponent") // written once and gone
  record Block(String graph, byte[] quads, int lines) {}
}
