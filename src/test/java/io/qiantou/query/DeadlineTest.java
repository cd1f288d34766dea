package io.qiantou.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  private static final String PRODUCT = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o ";

  private final DatasetGraph data = DatasetGraphFactory.create();

  DeadlineTest() {
    for (int i = 0; i < 200; i++) {
      data.getDefaultGraph().add(SSE.parseTriple("(<x:s" + i + "> <x:p> " + i + ")"));
    }
  }

  /** The sum of a product of five is made before the first row; the sort too. */
  @Test
  void whatTakesTooLongIsEnded() {
    for (String query :
        new String[] {
          "SELECT (COUNT(*) AS ?all) { " + PRODUCT + "}",
          "SELECT ?a { { SELECT DISTINCT ?a ?d ?g { " + PRODUCT + "} } ?a ?b ?c } ORDER BY ?a"
        }) {
      assertThatThrownBy(() -> rows(query, Duration.ofMillis(100)))
          .as(query)
          .isInstanceOf(QueryCancelledException.class);
    }
  }

  @Test
  void whatEndsInTimeIsLeftAlone() {
    assertThat(rows("SELECT * { ?s ?p ?o }", Duration.ofMinutes(5))).isEqualTo(200);
    assertThat(rows("SELECT * { ?s ?p ?o }", Duration.ZERO)).isEqualTo(200);
  }

  private long rows(String query, Duration time) {
    try (QueryExec execution = QueryExec.dataset(data).query(query).build()) {
      return Deadline.within(time, execution, e -> count(e.select()));
    }
  }

  private static long count(RowSet rows) {
    return rows.stream().count();
  }
}
