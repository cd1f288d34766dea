package io.qiantou.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.ChildJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * kill -9 at random moments of start, load, large load, replace, remove and compaction: after each
 * the store holds what was acknowledged, of what was under way all or nothing, and graphs, text
 * index and counts agree.
 *
 * <p>Ten kills; more by {@code -Dqiantou.kills=200 -Dqiantou.seed=7}.
 */
class KillTest {
  private static final Logger LOG = LoggerFactory.getLogger(KillTest.class);
  private static final int KILLS = Integer.getInteger("qiantou.kills", 10);
  private static final long SEED = Long.getLong("qiantou.seed", 20_311_224L);
  private static final int MOST_MILLIS = 1500;

  private final Random random = new Random(SEED);
  private final Map<Integer, Integer> versions = new HashMap<>();
  private final Map<String, Integer> killedIn = new TreeMap<>();
  private int nextVersion = 1;

  @Test
  void nothingThatWasAcknowledgedIsLost(@TempDir Path folder) throws Exception {
    Path db = folder.resolve("db");
    for (int kill = 0; kill < KILLS; kill++) {
      List<String> said = killed(db, kill);
      Map<Integer, Integer> underWay = follow(said);
      try (PolicyStore store = PolicyStore.open(db)) {
        check(store, underWay, "kill " + kill + " of seed " + SEED + ", " + last(said));
      }
    }
    LOG.warn("{} kills, seed {}: while {}", KILLS, SEED, killedIn);
  }

  /** What a writer said until it was killed. */
  private List<String> killed(Path db, int kill) throws IOException, InterruptedException {
    Process writer =
        ChildJvm.start(
            KilledWriter.class,
            db.toString(),
            Long.toString(SEED + kill),
            Integer.toString(nextVersion));
    List<String> said = new ArrayList<>();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
      boolean whileOpening = random.nextInt(8) == 0;
      if (!whileOpening) {
        said.add(String.valueOf(out.readLine()));
      }
      Thread.sleep(random.nextInt(MOST_MILLIS));
      // Not by the process itself, which would close what it has said and was not read.
      writer.toHandle().destroyForcibly();
      out.lines().forEach(said::add);
    }
    assertThat(writer.waitFor()).as("killed, %s", said).isEqualTo(137);
    killedIn.merge(phase(said), 1, Integer::sum);
    return said;
  }

  private static String phase(List<String> said) {
    String last = last(said);
    if (last.startsWith("try put") && !last.contains(",")) {
      return last.endsWith("=0") ? "remove" : "put one";
    }
    return last.startsWith("try put") ? "put several" : last.startsWith("try bulk") ? "bulk" : last;
  }

  private static String last(List<String> said) {
    return said.isEmpty() ? "start" : said.get(said.size() - 1);
  }

  /**
   * Takes what was acknowledged as what must be.
   *
   * @return what was begun and not acknowledged
   */
  private Map<Integer, Integer> follow(List<String> said) {
    Map<Integer, Integer> underWay = Map.of();
    for (String line : said) {
      if (line.startsWith("try put ") || line.startsWith("try bulk ")) {
        underWay = versions(line.substring(line.lastIndexOf(' ') + 1));
        underWay.values().forEach(version -> nextVersion = Math.max(nextVersion, version + 1));
      } else if (line.equals("done")) {
        versions.putAll(underWay);
        underWay = Map.of();
      }
    }
    return underWay;
  }

  private static Map<Integer, Integer> versions(String list) {
    Map<Integer, Integer> versions = new HashMap<>();
    for (String one : list.split(",", -1)) {
      int sign = one.indexOf('=');
      versions.put(
          Integer.valueOf(one.substring(0, sign)), Integer.valueOf(one.substring(sign + 1)));
    }
    return versions;
  }

  private void check(PolicyStore store, Map<Integer, Integer> underWay, String when) {
    assertThat(store.upkeep().audit(StoreProgress.none())).as(when).isEmpty();
    boolean committed =
        !underWay.isEmpty()
            && underWay.entrySet().stream().allMatch(e -> holds(store, e.getKey(), e.getValue()));
    if (committed) {
      versions.putAll(underWay);
    }
    for (int number = 0; number < KillDocuments.NAMES; number++) {
      int version = versions.getOrDefault(number, 0);
      assertThat(holds(store, number, version))
          .as("%s: document %s in version %s; under way %s", when, number, version, underWay)
          .isTrue();
      assertThat(store.contains(KillDocuments.name(number))).as(when).isEqualTo(version != 0);
    }
  }

  private static boolean holds(PolicyStore store, int number, int version) {
    Graph expected = KillDocuments.graph(number, version);
    return store.read(
        data -> Writing.stored(data, KillDocuments.name(number)).isIsomorphicWith(expected));
  }
}
