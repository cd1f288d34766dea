package io.qiantou.store;

import io.qiantou.model.QiantouException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a store, looked at before TDB2 touches it, and held by one process.
 *
 * <pre>
 * db/Data-0001     the database (TDB2); after a compaction Data-0002, and so on
 * db/text          the text index (Lucene), made again from the database where it is missing
 * db/qiantou.store the version of this layout
 * db/qiantou.lock  locked while a process has the store open, with its id
 * db/unclosed      there while a process has written and not closed; left behind by kill -9
 * db/loading       an initial load that is not yet in its place
 * </pre>
 *
 * <p>Example: {@code new StoreDirectory(Path.of("photos"), true).prepare()} refuses a folder that
 * holds something else, and creates one that is missing.
 */
final class StoreDirectory {
  /** Version of the layout. */
  static final int VERSION = 1;

  private static final String LOCK = "tdb.lock";
  private static final String OWN_LOCK = "qiantou.lock";
  private static final String VERSION_FILE = "qiantou.store";
  private static final String UNCLOSED = "unclosed";
  private static final String DATA_PREFIX = "Data-";
  private static final Pattern DATA = Pattern.compile(DATA_PREFIX + "\\d{4,}");

  /** TDB2 keeps in it how many terms it has at hand. */
  private static final String SETTINGS = "tdb.cfg";

  private static final List<String> OWN = List.of(LOCK, OWN_LOCK, VERSION_FILE, UNCLOSED, SETTINGS);

  private final Path path;
  private final boolean spaceIsChecked;
  private @Nullable FileChannel lock;

  /**
   * Of a store.
   *
   * @param spaceIsChecked whether work is refused where the disk is nearly full
   */
  StoreDirectory(Path path, boolean spaceIsChecked) {
    this.path = path;
    this.spaceIsChecked = spaceIsChecked;
  }

  Path path() {
    return path;
  }

  /** Where the text index lies. */
  Path text() {
    return path.resolve("text");
  }

  /** Where an initial load is made. */
  Path loading() {
    return path.resolve("loading");
  }

