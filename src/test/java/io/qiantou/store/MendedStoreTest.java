package io.qiantou.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qiantou.model.QiantouException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a process that died, another version or a cut compaction left in a store's folder. */
class MendedStoreTest {
  private static final String NAME = "https://w3id.org/qiantou/id/graph/国示-2031-7";

  @TempDir private Path folder = Path.of("");

  @Test
  void aGraphThatTheTextIndexLacksIsIndexedAtTheNextStart() {
    filled();
    try (WordIndex index = WordIndex.open(folder.resolve("text"))) {
      index.remove(NAME);
      index.commit();
      assertThat(index.hashes()).doesNotContainKey(NAME);
    }
    assertInStep();
  }

  @Test
  void wordsOfAGraphThatIsNotThereAreTakenOut() {
    filled();
    Graph graph = notice();
    try (WordIndex index = WordIndex.open(folder.resolve("text"))) {
      index.replace("http://e.org/gone", graph, "0");
      index.replace(NAME, graph, "0");
      index.commit();
    }
    assertInStep();
  }

  @Test
  void aTextIndexThatIsDamagedOrGoneIsMadeAnew() throws IOException {
    filled();
    try (Stream<Path> files = Files.list(folder.resolve("text"))) {
      for (Path file : files.filter(f -> f.toString().contains("segments")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    assertInStep();
    StoreDirectory.delete(folder.resolve("text"));
    assertInStep();
  }

  @Test
  void whatAnotherProgramWroteIsCountedAfterAProcessThatDied() throws IOException {
    filled();
    DatasetGraph data = DatabaseMgr.connectDatasetGraph(Location.create(folder.toString()));
    Txn.executeWrite(
        data,
        () ->
            notice()
                .find()
                .toList()
                .subList(0, 5)
                .forEach(t -> data.add(Quad.create(NodeFactory.createURI("http://e.org/g"), t))));
    TDBInternal.expel(data, true);
    Files.createFile(folder.resolve("unclosed"));
    assertInStep();
    assertThat(folder.resolve("unclosed")).doesNotExist();
  }

  @Test
  void aDatabaseOfBeforeThereWasATextIndexIsTakenAsItIs() {
    DatasetGraph data = DatabaseMgr.connectDatasetGraph(Location.create(folder.toString()));
    Map<String, Graph> graphs = Fixtures.graphs("notice.trig");
    Txn.executeWrite(
        data,
        () ->
            graphs.forEach(
                (name, graph) ->
                    graph
                        .find()
                        .forEach(t -> data.add(Quad.create(NodeFactory.createURI(name), t)))));
    TDBInternal.expel(data, true);
    assertInStep();
    try (PolicyStore store = PolicyStore.open(folder)) {
      assertThat(store.replaceAll(graphs).values()).containsOnly(Change.UNCHANGED);
    }
  }

  @Test
  void halfACompactionIsNotRead() throws IOException {
    filled();
    Files.createDirectory(folder.resolve("Data-0002-tmp"));
    Files.writeString(folder.resolve("Data-0002-tmp/nodes.dat"), "half");
    assertInStep();
    assertThat(folder.resolve("Data-0002-tmp")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"empty", "no files", "cut"})
  void anUnfinishedNewerDatabaseIsSetAside(String how) throws IOException {
    filled();
    Path newer = folder.resolve("Data-0002");
    if (how.equals("no files")) {
      Files.createDirectory(newer);
    } else {
      Path other = folder.resolveSibling(folder.getFileName() + "-other");
      try (PolicyStore store = PolicyStore.open(other)) {
        if (how.equals("cut")) {
          store.replaceAll(Fixtures.graphs("notice.trig"));
        }
      }
      Files.move(other.resolve("Data-0001"), newer);
      if (how.equals("cut")) {
        Files.write(newer.resolve("GSPO.bpt"), new byte[0]);
        Files.write(newer.resolve("GSPO.dat"), new byte[0]);
      }
      StoreDirectory.delete(other);
    }
    assertInStep();
    assertThat(newer).doesNotExist();
    assertThat(folder.resolve("unfinished-Data-0002")).isDirectory();
  }

  @Test
  void aCompactionThatOnlyLeftTheOldOneBehindIsRead() throws IOException {
    filled();
    Path kept = folder.resolveSibling(folder.getFileName() + "-kept");
    Files.move(folder.resolve("Data-0001"), kept);
    Files.delete(folder.resolve("tdb.lock"));
    StoreDirectory.delete(folder.resolve("text"));
    try (PolicyStore store = PolicyStore.open(folder)) {
      store.replaceAll(Fixtures.graphs("notice.trig"));
      store.upkeep().compact(StoreProgress.none());
    }
    Files.move(kept, folder.resolve("Data-0001"));
    assertInStep();
    try (PolicyStore store = PolicyStore.open(folder)) {
      assertThat(store.upkeep().info().database()).isEqualTo("Data-0002");
      assertThat(store.upkeep().info().older()).containsExactly("Data-0001");
      store.upkeep().compact(StoreProgress.none());
      assertThat(store.upkeep().info().database()).isEqualTo("Data-0003");
      assertThat(store.upkeep().info().older()).isEmpty();
      assertThat(store.search("跨境", Set.of(), 5)).isNotNull();
    }
  }

  @Test
  void aFolderOfANewerVersionIsLeftAlone() throws IOException {
    filled();
    Files.writeString(folder.resolve("qiantou.store"), "2\n");
    assertThatThrownBy(() -> PolicyStore.open(folder))
        .isInstanceOf(QiantouException.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("newer version (layout 2; this program knows 1)");
    Files.writeString(folder.resolve("qiantou.store"), "1\n");
    assertInStep();
  }

  @Test
  void aLockOfADeadProcessHoldsNobodyUp() throws IOException {
    filled();
    Files.writeString(folder.resolve("qiantou.lock"), "999999999\n");
    Files.writeString(folder.resolve("tdb.lock"), "999999999\n");
    assertInStep();
  }

  @Test
  void twoStartsOnOneFolder() {
    try (PolicyStore store = PolicyStore.open(folder)) {
      assertThatThrownBy(() -> PolicyStore.open(folder))
          .hasMessageContaining("process " + ProcessHandle.current().pid());
      assertThat(store.list()).isEmpty();
    }
  }

  private static Graph notice() {
    return Objects.requireNonNull(Fixtures.graphs("notice.trig").get(NAME));
  }

  private void filled() {
    try (PolicyStore store = PolicyStore.open(folder)) {
      store.replaceAll(Fixtures.graphs("notice.trig"));
    }
  }

  private void assertInStep() {
    Graph graph = notice();
    try (PolicyStore store = PolicyStore.open(folder)) {
      assertThat(store.upkeep().audit(StoreProgress.none())).isEmpty();
      assertThat(store.list()).contains(NAME);
      boolean same = store.read(data -> Writing.stored(data, NAME).isIsomorphicWith(graph));
      assertThat(same).isTrue();
      assertThat(store.search("海关", Set.of(), 5)).isNotEmpty();
    }
  }
}
