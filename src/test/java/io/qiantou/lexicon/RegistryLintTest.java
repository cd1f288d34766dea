package io.qiantou.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.model.Problem;
import io.qiantou.resource.Resources;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryLintTest {
  private static final String PREFIXES =
      """
      @prefix agency: <https://w3id.org/qiantou/id/agency/> .
      @prefix change: <https://w3id.org/qiantou/id/change/> .
      @prefix dcterms: <http://purl.org/dc/terms/> .
      @prefix org: <http://www.w3.org/ns/org#> .
      @prefix qt: <https://w3id.org/qiantou/ontology#> .
      @prefix schema: <https://schema.org/> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      """;

  @Test
  void theRegistryHasNoFault() {
    assertThat(faults(TurtleFile.readAll(Resources.packed(), "data/agencies"))).isEmpty();
  }

  @Test
  void aSoundFixtureHasNoFault() {
    assertThat(faults(List.of(file(text("sound"))))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id",
        "name",
        "source",
        "unknown",
        "shared-name",
        "cycle",
        "lifetime",
        "date",
        "successor",
        "current",
        "event-date",
        "event-mirror",
        "event-end"
      })
  void eachKindOfFaultIsFound(String kind) {
    List<Problem> faults = RegistryLint.faults(List.of(file(text(kind))));
    assertThat(faults).extracting(Problem::code).contains("registry." + kind);
    assertThat(faults).allMatch(fault -> fault.source().startsWith("fixture.ttl:"));
  }

  @Test
  void anEntryInTwoFilesIsAFault() {
    TurtleFile first =
        file("agency:a a qt:Agency ; skos:prefLabel \"甲\"@zh ; qt:confidence \"memory\" .");
    List<Problem> faults =
        RegistryLint.faults(
            List.of(first, new TurtleFile("other.ttl", first.text(), first.model())));
    assertThat(faults).extracting(Problem::code).containsExactly("registry.defined-twice");
    assertThat(faults.get(0).message()).contains("fixture.ttl:8");
  }

  private static List<String> faults(List<TurtleFile> files) {
    return RegistryLint.faults(files).stream()
        .map(fault -> fault.source() + " " + fault.code() + " " + fault.message())
        .toList();
  }

  private static String text(String kind) {
    return Resources.packed().text("cases/lexicon/registry-faults/" + kind + ".ttl");
  }

  private static TurtleFile file(String turtle) {
    return TurtleFile.parse("fixture.ttl", PREFIXES + turtle);
  }
}
