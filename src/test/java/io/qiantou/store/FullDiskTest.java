package io.qiantou.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.ChildJvm;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full at some write: a small tmpfs, mounted by root. */
class FullDiskTest {
  private static final long SEED = 41;
  private static final int MEGABYTE = 1 << 20;

  @TempDir private Path disk = Path.of("");
  private final Map<Integer, Integer> versions = new HashMap<>();
  private int next = 1;

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
      List<String> said = written(db, false);
      Files.delete(ballast);
      assertThat(said)
          .as("round %s", round)
          .anySatisfy(line -> assertThat(line).contains(disk.toString(), "the disk is full"));
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
    List<String> said = written(db, true);
    assertThat(said.get(0)).contains(db.toString(), "8 MB were expected", "nothing was written");
    assertThat(said.get(1)).isEqualTo("read 1");
    Files.delete(ballast);
    assertNothingLost(db, "afterwards");
  }

  private List<String> written(Path db, boolean checked) throws Exception {
    Process writer =
        ChildJvm.start(
            FullDiskWriter.class, db.toString(), Integer.toString(next), Boolean.toString(checked));
    List<String> said;
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
      said = out.lines().toList();
    }
    writer.waitFor();
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
            boolean there =
                store.read(
                    data ->
                        Writing.stored(data, KillDocuments.name(number))
                            .isIsomorphicWith(KillDocuments.graph(number, version)));
            assertThat(there).as("%s: document %s in version %s", when, number, version).isTrue();
          });
    }
  }
}
