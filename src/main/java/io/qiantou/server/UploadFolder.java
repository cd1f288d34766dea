package io.qiantou.server;

import io.qiantou.model.QiantouException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of one request, in a temporary folder of their own.
 *
 * @param path the folder
 * @param files in the order of the request
 */
record UploadFolder(Path path, List<Upload> files) {
  UploadFolder {
    files = List.copyOf(files);
  }

  static Path create() {
    try {
      return Files.createTempDirectory("qiantou-upload-");
    } catch (IOException e) {
      throw new QiantouException("no temporary folder can be made: " + e.getMessage(), e);
    }
  }

  /** Bytes of all files. */
  long size() {
    return files.stream().mapToLong(Upload::size).sum();
  }

  /** Deletes the folder and what is in it. */
  void delete() {
    delete(path);
  }

  static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new QiantouException(folder + ": cannot be deleted: " + e.getMessage(), e);
    }
  }
}
