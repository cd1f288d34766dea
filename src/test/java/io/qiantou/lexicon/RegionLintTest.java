package io.qiantou.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.model.Problem;
import io.qiantou.resource.Resources;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegionLintTest {
  private static final String PREFIXES =
      """
      @prefix category: <https://w3id.org/qiantou/id/region-category/> .
      @prefix dcterms: <http://purl.org/dc/terms/> .
      @prefix level: <https://w3id.org/qiantou/id/level/> .
      @prefix qt: <https://w3id.org/qiantou/ontology#> .
      @prefix region: <https://w3id.org/qiantou/id/region/> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      """;

  @Test
  void theRegistryHasNoFault() {
    List<TurtleFile> files = new ArrayList<>(schemes());
    files.addAll(TurtleFile.readAll(Resources.packed(), "data/regions"));
    assertThat(faults(files)).isEmpty();
  }

  @Test
  void aSoundFixtureHasNoFault() {
    assertThat(faults(fixture("sound"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "name", "source", "code", "successor", "unknown", "twin", "cycle"})
  void eachKindOfFaultIsFound(String kind) {
    List<Problem> faults = RegionLint.faults(fixture(kind));
    assertThat(faults).extracting(Problem::code).isNotEmpty().containsOnly("region." + kind);
    assertThat(faults).allMatch(fault -> fault.source().startsWith("fixture.ttl:"));
  }

  @Test
  void anEntryInTwoFilesIsAFault() {
    List<TurtleFile> files = new ArrayList<>(fixture("sound"));
    TurtleFile first = files.get(files.size() - 1);
    files.add(new TurtleFile("other.ttl", first.text(), first.model()));
    assertThat(RegionLint.faults(files)).extracting(Problem::code).contains("region.defined-twice");
  }

  private static List<String> faults(List<TurtleFile> files) {
    return RegionLint.faults(files).stream()
        .map(fault -> fault.source() + " " + fault.code() + " " + fault.message())
        .toList();
  }

  private static List<TurtleFile> fixture(String kind) {
    List<TurtleFile> files = new ArrayList<>(schemes());
    files.add(
        TurtleFile.parse(
            "fixture.ttl",
            PREFIXES + Resources.packed().text("cases/lexicon/region-faults/" + kind + ".ttl")));
    return files;
  }

  private static List<TurtleFile> schemes() {
    return List.of(file("data/agencies/schemes.ttl"), file("data/regions/schemes.ttl"));
  }

  private static TurtleFile file(String path) {
    return TurtleFile.parse(path, Resources.packed().text(path));
  }
}
