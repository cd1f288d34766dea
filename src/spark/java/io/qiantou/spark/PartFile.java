package io.qiantou.spark;

import io.qiantou.export.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.hadoop.fs.FSDataOutputStream;

/** A file of a part on its way, counted and summed. */
sealed class PartFile permits LineFile, MemberFile {
  private final FSDataOutputStream file;
  private final MessageDigest digest = Sha256.digest();
  private final OutputStream summed;
  private long lines;

  /** Into {@code file}. */
  PartFile(FSDataOutputStream file) {
    this.file = file;
    this.summed = new DigestOutputStream(file, digest);
  }

  /** What is written here is summed. */
  final OutputStream summed() {
    return summed;
  }

  final void count(long more) {
    lines += more;
  }

  /** Ends the file; it is then on the disk as far as its file system promises. */
  Part.File close(Kind kind, String path) throws IOException {
    long bytes = file.getPos();
    file.close();
    return new Part.File(kind, path, lines, bytes, HexFormat.of().formatHex(digest.digest()));
  }

  /** Gives it up. */
  final void abandon() throws IOException {
    file.close();
  }
}
