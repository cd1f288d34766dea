package io.qiantou.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qiantou.model.QiantouException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A database that cannot be written is not opened, since TDB2 cannot; it is told why and what to
 * do, nothing is touched, and a copy of it opens. Permissions do not hold root back, mounts do.
 */
class ReadOnlyStoreTest {
  @TempDir private Path disk = Path.of("");
  @TempDir private Path elsewhere = Path.of("");

  @BeforeEach
  void mount() throws Exception {
    SmallDisk.mount(disk);
    try (PolicyStore store = PolicyStore.open(disk.resolve("db"))) {
      store.replace(KillDocuments.name(1), KillDocuments.graph(1, 1));
    }
    System.gc(); // its files stay mapped until they are collected, and a busy disk stays writable
  }

  @AfterEach
  void unmount() throws Exception {
    SmallDisk.run("umount", disk.resolve("db/Data-0001").toString());
    SmallDisk.unmount(disk);
  }

  @Test
  void aReadOnlyFolderIsNamedAndACopyOpens() throws Exception {
    Path db = disk.resolve("db");
    Map<String, Long> before = files(db);
    assertThat(SmallDisk.run("mount", "-o", "remount,ro", disk.toString())).isTrue();

    assertRefused(db, "nothing was changed");

    assertThat(files(db)).isEqualTo(before);
    Path copy = elsewhere.resolve("copy");
    assertThat(SmallDisk.run("cp", "-r", db.toString(), copy.toString())).isTrue();
    assertWhole(copy);
    assertThat(SmallDisk.run("mount", "-o", "remount,rw", disk.toString())).isTrue();
    assertWhole(db);
  }

  @Test
  void aReadOnlyDatabaseInAWritableFolderIsNamedToo() throws Exception {
    Path data = disk.resolve("db/Data-0001");
    assertThat(SmallDisk.run("mount", "--bind", data.toString(), data.toString())).isTrue();
    assertThat(SmallDisk.run("mount", "-o", "remount,ro,bind", data.toString())).isTrue();

    assertRefused(disk.resolve("db"), "cannot be opened");

    assertThat(SmallDisk.run("umount", data.toString())).isTrue();
    assertWhole(disk.resolve("db"));
  }

  private static void assertRefused(Path db, String words) {
    assertThatThrownBy(() -> PolicyStore.open(db))
        .isInstanceOf(QiantouException.class)
        .hasMessageContainingAll(db.toString(), "the folder is read only", "use the copy", words);
  }

  private static void assertWhole(Path db) {
    try (PolicyStore store = PolicyStore.open(db)) {
      assertThat(store.list()).containsExactly(KillDocuments.name(1));
      assertThat(store.upkeep().audit(StoreProgress.none())).isEmpty();
    }
  }

  /** All files and when they were written. */
  private static Map<String, Long> files(Path folder) throws IOException {
    Map<String, Long> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.toList()) {
        files.put(file.toString(), Files.getLastModifiedTime(file).toMillis());
      }
    }
    return files;
  }
}
