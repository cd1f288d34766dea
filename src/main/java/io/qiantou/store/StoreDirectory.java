package io.qiantou.store;

import io.qiantou.model.QiantouException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of a TDB2 database, looked at before TDB2 touches it.
 *
 * <p>Example: {@code new StoreDirectory(Path.of("photos")).prepare()} refuses a folder that holds
 * something else, and creates one that is missing.
 */
final class StoreDirectory {
  private static final String LOCK = "tdb.lock";
  private static final String DATA = "Data-";

  private final Path path;

  StoreDirectory(Path path) {
    this.path = path;
  }

  /**
   * Creates the folder where it is missing.
   *
   * @throws QiantouException where it is a file, cannot be made, cannot be written, or holds
   *     anything but a TDB2 database
   */
  void prepare() {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw new QiantouException(path + ": not a folder / 不是文件夹; --db expects a folder");
    }
    try {
      Files.createDirectories(path);
      List<String> names = names();
      boolean database = names.stream().anyMatch(name -> name.startsWith(DATA));
      boolean onlyLock = names.stream().allMatch(LOCK::equals);
      if (!database && !onlyLock) {
        throw new QiantouException(
            path
                + ": not empty and no TDB2 database (no "
                + DATA
                + "0001 in it) / 文件夹非空且不是数据库; nothing was changed");
      }
    } catch (IOException e) {
      throw new QiantouException(path + ": cannot be used as a database: " + e, e);
    }
    if (!Files.isWritable(path)) {
      throw new QiantouException(path + ": the folder cannot be written / 文件夹不可写");
    }
  }

  /** Id of the process that wrote its name into the lock, whether or not it still lives. */
  Optional<Long> lockHolder() {
    try {
      String text = Files.readString(path.resolve(LOCK)).strip();
      return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Deletes the folder and all in it; one that a cleaner of /tmp took away before is no fault. */
  void delete() {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new QiantouException(path + ": cannot be deleted: " + e, e);
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
