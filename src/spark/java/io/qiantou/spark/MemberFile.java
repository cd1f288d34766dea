package io.qiantou.spark;

import java.io.IOException;
import org.apache.hadoop.fs.FSDataOutputStream;

/**
 * Statements of graphs, each graph compressed by itself: gzip files one behind the other are a gzip
 * file, of so many members, which all programs read. So the statements of a document are compressed
 * once, and what only one input says of a document is copied from the one step to the other as it
 * is.
 */
final class MemberFile extends PartFile {

  /** Into {@code file}. */
  MemberFile(FSDataOutputStream file) {
    super(file);
  }

  void write(Block block) throws IOException {
    summed().write(block.member());
    count(block.lines());
  }
}
