package io.qiantou.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.resource.Resources;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.update.UpdateAction;
import org.apache.jena.update.UpdateRequest;
import org.junit.jupiter.api.Test;

/** What is sent to move graphs in their places, on a store that does each operation by itself. */
class UnfinishedTest {
  private static final Map<String, Graph> BEFORE =
      Map.of(
          "x:甲", SSE.parseGraph("(graph (<x:s> <x:p> '旧') (<x:s> <x:p> '旧也'))"),
          "x:乙", SSE.parseGraph("(graph (<x:t> <x:p> '旧'))"));
  private static final Map<String, Graph> AFTER =
      Map.of(
          "x:甲", SSE.parseGraph("(graph (<x:s> <x:p> '新'))"),
          "x:乙", SSE.parseGraph("(graph (<x:t> <x:p> _:b) (_:b <x:p> '新'))"));

  private final Unfinished load = new Unfinished(UUID.randomUUID());
  private final UpdateRequest moves = load.moves(AFTER.keySet(), new Questions(Resources.packed()));
  private final DatasetGraph data = DatasetGraphFactory.create();

  private static Node node(String name) {
    return NodeFactory.createURI(name);
  }

  private void begin() {
    data.clear();
    BEFORE.forEach((name, graph) -> data.addGraph(node(name), graph));
    UpdateAction.execute(load.begin(AFTER.keySet(), "2026-11-29T15:04:29Z 1 x"), data);
    AFTER.forEach((name, graph) -> data.addGraph(node(load.name(name)), graph));
  }

  private void assertHolds(Map<String, Graph> graphs, int after) {
    assertThat(Iter.toSet(data.listGraphNodes()))
        .as("after %s", after)
        .isEqualTo(Set.of(node("x:甲"), node("x:乙")));
    graphs.forEach(
        (name, graph) ->
            assertThat(data.getGraph(node(name)).isIsomorphicWith(graph))
                .as("%s after %s", name, after)
                .isTrue());
  }

  @Test
  void aMoveThatBrokeOffAnywhereAndIsDoneAgainEndsRight() {
    for (int done = 0; done <= moves.getOperations().size(); done++) {
      begin();
      moves.getOperations().stream().limit(done).forEach(o -> UpdateAction.execute(o, data));
      UpdateAction.execute(moves, data);
      assertHolds(AFTER, done);
    }
  }

  /** What another load clears is not moved any more, however much of the clearing was done. */
  @Test
  void aMoveAfterItsGraphsWereClearedDoesNothing() {
    UpdateRequest clear =
        Unfinished.clear(
            AFTER.keySet().stream().map(load::name).map(UnfinishedTest::node).toList());
    for (int done = AFTER.size(); done <= clear.getOperations().size(); done++) {
      begin();
      clear.getOperations().stream().limit(done).forEach(o -> UpdateAction.execute(o, data));
      UpdateAction.execute(moves, data);
      assertHolds(BEFORE, done);
    }
  }

  @Test
  void eachLoadHasNamesOfItsOwn() {
    assertThat(load.name("x:甲")).isEqualTo(load.name("x:甲")).isNotEqualTo(load.name("x:乙"));
    assertThat(new Unfinished(UUID.randomUUID()).name("x:甲")).isNotEqualTo(load.name("x:甲"));
    assertThat(Unfinished.is(load.name("x:甲"))).isTrue();
    assertThat(Unfinished.is("x:甲")).isFalse();
  }
}
