package io.qiantou.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * What one input, or all of them, say of one document: sorted N-Quads of one graph.
 *
 * @param member compressed; not to be changed
 * @param lines how many statements
 */
@SuppressWarnings("ArrayRecordComponent") // millions of them, each written once
record Block(byte[] member, int lines) implements Serializable {

  /** Compresses. */
  static Block of(byte[] quads, int lines) {
    ByteArrayOutputStream member = new ByteArrayOutputStream(quads.length / 8);
    try (QuickGzip zip = new QuickGzip(member, 1 << 13)) {
      zip.write(quads);
    } catch (IOException e) {
      throw new UncheckedIOException("memory can be written", e);
    }
    return new Block(member.toByteArray(), lines);
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
