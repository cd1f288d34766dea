package io.qiantou.cli;

import io.qiantou.model.QiantouException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * Where {@code -o FILE} goes: written beside it as {@code FILE.part} and put in its place when all
 * is written, so that a run that was cut off leaves no half file under the name. Without a file it
 * is standard output. A pipe or a device ({@code /dev/null}) is written to and never replaced.
 */
final class OutputFile implements AutoCloseable {
  private final @Nullable Path file;
  private final @Nullable Path part;
  private final OutputStream stream;
  private boolean complete;

  private OutputFile(@Nullable Path file, @Nullable Path part, OutputStream stream) {
    this.file = file;
    this.part = part;
    this.stream = stream;
  }

  /** Opens the output; says so where an earlier run left its part behind. */
  static OutputFile open(@Nullable Path file, Console console) {
    if (file == null) {
      return new OutputFile(null, null, console.out());
    }
    try {
      if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
        return new OutputFile(file, null, new BufferedOutputStream(Files.newOutputStream(file)));
      }
      Path part = file.resolveSibling(file.getFileName() + ".part");
      if (Files.exists(part)) {
        console
            .err()
            .println(part + ": 上次未写完，重新开始 / left by a run that did not finish; begun anew");
      }
      return new OutputFile(file, part, new BufferedOutputStream(Files.newOutputStream(part)));
    } catch (IOException e) {
      throw new QiantouException(file + ": 无法写入 / cannot be written: " + e.getMessage(), e);
    }
  }

  OutputStream stream() {
    return stream;
  }

  /** Says that all was written. */
  void complete() {
    complete = true;
  }

  @Override
  public void close() {
    try {
      stream.flush();
      if (file == null) {
        return;
      }
      stream.close();
      if (part != null && complete) {
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      } else if (part != null) {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new QiantouException(file + ": 无法写入 / cannot be written: " + e.getMessage(), e);
    }
  }
}
