package io.qiantou.spark;

import java.util.Map;

/**
 * What one input gives, as lines of the files that it goes to.
 *
 * @param json of each document
 * @param problems of the input and of its documents
 * @param coverage of each document
 * @param graphs what is said of each document, by the name of its graph, in reading order
 */
record SourceResult(String json, String problems, String coverage, Map<String, Block> graphs) {}