  /**
   * Creates the folder where it is missing, and takes it for this process.
   *
   * @throws QiantouException where it is a file, cannot be made or written, holds anything but a
   *     store, was written by a newer version, or is held by another process
   */
  void prepare() {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw new QiantouException(path + ": not a folder / 不是文件夹; --db expects a folder");
    }
    try {
      Files.createDirectories(path);
      checkContent(names());
      checkVersion();
      if (!Files.isWritable(path)) {
        throw StoreFault.readOnly(path);
      }
      take();
      writeVersion();
    } catch (IOException e) {
      release();
      throw StoreFault.of(path, "cannot be used as a database / 不能用作数据库", e);
    } catch (QiantouException e) {
      release();
      throw e;
    }
  }

  private void checkContent(List<String> names) {
    boolean database = names.stream().anyMatch(name -> DATA.matcher(name).matches());
    if (!database && !OWN.containsAll(names)) {
      throw new QiantouException(
          path
              + ": not empty and no TDB2 database (no Data-0001 in it) / 文件夹非空且不是数据库;"
              + " nothing was changed");
    }
  }

  private void checkVersion() throws IOException {
    Path file = path.resolve(VERSION_FILE);
    if (Files.exists(file)) {
      String version = Files.readString(file).strip();
      if (!version.matches("\\d{1,6}") || Integer.parseInt(version) > VERSION) {
        throw new QiantouException(
            path
                + ": 数据库版本较新 / the database was written by a newer version (layout "
                + version
                + "; this program knows "
                + VERSION
                + "); nothing was changed");
      }
    }
  }

  private void writeVersion() throws IOException {
    Path file = path.resolve(VERSION_FILE);
    if (!Files.exists(file)) {
      Files.writeString(file, VERSION + "\n");
    }
  }

  private void take() throws IOException {
    FileChannel channel =
        FileChannel.open(
            path.resolve(OWN_LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    lock = channel;
    try {
      FileLock taken = channel.tryLock();
      if (taken == null) {
        throw held(holder(OWN_LOCK));
      }
    } catch (OverlappingFileLockException e) {
      throw held(Optional.of(ProcessHandle.current().pid()));
    }
    channel.truncate(0);
    channel.write(StandardCharsets.UTF_8.encode(ProcessHandle.current().pid() + "\n"));
  }

  /** Lets others have it. */
  void release() {
    FileChannel held = lock;
    lock = null;
    if (held != null) {
      try {
        held.close();
      } catch (IOException e) {
        throw new QiantouException(path + ": the lock cannot be let go: " + e, e);
      }
    }
  }

  /** What is said where another process holds the store. */
  QiantouException held() {
    return held(holder(LOCK));
  }

  private QiantouException held(Optional<Long> process) {
    return new QiantouException(
        path
            + ": 数据库正被另一个进程使用 / the database is held by another process"
            + process.map(id -> " " + id).orElse("")
            + "; stop it or choose another --db");
  }

  /** Id of the process that wrote its name into a lock, whether or not it still lives. */
  private Optional<Long> holder(String file) {
    try {
      String text = Files.readString(path.resolve(file)).strip();
      return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Whether a process wrote here and did not close. */
  boolean isUnclosed() {
    return Files.exists(path.resolve(UNCLOSED));
  }

  /** Notes that this process writes. */
  void setUnclosed(boolean unclosed) {
    Path file = path.resolve(UNCLOSED);
    try {
      if (!unclosed) {
        Files.deleteIfExists(file);
      } else if (!Files.exists(file)) {
        Files.createFile(file);
      }
    } catch (IOException e) {
      throw StoreFault.of(path, "cannot be written / 不能写入", e);
    }
  }

  /** The databases in the folder, the one in use first, then older ones. */
  List<Path> databases() {
    try {
      return names().stream()
          .filter(name -> DATA.matcher(name).matches())
          .sorted(Comparator.reverseOrder())
          .map(path::resolve)
          .toList();
    } catch (IOException e) {
      throw StoreFault.of(path, "cannot be read / 不能读取", e);
    }
  }

  /**
   * Puts the database and the text index of {@code made} in the place of those that are here. The
   * database goes first: with it the store is the new one, whatever happens afterwards.
   */
  void takeOver(Path made) {
    try {
      List<Path> old = databases();
      String newest = String.valueOf(old.get(0).getFileName());
      int number = Integer.parseInt(newest.substring(DATA_PREFIX.length())) + 1;
      Path place = path.resolve(DATA_PREFIX + String.format(Locale.ROOT, "%04d", number));
      Files.move(made.resolve(DATA_PREFIX + "0001"), place, StandardCopyOption.ATOMIC_MOVE);
      sync();
      delete(text());
      Files.move(made.resolve("text"), text(), StandardCopyOption.ATOMIC_MOVE);
      sync();
      old.forEach(StoreDirectory::delete);
      delete(made);
    } catch (IOException e) {
      throw StoreFault.of(path, "the load cannot be put in its place / 不能就位", e);
    }
  }

  /** What was renamed is on the disk under its new name. */
  private void sync() throws IOException {
    try (FileChannel folder = FileChannel.open(path)) {
      folder.force(true);
    }
  }

  /**
   * Refuses where the disk has less room.
   *
   * @throws QiantouException with what was expected and what there is
   */
  void checkSpace(long bytes) {
    long free = usableSpace();
    if (spaceIsChecked && free < bytes) {
      throw new QiantouException(
          path
              + ": 磁盘空间不足 / not enough room on the disk: "
              + (bytes >> 20)
              + " MB were expected, "
              + (free >> 20)
              + " MB are free; nothing was written");
    }
  }

  /** Bytes that this process may still write on the disk of the folder. */
  long usableSpace() {
    try {
      return Files.getFileStore(path).getUsableSpace();
    } catch (IOException e) {
      throw StoreFault.of(path, "cannot be read / 不能读取", e);
    }
  }

  /** Deletes the folder and all in it; one that a cleaner of /tmp took away before is no fault. */
  void delete() {
    delete(path);
  }

  static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw StoreFault.of(folder, "cannot be deleted / 不能删除", e);
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
