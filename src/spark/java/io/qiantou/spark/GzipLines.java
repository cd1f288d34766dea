package io.qiantou.spark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.fs.FSDataOutputStream;

/** A compressed file of lines on its way, counted and summed. */
final class GzipLines {
  private static final int BUFFER = 1 << 16;

  private final FSDataOutputStream file;
  private final MessageDigest digest = Hashes.digest();
  private final OutputStream lines;
  private long count;

  /**
   * Into {@code file}.
   *
   * @param quick whether to compress less well, for what is read again soon
   */
  GzipLines(FSDataOutputStream file, boolean quick) throws IOException {
    this.file = file;
    this.lines =
        new BufferedOutputStream(
            new Compressed(
                new DigestOutputStream(file, digest),
                quick ? Deflater.BEST_SPEED : Deflater.DEFAULT_COMPRESSION),
            BUFFER);
  }

  /** Writes whole lines. */
  void write(byte[] text) throws IOException {
    lines.write(text);
    for (byte each : text) {
      count += each == '\n' ? 1 : 0;
    }
  }

  void line(String text) throws IOException {
    lines.write(text.getBytes(StandardCharsets.UTF_8));
    lines.write('\n');
    count++;
  }

  /** Ends the file; it is then on the disk as far as its file system promises. */
  Part.File close(Kind kind, String path) throws IOException {
    lines.close();
    return new Part.File(
        kind, path, count, file.getPos(), HexFormat.of().formatHex(digest.digest()));
  }

  /** Gives it up. */
  void abandon() throws IOException {
    file.close();
  }

  /** Java's own stream leaves no choice of how well. */
  private static final class Compressed extends GZIPOutputStream {
    Compressed(OutputStream out, int level) throws IOException {
      super(out, BUFFER);
      def.setLevel(level);
    }
  }
}
