package io.qiantou.spark;

import java.io.Serializable;
import java.util.List;

/**
 * A part of the output that is complete.
 *
 * @param step that wrote it
 * @param bucket its place among the parts of that step
 * @param id hash of who made it and of what it holds
 * @param keys how many inputs or documents it holds
 * @param files what it consists of
 */
record Part(Step step, int bucket, String id, long keys, List<File> files)
    implements Serializable {

  /**
   * A file of it.
   *
   * @param kind what stands in it
   * @param path below the output
   * @param lines of its text
   * @param bytes its size, compressed
   * @param sha256 of it as it is, compressed
   */
  record File(Kind kind, String path, long lines, long bytes, String sha256)
      implements Serializable {}

  /** The file of this kind. */
  File file(Kind kind) {
    return files.stream().filter(file -> file.kind() == kind).findFirst().orElseThrow();
  }
}
