package io.qiantou.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.resource.Resources;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The counts that are kept are those of a recount, whatever was added, replaced and removed. */
class KeptCountsTest {
  private static final long SEED = 20311224;

  @Test
  void anyOrderOfAddingReplacingAndRemoving(@TempDir Path folder) {
    Map<String, Graph> graphs = Fixtures.graphs("notice.trig");
    graphs.putAll(Fixtures.graphs("hostile.trig"));
    List<String> names = List.copyOf(graphs.keySet());
    Random random = new Random(SEED);
    try (PolicyStore store = PolicyStore.open(folder)) {
      for (int step = 0; step < 60; step++) {
        String name = names.get(random.nextInt(names.size()));
        Graph graph = graphs.getOrDefault(name, Graph.emptyGraph);
        switch (random.nextInt(4)) {
          case 0 -> store.remove(name);
          case 1 -> store.replace(name, some(graph, random));
          case 2 -> store.replaceAll(graphs);
          default -> store.replace(name, graph);
        }
        assertThat(store.upkeep().audit(StoreProgress.none())).as("step %s", step).isEmpty();
      }
      store.replaceAll(graphs);
      names.forEach(store::remove);
      assertThat(store.upkeep().info().statements()).isZero();
      long left = store.read(data -> data.stream().count());
      assertThat(left).as("only the format").isEqualTo(1);
    }
  }

  /** A service of another version may keep other counts, which must not be taken for these. */
  @Test
  void aStoreElsewhereIsAskedForTheCountsOfThisVersion() {
    assertThat(Resources.packed().text("queries/endpoint/kept.rq"))
        .contains("kept:format> \"" + Ledger.FORMAT + "\"");
  }

  /** About half of the statements. */
  private static Graph some(Graph graph, Random random) {
    Graph some = GraphFactory.createDefaultGraph();
    graph.find().filterKeep(triple -> random.nextBoolean()).forEach(some::add);
    return some;
  }
}
