package io.qiantou.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.resource.Resources;
import io.qiantou.store.Fixtures;
import io.qiantou.store.PolicyStore;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every check finds what it is for, and nothing in a graph that only looks like it. */
class ChecksTest {
  private static final String CASES = "src/test/resources/cases/checks/";
  private static final Reports CHECKS = Reports.checks(Resources.packed());

  static List<String> names() {
    return CHECKS.all().stream().map(Report::name).toList();
  }

  @ParameterizedTest
  @MethodSource("names")
  void findsWhatItIsFor(String name) {
    assertThat(rows(name, "found")).as("queries/checks/%s.rq", name).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void findsNothingElse(String name) {
    assertThat(rows(name, "sound")).as("queries/checks/%s.rq", name).isEmpty();
  }

  @Test
  void bothTargetsAndDeadlinesCanBeDueTooEarly() {
    assertThat(rows("due-before-document", "found"))
        .extracting(row -> row.get(0).text())
        .containsExactly("http://example.org/goal", "http://example.org/last");
  }

  @Test
  void numbersAreComparedWithoutTheirBracketsAndTitlesWithTheirVariants() {
    assertThat(rows("one-number-several-documents", "found"))
        .extracting(row -> row.get(3).text())
        .containsExactly("甲；乙", "丙；丙的另一标题");
  }

  private static List<List<Cell>> rows(String check, String graph) {
    try (PolicyStore store = PolicyStore.temporary()) {
      store.replaceAll(Fixtures.read(CASES + check + "/" + graph + ".trig"));
      return CHECKS.get(check).run(store, Map.of()).rows();
    }
  }
}
