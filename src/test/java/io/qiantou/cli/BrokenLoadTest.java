package io.qiantou.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.rdf.Iris;
import io.qiantou.rdf.Maker;
import io.qiantou.rdf.RunLog;
import io.qiantou.rdf.SeveralSources;
import io.qiantou.resource.Resources;
import io.qiantou.store.PolicyStore;
import io.qiantou.store.UnfinishedWrite;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;

/** What is said where a load breaks off. */
class BrokenLoadTest {
  /** Of a document in several files, the first is stored and the second waits. */
  @Test
  void whatWasStoredBeforeAndWaitsAgainIsNotWritten() {
    Resources resources = Resources.packed();
    RunLog log = new RunLog(new Iris(), Maker.of(resources), Clock.systemUTC());
    try (PolicyStore store = PolicyStore.temporary();
        Gathered gathered =
            new Gathered(store, new SeveralSources(resources), log, Optional.empty())) {
      gathered.add("x:graph", SSE.parseGraph("(graph (<x:s> <x:p> '一'))"));
      gathered.store(false);
      gathered.add("x:graph", SSE.parseGraph("(graph (<x:s> <x:p> '二'))"));
      UnfinishedWrite fault =
          new UnfinishedWrite(
              "away", new IllegalStateException(), Map.of(), List.of("x:graph", "x:other"));
      assertThat(BrokenLoad.of(fault, gathered, 3))
          .hasMessageContaining("documents added 1")
          .hasMessageContaining("graphs 2, files not read 3\n  x:graph\n  x:other\n");
    }
  }
}
