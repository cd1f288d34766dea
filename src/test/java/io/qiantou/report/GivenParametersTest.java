package io.qiantou.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.resource.Resources;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GivenParametersTest {
  private static final Set<Var> PARAMETERS = Set.of(Var.alloc("one"), Var.alloc("two"));

  @ParameterizedTest
  @CsvSource(
      delimiterString = "==>",
      value = {
        "{ FILTER(BOUND(?one)) ?s <p:a> ?o } UNION { FILTER(!BOUND(?one)) ?s <p:b> ?o } ==> ?s <p:a> ?o",
        "{ FILTER(BOUND(?two)) ?s <p:a> ?o } UNION { FILTER(!BOUND(?two)) ?s <p:b> ?o } ==> ?s <p:b> ?o",
        "?s <p:a> ?o FILTER(!BOUND(?two) || CONTAINS(?o, ?two)) ==> ?s <p:a> ?o",
        "?s <p:a> ?o FILTER(!BOUND(?one) || CONTAINS(?o, ?one)) ==> ?s <p:a> ?o FILTER(CONTAINS(?o, 'x'))",
        "?s <p:a> ?o OPTIONAL { FILTER(BOUND(?two)) ?s <p:b> ?x } ==> ?s <p:a> ?o",
        "?s <p:a> ?o { SELECT DISTINCT ?s { FILTER(BOUND(?one)) ?s <p:b> 1 } } ==> ?s <p:a> ?o { SELECT DISTINCT ?s { ?s <p:b> 1 } }",
        "{ FILTER(STR(?one) = 'x') ?s <p:a> ?o } UNION { FILTER(STR(?one) = 'y') ?s <p:b> ?o } ==> ?s <p:a> ?o",
        "?s <p:a> ?o { SELECT (COUNT(*) AS ?n) { FILTER(BOUND(?two)) ?s <p:b> 1 } } ==> ?s <p:a> ?o { SELECT (COUNT(*) AS ?n) { FILTER(false) } }"
      })
  void whatIsKnownIsDecided(String asked, String expected) {
    assertThat(groups(given("SELECT * { " + asked + " }")))
        .isEqualTo(groups(QueryFactory.create("SELECT * { " + expected + " }")));
  }

  /** Brackets around one thing say nothing. */
  private static String groups(Query query) {
    return query.toString().replaceAll("[{}\\s]+", " ");
  }

  @Test
  void whatAPatternBindsIsLeftToTheStore() {
    Query query = given("SELECT * { ?s <p:a> ?two FILTER(BOUND(?two)) }");
    assertThat(query.toString()).contains("bound");
  }

  private static Query given(String text) {
    Map<Var, Node> values = Map.of(Var.alloc("one"), NodeFactory.createLiteralString("x"));
    return GivenParameters.in(QueryFactory.create(text), values, PARAMETERS);
  }

  static Stream<Report> reports() {
    return Reports.reports(Resources.packed()).all().stream()
        .filter(report -> report.head().parameters().stream().noneMatch(Parameter::required));
  }

  /** A report that asked the store whether it has a parameter would read all for each of them. */
  @ParameterizedTest
  @MethodSource("reports")
  void noStoreIsAskedWhetherThereIsAParameter(Report report) {
    String asked = report.asking(false, Map.of()).toString();
    for (Parameter parameter : report.head().parameters()) {
      assertThat(asked.toLowerCase(Locale.ROOT))
          .doesNotContain("bound(?" + parameter.name().toLowerCase(Locale.ROOT) + ")");
    }
  }
}
