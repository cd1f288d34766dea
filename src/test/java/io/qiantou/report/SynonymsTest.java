package io.qiantou.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.qiantou.TextStore;
import io.qiantou.lexicon.Lexicon;
import io.qiantou.model.QiantouException;
import io.qiantou.resource.Resources;
import io.qiantou.store.PolicyStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that mean the same, and what a report finds by them. */
class SynonymsTest {
  private static final Synonyms SYNONYMS = Synonyms.read(Resources.packed());

  private static final String NOTICE =
      """
      关于支持样板区贸易便利化若干措施的通知

      示发〔2021〕7号

      一、发展跨境电商。支持发展海外仓。（海关总署牵头）

      二、推进跨境电子商务退货便利化。（商务部牵头）

      三、办好3.5万平方米展区。（市场监管总局牵头）

      2021年3月5日
      """;

  @Test
  void theFileKeepsItsOwnLaw() throws IOException {
    Lexicon lexicon = Lexicon.read(Resources.packed());
    JsonNode groups =
        new ObjectMapper(new YAMLFactory()).readTree(Resources.packed().text("data/synonyms.yml"));
    List<String> words = new ArrayList<>();
    for (JsonNode group : groups) {
      assertThat(group.fieldNames()).toIterable().isSubsetOf("words", "asked");
      group.path("words").forEach(word -> words.add(word.asText()));
      group.path("asked").forEach(word -> words.add(word.asText()));
    }
    assertThat(words).hasSizeGreaterThan(40).doesNotHaveDuplicates();
    assertThat(words)
        .as("a body has its names in data/agencies; collective actors are words")
        .allSatisfy(
            word ->
                assertThat(
                        lexicon
                            .agencies()
                            .resolve(word, Optional.empty())
                            .filter(one -> !one.group()))
                    .isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "跨境电商, 跨境电子商务",
    "跨境电子商务, 跨境电商",
    "跨境电商退货, 跨境电子商务退货",
    "自贸区, 自贸试验区|自由贸易试验区",
    "自贸试验区, 自由贸易试验区",
    "rcep, 区域全面经济伙伴关系协定",
    "对外贸易, 外贸",
    "外贸, ''",
    "国有企业, ''",
    "跨境, ''",
    "\"跨境电商\", ''",
    "“跨境电商”, ''",
    "自贸试验区外资, 自贸试验区外商投资|自由贸易试验区外资|自由贸易试验区外商投资",
  })
  void whatElseIsLookedFor(String asked, String also) {
    assertThat(String.join("|", SYNONYMS.also(asked))).isEqualTo(also);
  }

  @Test
  void manyWordsDoNotBecomeThousands() {
    assertThat(SYNONYMS.also("电商外资环保高铁城轨央企高校首台套".repeat(5))).hasSizeLessThan(33);
  }

  @Test
  void signsHaveNoMeaning() {
    String signs = "a|b\\(.*[$^?+{}])“x”";
    assertThat(SYNONYMS.pattern(signs)).matches(pattern -> Pattern.matches(pattern, signs));
    assertThat(Pattern.compile(SYNONYMS.pattern("3.5")).matcher("3x5").find()).isFalse();
  }

  @Test
  void aReportFindsByEither() {
    try (PolicyStore store = TextStore.of(Resources.packed(), NOTICE)) {
      Report leads = Reports.reports(Resources.packed()).get("leads");
      assertThat(agencies(leads, store, "跨境电商")).containsExactly("商务部", "海关总署");
      assertThat(agencies(leads, store, "跨境电子商务")).containsExactly("商务部", "海关总署");
      assertThat(agencies(leads, store, "“跨境电商”")).containsExactly("海关总署");
      assertThat(agencies(leads, store, "\"跨境电子商务\"")).containsExactly("商务部");
      assertThat(agencies(leads, store, "3.5万")).containsExactly("国家市场监督管理总局");
      assertThat(agencies(leads, store, "3.万")).isEmpty();
      assertThat(agencies(leads, store, ".*")).isEmpty();
      assertThat(agencies(leads, store, "\\")).isEmpty();
    }
  }

  private static List<String> agencies(Report leads, PolicyStore store, String about) {
    return leads.run(store, Map.of("about", about)).rows().stream()
        .map(row -> row.get(0).text())
        .toList();
  }

  @Test
  void aReportSaysSo() {
    Report leads = Reports.reports(Resources.packed()).get("leads");
    assertThat(leads.widened(Map.of("about", "跨境电商")))
        .containsExactly(new Widened("about", "跨境电商", List.of("跨境电子商务")));
    assertThat(leads.widened(Map.of("about", "\"跨境电商\"", "agency", "商务部"))).isEmpty();
    Widened said = leads.widened(Map.of("about", "跨境电商")).get(0);
    assertThat(said.note(Language.EN).value())
        .isEqualTo("跨境电子商务; the exact words only: about=\"跨境电商\"");
    assertThat(said.inBoth())
        .isEqualTo(
            "about=跨境电商: 也找同义词 / also looks for 跨境电子商务; 只找原词 / the exact words only:"
                + " --param 'about=\"跨境电商\"'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "- words: [电商];two or more",
        "- words: [电商, 网];two letters",
        "- words: [电商, '网购 '];two letters",
        "- words: [电商, 网购, 电商];twice",
        "- asked: [电商, 网购];two or more",
        "- words: [;synonyms.yml",
      })
  void aFaultIsNamed(String line, String message, @TempDir Path home) throws IOException {
    Files.createDirectories(home.resolve("data"));
    Files.writeString(home.resolve("data/synonyms.yml"), line);
    assertThatThrownBy(() -> Synonyms.read(Resources.over(home)))
        .isInstanceOf(QiantouException.class)
        .hasMessageContaining(message);
  }
}
