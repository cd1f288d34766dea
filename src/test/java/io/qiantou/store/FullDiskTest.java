package io.qiantou.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.ChildJvm;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A disk that is full at some write: a small tmpfs, mounted by root. */
class FullDiskTest {
  private static final long SEED = 41;
  private static final int MEGABYTE = 1 << 20;
  private static final int LEAST = 1 << 13;
  private static final String FULL = "the disk is full";

  /** TDB2's loader keeps the reason of some faults to its log. */
  private static final String STOPPED = "the bulk load has stopped";

  @TempDir private Path disk = Path.of("");
  private final Map<Integer, Integer> versions = new HashMap<>();
  private int next = 1;
  private int attempted;

  @BeforeEach
  void mount() throws Exception {
    SmallDisk.mount(disk);
  }

  @AfterEach
  void unmount() throws Exception {
    SmallDisk.unmount(disk);
  }

  @Test
  void fullAtSomeWrite() throws Exception {
    Random random = new Random(SEED);
    Path db = disk.resolve("db");
    for (int round = 0; round < 4; round++) {
      Path ballast = SmallDisk.fill(disk, random.nextInt(3 * MEGABYTE));
      List<String> said = written(db, "replace", false);
      Files.delete(ballast);
      assertThat(said)
          .as("round %s", round)
          .anySatisfy(line -> assertThat(line).contains(disk.toString(), FULL));
      assertNothingLost(db, "round " + round + ", " + said.get(said.size() - 1));
    }
  }

  @Test
  void nearlyFullIsSaidBeforeAnythingIsWritten() throws Exception {
    Path db = disk.resolve("db");
    try (PolicyStore store = PolicyStore.open(db)) {
      store.replace(KillDocuments.name(1), KillDocuments.graph(1, 1));
    }
    versions.put(1, 1);
    next = 2;
    Path ballast = SmallDisk.fill(disk, 4 * MEGABYTE);
    List<String> said = written(db, "replace", true);
    assertThat(said.get(0)).contains(db.toString(), "8 MB were expected", "nothing was written");
    assertThat(said.get(1)).isEqualTo("read 1");
    Files.delete(ballast);
    assertNothingLost(db, "afterwards");
  }

  /**
   * The n-th write fails, n from the first of a work to its last: the same work in a little more
   * room each time, until it can be done.
   */
  @ParameterizedTest
  @ValueSource(strings = {"batch", "bulk", "compact", "reindex"})
  void fullAtEachPartOfAWork(String work) throws Exception {
    Path db = disk.resolve("db");
    try (PolicyStore store = PolicyStore.open(db)) {
      for (int number = 0; number < KillDocuments.NAMES; number++) {
        versions.put(number, next);
        store.replace(KillDocuments.name(number), KillDocuments.graph(number, next++));
      }
    }
    List<String> faults = new ArrayList<>();
    boolean whole = false;
    for (int free = LEAST; !whole; free *= 2) {
      Path ballast = SmallDisk.fill(disk, free);
      List<String> said = written(db, work, false);
      Files.delete(ballast);
      String when = work + " in " + free + " bytes: " + said;
      whole = said.contains("whole");
      if (!whole) {
        assertThat(said.get(0)).as(when).contains(disk.toString()).containsAnyOf(FULL, STOPPED);
        faults.add(when);
      }
      assertNothingLost(db, when);
    }
    assertThat(faults).hasSizeGreaterThan(3);
  }

  private List<String> written(Path db, String work, boolean checked) throws Exception {
    Process writer =
        ChildJvm.start(
            FullDiskWriter.class,
            db.toString(),
            Integer.toString(next),
            Boolean.toString(checked),
            work);
    CompletableFuture.delayedExecutor(1, TimeUnit.MINUTES).execute(writer::destroyForcibly);
    List<String> said;
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
      said = out.lines().toList();
    }
    assertThat(writer.waitFor()).as("status of %s, which ends within a minute", work).isZero();
    attempted = next;
    for (String line : said) {
      if (line.startsWith("done ")) {
        int sign = line.indexOf('=');
        int version = Integer.parseInt(line.substring(sign + 1));
        versions.put(Integer.valueOf(line.substring("done ".length(), sign)), version);
        next = version + 1;
      }
    }
    return said.stream().filter(line -> !line.startsWith("done ")).toList();
  }

  private void assertNothingLost(Path db, String when) {
    try (PolicyStore store = PolicyStore.open(db)) {
      assertThat(store.upkeep().audit(StoreProgress.none())).as(when).isEmpty();
      versions.forEach(
          (number, version) -> {
            assertThat(is(store, number, version))
                .as("%s: document %s in version %s", when, number, version)
                .isTrue();
          });
      for (String name : store.list()) {
        int number = Integer.parseInt(name.substring(name.lastIndexOf('/') + 1));
        int version = versions.getOrDefault(number, attempted);
        assertThat(is(store, number, version)).as("%s: %s is not torn", when, name).isTrue();
      }
    }
  }

  private static boolean is(PolicyStore store, int number, int version) {
    Graph whole = KillDocuments.graph(number, version);
    return store.read(
        data -> Writing.stored(data, KillDocuments.name(number)).isIsomorphicWith(whole));
  }
}
