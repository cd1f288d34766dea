package io.qiantou.spark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.fs.FSDataOutputStream;

/** Lines, compressed as one stream. */
final class LineFile extends PartFile {
  private static final int BUFFER = 1 << 16;

  private final OutputStream out;

  /** Into {@code file}. */
  LineFile(FSDataOutputStream file) throws IOException {
    super(file);
    out = new BufferedOutputStream(new QuickGzip(summed(), BUFFER), BUFFER);
  }

  /** Writes whole lines. */
  void write(String lines) throws IOException {
    write(lines.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes whole lines, in UTF-8. */
  void write(byte[] lines) throws IOException {
    out.write(lines);
    long ends = 0;
    for (byte each : lines) {
      if (each == '\n') {
        ends++;
      }
    }
    count(ends);
  }

  @Override
  Part.File close(Kind kind, String path) throws IOException {
    out.flush();
    out.close();
    return super.close(kind, path);
  }
}
