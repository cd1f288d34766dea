package io.qiantou;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qiantou.extract.AgencyResolver;
import io.qiantou.lexicon.Lexicon;
import io.qiantou.model.Agency;
import io.qiantou.model.AgencyMention;
import io.qiantou.model.DocumentHead;
import io.qiantou.model.Measure;
import io.qiantou.model.MeasureKind;
import io.qiantou.model.Responsibility;
import io.qiantou.model.Role;
import io.qiantou.resource.Resources;
import io.qiantou.store.PolicyStore;
import io.qiantou.text.Span;
import io.qiantou.vocab.QT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every name of an agency in the annotated documents is in {@code cases/extract/gold-agencies.tsv}
 * and resolves as it says there: to a registry entry ({@code mofcom}), a collective actor ({@code
 * group:g-departments}), a composed local body ({@code local:commerce/示例省商务厅}) or, with a reason,
 * to none ({@code -}).
 *
 * <p>The second column says in which document a row holds; {@code *} for all that have no row of
 * their own.
 */
class GoldAgenciesTest {
  private static final Path LIST = Path.of("src/test/resources/cases/extract/gold-agencies.tsv");
  private static final AgencyResolver RESOLVER =
      new AgencyResolver(Lexicon.read(Resources.packed()));
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(strings = {"src/test/resources/gold", "../shared/gold"})
  void everyNameMeansWhatTheListSays(String folder) throws IOException {
    assumeTrue(Files.isDirectory(Path.of(folder)), folder + " is not here");
    Map<String, String> list = list();
    TreeSet<String> wrong = new TreeSet<>();
    int names = 0;
    for (Path file : files(folder)) {
      String document = file.getFileName().toString().replace(".json", "");
      for (Responsibility fact : resolved(JSON.readTree(file.toFile()))) {
        String name = fact.agency().name();
        String found = fact.agency().agency().map(GoldAgenciesTest::written).orElse("-");
        String expected =
            list.getOrDefault(name + "\t" + document, list.getOrDefault(name + "\t*", "(no row)"));
        names++;
        if (!expected.equals(found)) {
          wrong.add(name + "\t" + document + "\t" + found + "\texpected " + expected);
        }
      }
    }
    assertThat(String.join("\n", wrong)).as("names of %s", folder).isEmpty();
    assertThat(names).isGreaterThan(100);
  }

  /** 银保监会 of 2021 is the body of that time; the graph says who answers for it today. */
  @Test
  void aBodyOfItsTimeLeadsToTodaysInTheGraph() {
    String text =
        """
        关于样板保险的通知

        示发〔2021〕9号

        各有关单位：

        　　一、丰富样板保险产品。（银保监会负责）

        2021年3月5日
        """;
    try (PolicyStore store = TextStore.of(Resources.packed(), text)) {
      List<String> names =
          store.read(
              dataset ->
                  dataset.stream(Node.ANY, Node.ANY, QT.responsibleAgency, Node.ANY)
                      .map(Quad::getObject)
                      .flatMap(then -> dataset.stream(Node.ANY, then, QT.currentAgency, Node.ANY))
                      .flatMap(
                          now ->
                              Stream.of(now.getSubject(), now.getObject())
                                  .flatMap(
                                      body ->
                                          dataset.stream(
                                              Node.ANY, body, SKOS.prefLabel.asNode(), Node.ANY)))
                      .map(label -> label.getObject().getLiteralLexicalForm())
                      .toList());
      assertThat(names).containsExactly("中国银行保险监督管理委员会", "国家金融监督管理总局");
    }
  }

  /** What a name resolves to, as the list writes it. */
  private static String written(Agency agency) {
    return agency.group() ? "group:" + agency.id() : agency.id().replaceFirst("^local/", "local:");
  }

  /** The rows by name and document; a row for no body has to say why. */
  private static Map<String, String> list() throws IOException {
    Map<String, String> rows = new HashMap<>();
    for (String line : Files.readAllLines(LIST)) {
      if (!line.startsWith("#")) {
        String[] cells = line.split("\t", -1);
        assertThat(cells).as(line).hasSize(4);
        assertThat(cells[2].equals("-") && cells[3].isBlank()).as("a reason: %s", line).isFalse();
        assertThat(rows.put(cells[0] + "\t" + cells[1], cells[2])).as(line).isNull();
      }
    }
    return rows;
  }

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  /** The annotated duties of a document, resolved as the pipeline would. */
  private static List<Responsibility> resolved(JsonNode gold) {
    List<Responsibility> facts = new ArrayList<>();
    for (JsonNode unit : gold.path("measures")) {
      List<String> path = new ArrayList<>();
      unit.path("path").forEach(number -> path.add(number.asText()));
      Measure measure =
          new Measure(
              path, unit.path("heading").asText(), MeasureKind.MEASURE, "…", new Span(0, 1));
      for (JsonNode duty : unit.path("assignments")) {
        facts.add(
            new Responsibility(
                measure,
                new AgencyMention(duty.path("agency").asText(), new Span(0, 1), Optional.empty()),
                Role.of(duty.path("role").asText()),
                false,
                duty.path("inline").asBoolean(),
                new Span(0, 1),
                "gold"));
      }
    }
    return RESOLVER.resolve(facts, head(gold.path("document")));
  }

  private static DocumentHead head(JsonNode document) {
    List<String> issuers = new ArrayList<>();
    document.path("issuers").forEach(issuer -> issuers.add(issuer.asText()));
    return new DocumentHead(
        document.path("title").asText("—"),
        Optional.empty(),
        issuers,
        Optional.ofNullable(document.path("issued").asText(null)).map(LocalDate::parse),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
