package io.qiantou.spark;

import java.util.Map;

/**
 * What one input gives, as lines of the files that it goes to.
 *
 * @param json of each document, in UTF-8; not to be changed
 * @param problems of the input and of its documents
 * @param coverage of each document
 * @param graphs what is said of each document, by the name of its graph, in reading order
 */
@SuppressWarnings("ArrayRecordComponent") // one at a time, written and forgotten
record SourceResult(byte[] json, String problems, String coverage, Map<String, Block> graphs) {}
