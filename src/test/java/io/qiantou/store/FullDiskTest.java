package io.qiantou.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.qiantou.ChildJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full at some write, and one that is read only: a small tmpfs, mounted by root. */
class FullDiskTest {
  private static final long SEED = 41;
  private static final int MEGABYTE = 1 << 20;
  private static final int SIZE = 48;

  @TempDir private Path disk = Path.of("");
  private final Map<Integer, Integer> versions = new HashMap<>();
  private int next = 1;

  @BeforeEach
  void mount() throws Exception {
    boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + SIZE + "m", "tmpfs");
    assumeTrue(mounted, "a tmpfs cannot be mounted here: only root can");
  }

  @AfterEach
  void unmount() throws Exception {
    run("umount", "--lazy"); // files of a closed store stay mapped until they are collected
  }

  @Test
  void fullAtSomeWrite() throws Exception {
    Random random = new Random(SEED);
    Path db = disk.resolve("db");
    for (int round = 0; round < 4; round++) {
      Path ballast = fill(random.nextInt(3 * MEGABYTE));
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
    Path ballast = fill(4 * MEGABYTE);
    List<String> said = written(db, true);
    assertThat(said.get(0)).contains(db.toString(), "8 MB were expected", "nothing was written");
    assertThat(said.get(1)).isEqualTo("read 1");
    Files.delete(ballast);
    assertNothingLost(db, "afterwards");
  }

  @Test
  void aReadOnlyDiskIsNamed() throws Exception {
    Path db = disk.resolve("db");
    Path ballast = fill(4 * MEGABYTE);
    written(db, true);
    Files.delete(ballast);
    assertThat(run("mount", "-o", "remount,ro")).isTrue();
    assertThatThrownBy(() -> PolicyStore.open(db))
        .hasMessageContaining(db.toString())
        .hasMessageContaining("cannot be written");
    assertThat(run("mount", "-o", "remount,rw")).isTrue();
    assertNothingLost(db, "writable again");
  }

  /** A file that leaves {@code free} bytes. */
  private Path fill(int free) throws IOException {
    Path ballast = disk.resolve("ballast");
    byte[] block = new byte[4096];
    try (var out = Files.newOutputStream(ballast)) {
      while (Files.getFileStore(disk).getUsableSpace() > free + block.length) {
        out.write(block);
      }
    }
    return ballast;
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

  private boolean run(String... command) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of(command));
    all.add(disk.toString());
    try {
      return new ProcessBuilder(all)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
