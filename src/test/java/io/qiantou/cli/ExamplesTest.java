package io.qiantou.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.report.ExampleGraph;
import io.qiantou.report.Language;
import io.qiantou.report.Report;
import io.qiantou.report.Reports;
import io.qiantou.report.Table;
import io.qiantou.report.TableFormats;
import io.qiantou.report.Templates;
import io.qiantou.resource.Resources;
import io.qiantou.store.PolicyStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every query of {@code queries/examples} has the answer over the samples that stands in {@code
 * cases/examples}: all rows in {@code NAME.csv}, or in {@code NAME.part.csv} some of many.
 */
@SuppressWarnings("NullAway.Init")
class ExamplesTest {
  private static final Path ANSWERS = Path.of("src/test/resources/cases/examples");
  private static final Resources RESOURCES = Resources.packed();

  @TempDir private static Path folder;
  private static PolicyStore store;

  @BeforeAll
  static void load() {
    String db = folder.resolve("db").toString();
    Commands commands = Commands.onDocuments();
    assertThat(commands.run("load", "data/samples", "--db", db)).as(commands.err()).isZero();
    store = PolicyStore.open(Path.of(db));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  static List<String> names() {
    return Reports.examples(RESOURCES).all().stream().map(Report::name).toList();
  }

  @Test
  void thereAreFifteenOrMore() {
    assertThat(names()).hasSizeGreaterThanOrEqualTo(15);
  }

  @ParameterizedTest
  @MethodSource("names")
  void hasItsAnswer(String name) throws IOException {
    List<String> rows = rows(name);

    Path all = ANSWERS.resolve(name + ".csv");
    if (Boolean.getBoolean("examples.write")) {
      Files.write(all, rows);
    }
    if (Files.exists(all)) {
      assertThat(rows).hasSizeGreaterThan(1).isEqualTo(Files.readAllLines(all));
    } else {
      List<String> some = Files.readAllLines(ANSWERS.resolve(name + ".part.csv"));
      assertThat(some).hasSizeGreaterThan(3);
      assertThat(rows).containsSubsequence(some);
    }
  }

  @Test
  void eachIsDescribedWithItsQuestionAndWords() {
    Graph graph =
        new ExampleGraph(RESOURCES).of("https://example.cn/void#dataset", Optional.empty());

    for (String name : names()) {
      Node node = NodeFactory.createURI("https://example.cn/void#example-" + name);
      assertThat(labels(graph, node)).as(name).containsExactlyInAnyOrder("zh", "en");
      String select =
          graph
              .find(node, NodeFactory.createURI("http://www.w3.org/ns/shacl#select"), Node.ANY)
              .next()
              .getObject()
              .getLiteralLexicalForm();
      assertThat(QueryFactory.create(select).isSelectType()).as(name).isTrue();
    }
  }

  private static List<String> labels(Graph graph, Node node) {
    return graph
        .find(node, NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#label"), Node.ANY)
        .mapWith(triple -> triple.getObject().getLiteralLanguage())
        .toList();
  }

  private static List<String> rows(String name) {
    Table table = Reports.examples(RESOURCES).get(name).run(store, Map.of());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new TableFormats(new Templates(), Resources.packed())
          .get("csv")
          .write(table, Language.EN, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
