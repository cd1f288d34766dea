package io.qiantou.spark;

import io.qiantou.export.RdfFormat;
import io.qiantou.export.RdfWriter;
import io.qiantou.rdf.DocumentGraph;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;

/**
 * What one input, or all of them, say of one document: sorted N-Quads of one graph.
 *
 * @param member compressed; not to be changed
 * @param lines how many statements
 */
@SuppressWarnings("ArrayRecordComponent") // millions of them, each written once
record Block(byte[] member, int lines) implements Serializable {

  /** Sorts and compresses, a piece at a time: of what is not compressed there is never all. */
  static Block of(String name, Graph graph) {
    ByteArrayOutputStream member = new ByteArrayOutputStream(1 << 15);
    try (QuickGzip zip = new QuickGzip(member, 1 << 13)) {
      new RdfWriter()
          .write(
              List.of(new DocumentGraph(name, Optional.empty(), graph)), RdfFormat.NQUADS, zip);
    } catch (IOException e) {
      throw new UncheckedIOException("memory can be written", e);
    }
    return new Block(member.toByteArray(), graph.size());
  }

  /** Uncompressed, to be read once. */
  InputStream quads() {
    try {
      return new GZIPInputStream(new ByteArrayInputStream(member));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Block block
        && block.lines == lines
        && Arrays.equals(block.member, member);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(member) * 31 + lines;
  }
}
