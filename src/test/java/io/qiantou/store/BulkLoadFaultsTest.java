package io.qiantou.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qiantou.model.QiantouException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A large load that cannot begin, or meets a fault on one of its threads. */
class BulkLoadFaultsTest {
  private static final String NAME = "https://w3id.org/qiantou/id/graph/国示-2031-7";

  @TempDir private Path folder = Path.of("");

  @Test
  void whatDidNotBeginLeavesNothingOpen() {
    try (PolicyStore store = PolicyStore.open(folder)) {
      StoreDirectory directory = new StoreDirectory(folder, true);
      assertThatThrownBy(
              () ->
                  new BulkLoad(
                      store,
                      directory,
                      data -> {
                        throw new IllegalStateException("no loader");
                      }))
          .isInstanceOf(QiantouException.class)
          .hasMessageContaining("no loader");
      assertThat(directory.loading()).doesNotExist();
      try (BulkLoad bulk = store.startBulk()) {
        bulk.add(NAME, graph());
        bulk.finish();
      }
      assertThat(store.list()).containsExactly(NAME);
    }
  }

  private static Graph graph() {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.add(
        Triple.create(
            NodeFactory.createURI("http://e.org/a"),
            NodeFactory.createURI("http://e.org/p"),
            NodeFactory.createLiteralString("b")));
    return graph;
  }

  /** The words are cut while {@code finish} waits, and meet the fault then. */
  @Test
  void aFaultIsToldOnce() {
    try (PolicyStore store = PolicyStore.open(folder);
        BulkLoad bulk = store.startBulk()) {
      CountDownLatch finishing = new CountDownLatch(1);
      bulk.add(NAME, torn(finishing));
      finishing.countDown();
      assertThatThrownBy(bulk::finish)
          .isInstanceOf(QiantouException.class)
          .hasMessageContaining("torn")
          .message()
          .containsOnlyOnce("not loaded");
    }
  }

  /** Whole for the loader, and torn for the thread that cuts words. */
  private static Graph torn(CountDownLatch finishing) {
    Graph whole = graph();
    return new GraphBase() {
      @Override
      protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        if (Thread.currentThread().getName().startsWith("pool-")) {
          try {
            finishing.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          throw new IllegalStateException("torn");
        }
        return whole.find(pattern);
      }
    };
  }
}
