package io.qiantou.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qiantou.ChildJvm;
import io.qiantou.model.QiantouException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyStoreTest {
  private static final String NAME = "https://w3id.org/qiantou/id/graph/国示-2031-7";

  @Test
  void loadingTwiceChangesNothing(@TempDir Path folder) {
    Map<String, Graph> notice = Fixtures.graphs("notice.trig");
    try (PolicyStore store = PolicyStore.open(folder.resolve("db"))) {
      assertThat(store.replaceAll(notice)).containsEntry(NAME, Change.ADDED).hasSize(2);
      assertThat(store.replaceAll(notice).values()).containsOnly(Change.UNCHANGED);
    }
    try (PolicyStore store = PolicyStore.open(folder.resolve("db"))) {
      assertThat(store.replaceAll(notice).values()).containsOnly(Change.UNCHANGED);
      assertThat(store.list()).containsExactlyInAnyOrderElementsOf(notice.keySet());
    }
  }

  @Test
  void blankNodesAreNoChange() {
    String turtle =
        "<http://e.org/a> <http://e.org/p> [ <http://e.org/p> 1 ] , [ <http://e.org/p> 2 ] .";
    try (PolicyStore store = PolicyStore.temporary()) {
      assertThat(store.replace("http://e.org/g", turtle(turtle))).isEqualTo(Change.ADDED);
      assertThat(store.replace("http://e.org/g", turtle(turtle))).isEqualTo(Change.UNCHANGED);
    }
  }

  @Test
  void replacingLeavesNothingOfTheOld() {
    try (PolicyStore store = PolicyStore.temporary()) {
      store.replace("http://e.org/g", turtle("<http://e.org/a> <http://e.org/p> 1 , 2 ."));
      assertThat(
              store.replace("http://e.org/g", turtle("<http://e.org/a> <http://e.org/p> 2 , 3 .")))
          .isEqualTo(Change.REPLACED);
      assertThat(count(store)).isEqualTo(2);
      assertThat(store.remove("http://e.org/g")).isTrue();
      assertThat(store.remove("http://e.org/g")).isFalse();
      assertThat(count(store)).isZero();
    }
  }

  @Test
  void aReaderSeesTheOldUntilTheNewIsWhole() throws InterruptedException {
    try (PolicyStore store = PolicyStore.temporary()) {
      store.replace("http://e.org/g", turtle("<http://e.org/a> <http://e.org/p> 1 ."));
      Txn.executeRead(
          store.dataset(),
          () -> {
            Thread writer =
                new Thread(
                    () ->
                        store.replace(
                            "http://e.org/g", turtle("<http://e.org/a> <http://e.org/p> 2 , 3 .")));
            writer.start();
            join(writer);
            assertThat(loaded(store.dataset())).isEqualTo(1);
          });
      assertThat(count(store)).isEqualTo(2);
    }
  }

  @Test
  void aFailedReplaceLeavesTheOld() {
    Graph old = turtle("<http://e.org/a> <http://e.org/p> 1 .");
    Graph failing =
        new GraphBase() {
          @Override
          protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
            throw new IllegalStateException("in the middle");
          }
        };
    Map<String, Graph> graphs = new LinkedHashMap<>();
    graphs.put("http://e.org/other", turtle("<http://e.org/b> <http://e.org/p> 1 ."));
    graphs.put("http://e.org/g", failing);
    try (PolicyStore store = PolicyStore.temporary()) {
      store.replace("http://e.org/g", old);
      assertThatThrownBy(() -> store.addAll(graphs, (stored, given) -> given, Replacement.UNSEEN))
          .hasStackTraceContaining("in the middle");
      assertThat(store.list()).containsExactly("http://e.org/g");
      assertThat(store.replace("http://e.org/g", old)).isEqualTo(Change.UNCHANGED);
      assertThat(count(store)).isEqualTo(1);
    }
  }

  @Test
  void theDefaultGraphIsTheUnion() {
    try (PolicyStore store = Fixtures.store("notice.trig")) {
      String query =
          "ASK { ?m ?p ?agency . ?agency <http://www.w3.org/2004/02/skos/core#prefLabel> ?l }";
      boolean joined =
          store.read(
              data -> QueryExec.dataset(data).query(QueryFactory.create(query)).build().ask());
      assertThat(joined).isTrue();
    }
  }

  @Test
  void aFolderWithSomethingElseIsLeftAlone(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("letter.txt"), "x");
    assertThatThrownBy(() -> PolicyStore.open(folder))
        .isInstanceOf(QiantouException.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("no TDB2 database");
    assertThatThrownBy(() -> PolicyStore.open(file)).hasMessageContaining("not a folder");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void aDatabaseOfALivingProcessIsNamedWithItsProcess(@TempDir Path folder) throws Exception {
    Path db = folder.resolve("db");
    PolicyStore.open(db).close();
    Process holder = ChildJvm.start(LockHolder.class, db.resolve("tdb.lock").toString());
    try {
      assertThat(holder.getInputStream().read()).isEqualTo('!');
      assertThatThrownBy(() -> PolicyStore.open(db))
          .isInstanceOf(QiantouException.class)
          .hasMessageContaining(db.toString())
          .hasMessageContaining("process " + holder.pid());
    } finally {
      holder.destroy();
      holder.waitFor(10, TimeUnit.SECONDS);
    }
    PolicyStore.open(db).close();
  }

  /** Holds the lock of a database as TDB2 does, until it is ended. */
  static final class LockHolder {
    public static void main(String[] args) throws Exception {
      try (FileChannel lock =
          FileChannel.open(Path.of(args[0]), StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
        lock.lock();
        lock.truncate(0);
        lock.write(StandardCharsets.UTF_8.encode(ProcessHandle.current().pid() + "\n"));
        System.out.print('!');
        System.out.flush();
        Thread.sleep(60_000);
      }
    }
  }

  private static long count(PolicyStore store) {
    return store.read(PolicyStoreTest::loaded);
  }

  private static long loaded(DatasetGraph data) {
    return data.stream().filter(quad -> !quad.isDefaultGraph()).count();
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Graph turtle(String text) {
    return RDFParser.fromString(text, Lang.TURTLE).toGraph();
  }
}
