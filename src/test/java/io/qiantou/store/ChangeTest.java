package io.qiantou.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One rule for every store: what it is that was done. */
class ChangeTest {
  @ParameterizedTest
  @CsvSource({
    "'',(<x:s> <x:p> 1),,ADDED",
    "'','',,UNCHANGED",
    "(<x:s> <x:p> _:a),(<x:s> <x:p> _:b),,UNCHANGED",
    "(<x:s> <x:p> 1),(<x:s> <x:p> 2),,REPLACED",
    "(<x:s> <x:p> 1),'',,REPLACED",
    "(<x:s> <x:p> 1),(<x:s> <x:p> 2),(<x:s> <x:p> 1) (<x:s> <x:p> 2),MERGED",
    "(<x:s> <x:p> 1) (<x:s> <x:p> 2),(<x:s> <x:p> 2),(<x:s> <x:p> 1) (<x:s> <x:p> 2),UNCHANGED",
    "'',(<x:s> <x:p> 1),(<x:s> <x:p> 1),ADDED"
  })
  void isSaidOfWhatStoodThereWhatCameAndWhatIsMadeOfThem(
      String stored, String given, String made, Change change) {
    Graph came = graph(given);
    Graph becomes = made == null ? came : graph(made);
    assertThat(Change.of(graph(stored), came, becomes)).isEqualTo(change);
  }

  private static Graph graph(String triples) {
    return SSE.parseGraph("(graph " + triples + ")");
  }
}
