package io.qiantou.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.endpoint.EndpointAddress;
import io.qiantou.endpoint.SecondFuseki;
import io.qiantou.endpoint.UnreliableWay;
import io.qiantou.endpoint.UnreliableWay.Trouble;
import io.qiantou.rdf.Iris;
import io.qiantou.rdf.Maker;
import io.qiantou.rdf.RunLog;
import io.qiantou.rdf.SeveralSources;
import io.qiantou.resource.Resources;
import io.qiantou.store.PolicyStore;
import io.qiantou.store.UnfinishedWrite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is there, what is said, and what is known of it later where a load breaks off. */
class BrokenLoadTest {
  private static final String RUN = "/id/graph/run/";

  private final SecondFuseki fuseki = new SecondFuseki();
  private final UnreliableWay way = new UnreliableWay(fuseki.url("sparql"));
  private final Commands commands = Commands.onTurtle();

  BrokenLoadTest() throws IOException {}

  @AfterEach
  void close() {
    way.close();
    fuseki.close();
  }

  /** All is well until this request, which is refused. */
  private void refuse(int request) {
    Trouble[] troubles = new Trouble[request];
    Arrays.fill(troubles, Trouble.NONE);
    troubles[request - 1] = Trouble.REFUSED;
    way.next(troubles);
  }

  private String[] load(Path file, String... more) {
    EndpointAddress address = way.by(fuseki.address(false));
    String[] call = {
      "load",
      file.toString(),
      "--endpoint",
      address.query().toString(),
      "--update-endpoint",
      address.update().orElseThrow().toString()
    };
    String[] all = Arrays.copyOf(call, call.length + more.length);
    System.arraycopy(more, 0, all, call.length, more.length);
    return all;
  }

  /** Each all that one request takes, so that the first is stored when the second is refused. */
  private static Path twoLargeGraphs(Path folder) throws IOException {
    StringBuilder trig = new StringBuilder();
    for (String name : List.of("甲", "乙")) {
      trig.append("<http://example.org/graph/").append(name).append("> {\n");
      for (int i = 0; i < 20_000; i++) {
        trig.append("<x:s> <x:p> \"").append(name).append(i).append("\" .\n");
      }
      trig.append("}\n");
    }
    return Files.writeString(folder.resolve("large.trig"), trig);
  }

  @Test
  void whatIsStoredHasItsRun(@TempDir Path folder) throws IOException {
    // Asked what is unfinished; then of the first what is there, written, counted, moved, counted.
    refuse(7);
    assertThat(commands.run(load(twoLargeGraphs(folder)))).isEqualTo(1);
    assertThat(commands.err())
        .contains("written: documents added 1")
        .contains("not written: graphs 1");
    assertThat(fuseki.graphs())
        .hasSize(2)
        .anyMatch(name -> name.startsWith("http://example.org/graph/"))
        .anyMatch(name -> name.contains(RUN));
  }

  @Test
  void whatIsStoredAndCannotBeComparedHasItsRun() {
    refuse(7);
    Path file = Path.of("src/test/resources/cases/service/notice.trig");
    assertThat(commands.run(load(file, "--diff"))).isEqualTo(1);
    assertThat(commands.err())
        .contains("status 400")
        .contains("the load broke off")
        .doesNotContain("documents added 0")
        .contains("not written: graphs 0");
    assertThat(fuseki.graphs()).anyMatch(name -> name.contains(RUN));
  }

  /** A store that is away for the run too is no other fault. */
  @Test
  void aStoreThatStaysAwayIsSaidOnce(@TempDir Path folder) throws IOException {
    way.goAwayAfter(6);
    assertThat(commands.run(load(twoLargeGraphs(folder)))).isEqualTo(1);
    assertThat(commands.err()).containsOnlyOnce("the load broke off").contains("graphs 1");
  }

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
