package io.qiantou;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.qiantou.lexicon.DepartmentTypes;
import io.qiantou.lexicon.Lexicon;
import io.qiantou.model.Responsibility;
import io.qiantou.model.Role;
import io.qiantou.report.Reports;
import io.qiantou.resource.Resources;
import io.qiantou.store.PolicyStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a folder given as {@code --home} changes, without Java. */
class HomeFolderTest {
  private static final String NOTICE =
      """
      关于改进样板服务的通知

      示发〔2021〕9号

      各有关单位：

      现就改进样板服务通知如下。

      一、改进查验方式。推广样板查验模式。（样板总署牵头）

      二、健全协作机制。建立样板协作机制。（商务部挂帅，财政部搭台）

      2021年3月5日
      """;

  @TempDir private Path home = Path.of("");

  @Test
  void anAliasResolvesAName() throws IOException {
    try (PolicyStore store = TextStore.of(Resources.packed(), NOTICE)) {
      assertThat(unresolved(store)).containsExactly("样板总署");
    }
    write(
        "data/agencies/ours.ttl",
        """
        @prefix agency: <https://w3id.org/qiantou/id/agency/> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        agency:gacc skos:altLabel "样板总署"@zh .
        """);
    assertThat(duties().get(0).agency().agency().orElseThrow().id()).isEqualTo("gacc");
    try (PolicyStore store = TextStore.of(Resources.over(home), NOTICE)) {
      assertThat(unresolved(store)).isEmpty();
    }
  }

  @Test
  void aRuleReadsANewWayToWriteADuty() throws IOException {
    assertThat(duties()).hasSize(1);
    write(
        "data/rules/responsibility.yml",
        Resources.packed().text("data/rules/responsibility.yml")
            + """
            - id: responsibility.ours
              says: 某家挂帅，某家搭台
              emits: bracket
              cues: [挂帅]
              pattern: '{names:lead}挂帅，{names:support}搭台'
              examples:
                - '（[lead:商务部]挂帅，[support:财政部]搭台）'
              counterexamples:
                - '由企业挂帅。'
            """);
    assertThat(duties())
        .extracting(fact -> fact.agency().name(), Responsibility::role, Responsibility::rule)
        .contains(
            tuple("商务部", Role.LEAD, "responsibility.ours"),
            tuple("财政部", Role.SUPPORT, "responsibility.ours"));
  }

  @Test
  void aDepartmentTypeTakesNamesApart() throws IOException {
    assertThat(DepartmentTypes.load(Resources.packed()).readings("示例省样板发展厅")).isEmpty();
    write(
        "data/agencies/our-types.ttl",
        """
        @prefix agency: <https://w3id.org/qiantou/id/agency/> .
        @prefix qt: <https://w3id.org/qiantou/ontology#> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        @prefix type: <https://w3id.org/qiantou/id/department-type/> .
        type:sample a qt:DepartmentType ;
          skos:prefLabel "样板发展部门"@zh ;
          qt:provincialName "{region}样板发展厅"@zh ;
          qt:counterpart agency:mofcom .
        """);
    DepartmentTypes.Reading reading =
        DepartmentTypes.load(Resources.over(home)).readings("示例省样板发展厅").get(0);
    assertThat(reading.type().id()).isEqualTo("sample");
    assertThat(reading.region()).isEqualTo("示例省");
    assertThat(reading.type().counterparts()).containsExactly("mofcom");
    String notice =
        NOTICE.replace("关于改进", "示例省人民政府关于改进").replace("样板总署牵头", "省商务厅、样板发展厅负责，范例省样板发展厅配合");
    assertThat(duties(Resources.packed(), notice))
        .extracting(fact -> fact.agency().agency().isPresent())
        .containsExactly(true, false, false);
    assertThat(duties(Resources.over(home), notice))
        .extracting(fact -> fact.agency().agency().orElseThrow().id())
        .containsExactly("local/commerce/示例省商务厅", "local/sample/示例省样板发展厅", "local/sample/范例省样板发展厅");
  }

  private List<Responsibility> duties() {
    return duties(Resources.over(home), NOTICE);
  }

  private static List<Responsibility> duties(Resources resources, String notice) {
    return new Pipeline(Lexicon.read(resources))
        .extract("示例.txt", notice.getBytes(StandardCharsets.UTF_8)).documents().stream()
            .flatMap(document -> document.facts(Responsibility.class).stream())
            .toList();
  }

  private static List<String> unresolved(PolicyStore store) {
    return Reports.reports(Resources.packed())
        .get("unresolved")
        .run(store, Map.of())
        .rows()
        .stream()
        .map(row -> row.get(0).text())
        .toList();
  }

  private void write(String path, String text) throws IOException {
    Path file = home.resolve(path);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }
}
