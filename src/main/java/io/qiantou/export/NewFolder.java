package io.qiantou.export;

import io.qiantou.model.QiantouException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A folder that is written as a whole or not at all: until it is complete it is called {@code
 * NAME.part}, so that what a run that was cut off left behind is never taken for a result.
 *
 * @param folder one that does not exist or is empty
 * @param own whether a file of this name is one of those that such a run leaves behind; only these
 *     are deleted before the work begins anew
 */
record NewFolder(Path folder, Predicate<String> own) {

  /**
   * Writes the files of a folder.
   *
   * @param <T> what it says of them
   */
  @FunctionalInterface
  interface Filling<T> {
    /** Writes them into {@code folder}. */
    T fill(Path folder) throws IOException;
  }

  /**
   * Fills it.
   *
   * @throws QiantouException where it holds something or cannot be written
   */
  <T> T write(Filling<T> filling) {
    Path part = folder.resolveSibling(folder.getFileName() + ".part");
    try {
      if (Files.exists(folder) && !(Files.isDirectory(folder) && files(folder).isEmpty())) {
        throw new QiantouException(
            folder + ": 文件夹非空 / not an empty folder; it is written into a new one");
      }
      if (Files.isDirectory(part)) {
        for (Path left : files(part)) {
          if (own.test(String.valueOf(left.getFileName()))) {
            Files.delete(left);
          }
        }
      }
      Files.createDirectories(part);
      T written = filling.fill(part);
      Files.deleteIfExists(folder);
      Files.move(part, folder);
      return written;
    } catch (IOException e) {
      throw new QiantouException(folder + ": 无法写入 / cannot be written: " + e.getMessage(), e);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
