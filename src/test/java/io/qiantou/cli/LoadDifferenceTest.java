package io.qiantou.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Newer rules or registries replace a document's graph, and {@code load --diff} says what came of
 * it.
 */
class LoadDifferenceTest {
  private static final String NOTICE =
      """
      示例委关于支持样板区的通知
      示委发〔2021〕7号
      各省人民政府：
      一、扩大通关协作。压缩整体通关时间。（海关总署牵头，商务部配合）
      二、丰富保险产品。到2025年，样板企业达到300家。（商务部负责）
      三、畅通样板渠道。完善工作机制，加强跨部门协同。（样板局负责）
      """;

  private final Commands commands = Commands.onDocuments();
  private final Path folder;
  private final String file;
  private final String db;

  LoadDifferenceTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.file = Files.writeString(folder.resolve("notice.txt"), NOTICE).toString();
    this.db = folder.resolve("db").toString();
  }

  @BeforeEach
  void load() {
    assertThat(commands.run("load", file, "--db", db, "--diff")).isZero();
    assertThat(commands.out()).contains("graph/示委发-2021-7: 新文件 / added, ").contains("added 1");
  }

  @Test
  void nothingChangedIsNothingSaid() {
    assertThat(commands.run("load", file, "--db", db, "--diff")).isZero();
    assertThat(commands.out()).startsWith("files 1").contains("unchanged 1");
  }

  @Test
  void aNameThatTheRegistryLearntShowsInTheDuty() throws IOException {
    String home = withAgency();

    assertThat(commands.run("--home", home, "load", file, "--db", db, "--diff")).isZero();

    assertThat(commands.out()).contains("replaced 1");
    assertThat(commands.out())
        .contains("graph/示委发-2021-7: 变更 / changed 1, 新增 / new 0, 消失 / gone 0")
        .containsPattern("~ 职责分工: .*措施 三 畅通样板渠道.*机构 样板局 → 国家样板局")
        .doesNotContain("http://www.w3.org");
  }

  @Test
  void aCopyWithOtherWordsIsComparedFactByFact() throws IOException {
    String corrected = NOTICE.replace("300家", "320家").replace("商务部负责", "商务部牵头");
    Path other = Files.writeString(folder.resolve("corrected.txt"), corrected);

    assertThat(commands.run("load", other.toString(), "--db", db, "--diff", "--format", "json"))
        .isZero();

    JsonNode document = new ObjectMapper().readTree(commands.out()).at("/documents/0");
    assertThat(document.get("change").asText()).isEqualTo("merged");
    assertThat(kinds(document, "Responsibility")).contains("new");
    assertThat(kinds(document, "Target")).containsExactly("new");
    assertThat(document.at("/changes").findValuesAsText("kind")).doesNotContain("gone");
    assertThat(commands.err()).contains("merged 1");
  }

  private static List<String> kinds(JsonNode document, String type) {
    List<String> kinds = new ArrayList<>();
    for (JsonNode change : document.get("changes")) {
      if (change.get("type").asText().equals(type)) {
        kinds.add(change.get("kind").asText());
      }
    }
    return kinds;
  }

  @Test
  void anUnknownFormatIsAWrongCall() {
    assertThat(commands.run("load", file, "--db", db, "--diff", "--format", "pdf")).isEqualTo(2);
    assertThat(commands.err()).contains("text, json");
  }

  /** A folder over the packed one, whose registry knows a body more. */
  private String withAgency() throws IOException {
    Path agencies = Files.createDirectories(folder.resolve("home/data/agencies"));
    Files.writeString(
        agencies.resolve("ours.ttl"),
        """
        @prefix agency: <https://w3id.org/qiantou/id/agency/> .
        @prefix category: <https://w3id.org/qiantou/id/agency-category/> .
        @prefix dcterms: <http://purl.org/dc/terms/> .
        @prefix level: <https://w3id.org/qiantou/id/level/> .
        @prefix qt: <https://w3id.org/qiantou/ontology#> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        agency:example a qt:Agency ; skos:prefLabel "国家样板局"@zh ; skos:altLabel "样板局"@zh ;
          qt:level level:central ; qt:category category:other ; qt:confidence "memory" ;
          dcterms:source "written for a test" .
        """);
    return folder.resolve("home").toString();
  }
}
