package io.qiantou.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.resource.Resources;
import io.qiantou.store.ServedStore;
import java.time.Duration;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;

/** What a service keeps of a store elsewhere is out of date when others have loaded something. */
class OthersWritesTest {
  private static final String RUN =
      "(<x:run> <http://www.w3.org/ns/prov#endedAtTime>"
          + " '2026-11-28T19:05:0%d'^^<http://www.w3.org/2001/XMLSchema#dateTime>)";

  @Test
  void aLoadOfOthersIsNoticed() {
    try (SecondFuseki fuseki = new SecondFuseki()) {
      ServedStore store = served(fuseki, Duration.ZERO);
      ServedStore kept = served(fuseki, Duration.ofHours(1));
      long before = store.revision();
      long first = kept.revision();
      assertThat(store.revision()).isEqualTo(before);
      load(fuseki, 1);
      long after = store.revision();
      assertThat(after).isNotEqualTo(before);
      assertThat(store.revision()).isEqualTo(after);
      load(fuseki, 2);
      assertThat(store.revision()).isNotEqualTo(after);
      assertThat(kept.revision()).isEqualTo(first);
    }
  }

  @Test
  void oneOfItsOwnIsKnownAtOnce() {
    try (SecondFuseki fuseki = new SecondFuseki()) {
      ServedStore store = served(fuseki, Duration.ofHours(1));
      long before = store.revision();
      store.replaceAll(Map.of("x:graph", run(1)));
      long written = store.revision();
      assertThat(written).isNotEqualTo(before);
      assertThat(store.contains("x:graph")).isTrue();
      assertThat(store.remove("x:graph")).isTrue();
      assertThat(store.revision()).isNotEqualTo(written);
      assertThat(store.contains("x:graph")).isFalse();
      assertThat(store.remove("x:graph")).isFalse();
    }
  }

  private static ServedStore served(SecondFuseki fuseki, Duration looks) {
    return EndpointStore.served(
        fuseki.address(true),
        Credentials.none(),
        Duration.ofSeconds(60),
        Resources.packed(),
        looks);
  }

  private static void load(SecondFuseki fuseki, int second) {
    EndpointStore.of(fuseki.address(true), Credentials.none(), Patience.usual(), Resources.packed())
        .replaceAll(Map.of("x:graph/run", run(second)));
  }

  private static Graph run(int second) {
    Graph run = GraphFactory.createDefaultGraph();
    run.add(SSE.parseTriple(RUN.formatted(second)));
    return run;
  }
}
