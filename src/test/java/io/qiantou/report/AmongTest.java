package io.qiantou.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qiantou.resource.Resources;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;

/** Where the values stand by which a report is asked of certain things only. */
class AmongTest {
  private static final String ONE = "https://example.org/id/measure/1";

  /** Around its subqueries alone they would leave these to be made for the whole store. */
  @Test
  void eachListOfAMeasureIsMadeForTheMeasuresThatAreAskedFor() {
    Report whole = Reports.pages(Resources.packed()).get("measures");
    String query = whole.only(Map.of("measure", List.of(ONE))).asking(true, Map.of()).toString();
    int lists = occurrences(whole.asking(true, Map.of()).toString(), "GROUP_CONCAT");
    assertThat(lists).isEqualTo(5);
    assertThat(occurrences(query, ONE)).isEqualTo(1 + lists);
    Query parsed = QueryFactory.create(query);
    assertThat(parsed.getResultVars()).isEqualTo(whole.asking(true, Map.of()).getResultVars());
  }

  /** The first six of all are not the first six of those that are asked for. */
  @Test
  void whatIsCutOffIsRefused() {
    Report whole = Reports.pages(Resources.packed()).get("home.due");
    Map<String, List<String>> one = Map.of("measure", List.of(ONE));
    assertThatThrownBy(() -> whole.only(one)).hasMessageContaining("?measure");
  }

  private static int occurrences(String text, String words) {
    return text.split(words, -1).length - 1;
  }
}
