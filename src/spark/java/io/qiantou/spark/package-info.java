/**
 * Extraction on Apache Spark: for more documents than one machine reads in an acceptable time. The
 * same pipeline over partitions of documents, and a folder of compressed files that come out the
 * same however often the job was killed.
 *
 * <p>Built by {@code mvn -Pspark verify} alone, into a jar of its own; {@code docs/scale.md} is the
 * guide.
 */
@NullMarked
package io.qiantou.spark;

import org.jspecify.annotations.NullMarked;
