package io.qiantou.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Compresses at level 3: statements take half of the time that they take at Java's level 6, and a
 * fifth more room. Above 3 time grows faster than room shrinks.
 */
final class QuickGzip extends GZIPOutputStream {
  private static final int LEVEL = 3;

  /** Into {@code out}, so many bytes at a time. */
  QuickGzip(OutputStream out, int buffer) throws IOException {
    super(out, buffer);
    def.setLevel(LEVEL);
  }
}
