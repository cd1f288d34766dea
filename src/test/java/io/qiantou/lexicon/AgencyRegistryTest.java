package io.qiantou.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qiantou.model.Agency;
import io.qiantou.model.QiantouException;
import io.qiantou.resource.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AgencyRegistryTest {
  private static final AgencyRegistry REGISTRY = AgencyRegistry.load(Resources.packed());

  static Stream<String> printedNames() {
    return Resources.packed()
        .text("cases/lexicon/agency-names/expected.tsv")
        .lines()
        .filter(line -> !line.startsWith("#"));
  }

  @ParameterizedTest
  @MethodSource("printedNames")
  void aNameAsPrintedIsTheBodyOfItsTime(String line) {
    String[] cells = line.split("\t", -1);
    Agency agency = REGISTRY.resolve(cells[0], year(cells[1])).orElseThrow();
    assertThat(agency.id()).isEqualTo(cells[2]);
    assertThat(REGISTRY.today(agency))
        .extracting(Agency::id)
        .containsExactlyInAnyOrderElementsOf(Arrays.asList(cells[3].split(" ", -1)));
  }

  @Test
  void aBodyIsShownByItsFullNameWithoutTheNameOfTheState() {
    assertThat(canonical("发改委")).isEqualTo("国家发展和改革委员会");
    assertThat(canonical("中华人民共和国商务部")).isEqualTo("商务部");
    assertThat(canonical("国铁集团")).isEqualTo("中国国家铁路集团有限公司");
  }

  @Test
  void aFormerBodyIsFoundLongAfterItsEnd() {
    assertThat(REGISTRY.resolve("国家旅游局", Optional.of(LocalDate.of(2022, 1, 1))))
        .map(Agency::id)
        .contains("cnta");
  }

  @Test
  void aNameThatLocalBodiesBearTooIsAmbiguous() {
    Agency ndrc = REGISTRY.byId("ndrc").orElseThrow();
    assertThat(ndrc.ambiguousNames()).contains("发改委", "发展改革委").doesNotContain("国家发改委");
    assertThat(REGISTRY.names().get("国家药监局")).extracting(Agency::id).containsExactly("nmpa", "sda");
  }

  @Test
  void anUnknownNameIsNoBody() {
    assertThat(REGISTRY.resolve("某某局", Optional.empty())).isEmpty();
  }

  @Test
  void anAliasAddedInAFolderNeedsNoJava(@TempDir Path folder) throws IOException {
    write(
        folder,
        """
        @prefix agency: <https://w3id.org/qiantou/id/agency/> .
        @prefix qt: <https://w3id.org/qiantou/ontology#> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        agency:ndrc skos:altLabel "发展改革的委员会"@zh .
        agency:test a qt:Agency ; skos:prefLabel "样本署"@zh ; qt:confidence "memory" .
        """);
    AgencyRegistry mine = AgencyRegistry.load(Resources.over(folder));
    assertThat(mine.resolve("发展改革的委员会", Optional.empty())).map(Agency::id).contains("ndrc");
    assertThat(mine.resolve("样本署", Optional.empty())).map(Agency::id).contains("test");
  }

  @Test
  void aBrokenFileStopsTheStartWithFileAndLine(@TempDir Path folder) throws IOException {
    write(folder, "\n\nagency:ndrc a qt:Agency .\n");
    assertThatThrownBy(() -> AgencyRegistry.load(Resources.over(folder)))
        .isInstanceOf(QiantouException.class)
        .hasMessageStartingWith("data/agencies/mine.ttl:3:");
  }

  @Test
  void anEntryWithoutANameStopsTheStartWithFileAndLine(@TempDir Path folder) throws IOException {
    write(
        folder,
        "\n<https://w3id.org/qiantou/id/agency/x> a <https://w3id.org/qiantou/ontology#Agency> .");
    assertThatThrownBy(() -> AgencyRegistry.load(Resources.over(folder)))
        .isInstanceOf(QiantouException.class)
        .hasMessageStartingWith("data/agencies/mine.ttl:2: ");
  }

  private static void write(Path folder, String turtle) throws IOException {
    Path file = folder.resolve("data/agencies/mine.ttl");
    Files.createDirectories(folder.resolve("data/agencies"));
    Files.writeString(file, turtle);
  }

  private static String canonical(String name) {
    return REGISTRY.resolve(name, Optional.empty()).orElseThrow().name();
  }

  private static Optional<LocalDate> year(String cell) {
    return cell.equals("-")
        ? Optional.empty()
        : Optional.of(LocalDate.of(Integer.parseInt(cell), 7, 1));
  }
}
