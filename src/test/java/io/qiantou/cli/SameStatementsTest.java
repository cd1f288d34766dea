package io.qiantou.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.store.PolicyStore;
import io.qiantou.vocab.PROV;
import io.qiantou.vocab.QT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SchemaDO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two runs, another order of the files, other names: the same statements, but for those of the run,
 * where time, host and names stand.
 */
class SameStatementsTest {
  private static final String RUNS = "https://w3id.org/qiantou/id/graph/run/";
  private static final String NOTICE =
      """
      示例委关于支持样板区的通知
      示委发〔2021〕7号
      各省人民政府：
      一、扩大通关协作。压缩整体通关时间。（海关总署牵头，商务部配合）
      二、丰富保险产品。到2025年，样板企业达到300家。（商务部负责）
      """;

  private final Path folder;
  private final Commands commands = Commands.onDocuments();

  SameStatementsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aRenamedFileAndAnotherOrderMakeNoDifference() throws IOException {
    List<Path> files = new ArrayList<>();
    List<Path> renamed = new ArrayList<>();
    for (String sample : List.of("agency-notice.txt", "pilot-zone-measures.txt")) {
      byte[] bytes = Files.readAllBytes(Path.of("data/samples", sample));
      files.add(Files.write(folder.resolve(sample), bytes));
      renamed.add(Files.write(folder.resolve("z".repeat(9 - files.size()) + ".txt"), bytes));
    }

    Set<String> first = statements("first", files);
    Set<String> second = statements("second", List.of(renamed.get(1), renamed.get(0)));

    assertThat(first).hasSizeGreaterThan(500).isEqualTo(second);
  }

  @Test
  void copiesThatDifferAreTheSameInEitherOrder() throws IOException {
    Path one = write("one.txt", NOTICE);
    Path two = write("two.txt", "转载\n\n" + NOTICE.replace("支持样板区", "支持样板 区建设").replace("整体", ""));
    Path three = write("three.txt", "另载\n\n" + NOTICE.replace("支持样板区", "扶持样板区"));

    Set<String> atOnce = statements("at-once", List.of(one, two, three));

    assertThat(statements("turned", List.of(three, two, one))).isEqualTo(atOnce);
    String db = folder.resolve("bit-by-bit").toString();
    for (Path file : List.of(two, three)) {
      assertThat(commands.run("load", file.toString(), "--db", db)).isZero();
    }
    assertThat(statements("bit-by-bit", List.of(one))).isEqualTo(atOnce);
    assertThat(atOnce)
        .filteredOn(statement -> statement.contains("/dc/terms/alternative"))
        .hasSize(2);
    assertThat(commands.run("check", "--db", db)).isZero();
    assertThat(commands.out()).contains("one-number-several-documents");
  }

  @Test
  void theRunSaysWhatTheDocumentsDoNot() throws IOException {
    Path file = write("甲.txt", NOTICE);
    String db = folder.resolve("db").toString();
    assertThat(commands.run("load", file.toString(), "--db", db)).isZero();
    assertThat(runs(db)).isEqualTo(1);
    try (PolicyStore store = PolicyStore.open(Path.of(db))) {
      List<Quad> run =
          store.read(
              data -> quads(data.find()).stream().filter(SameStatementsTest::isRun).toList());
      assertThat(objects(run, RDF.Nodes.type)).contains(QT.Run, PROV.SoftwareAgent, QT.Knowledge);
      assertThat(objects(run, SchemaDO.name.asNode()))
          .extracting(Node::toString)
          .contains("\"甲.txt\"");
      assertThat(objects(run, PROV.generated)).hasSize(1);
      assertThat(objects(run, PROV.used)).hasSize(3);
      for (Node once :
          List.of(PROV.startedAtTime, PROV.endedAtTime, QT.host, QT.commit, PROV.atTime)) {
        assertThat(objects(run, once)).as("%s", once).hasSize(1);
      }
    }
    assertThat(commands.run("load", file.toString(), "--db", db)).isZero();
    assertThat(runs(db)).as("nothing was changed, nothing is written").isEqualTo(1);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private int runs(String db) {
    try (PolicyStore store = PolicyStore.open(Path.of(db))) {
      return (int) store.list().stream().filter(name -> name.startsWith(RUNS)).count();
    }
  }

  /** What a database says after {@code files} were loaded into it, but for the runs. */
  private Set<String> statements(String db, List<Path> files) {
    Path path = folder.resolve(db);
    List<String> call = new ArrayList<>(List.of("load", "--db", path.toString()));
    files.forEach(file -> call.add(file.toString()));
    assertThat(commands.run(call.toArray(String[]::new))).as(commands.err()).isZero();
    try (PolicyStore store = PolicyStore.open(path)) {
      return store.read(
          data ->
              quads(data.find()).stream()
                  .filter(quad -> !isRun(quad) && !quad.getGraph().getURI().endsWith("/registry"))
                  .map(SameStatementsTest::line)
                  .collect(Collectors.toCollection(TreeSet::new)));
    }
  }

  /** What stands in named graphs: beside them are the store's own counts. */
  private static List<Quad> quads(Iterator<Quad> found) {
    List<Quad> quads = new ArrayList<>();
    found.forEachRemaining(
        quad -> {
          if (!quad.isDefaultGraph()) {
            quads.add(quad);
          }
        });
    return quads;
  }

  private static boolean isRun(Quad quad) {
    return quad.getGraph().getURI().startsWith(RUNS);
  }

  private static List<Node> objects(List<Quad> quads, Node predicate) {
    return quads.stream()
        .filter(quad -> quad.getPredicate().equals(predicate))
        .map(Quad::getObject)
        .distinct()
        .toList();
  }

  private static String line(Quad quad) {
    return NodeFmtLib.strNodesNT(
        quad.getSubject(), quad.getPredicate(), quad.getObject(), quad.getGraph());
  }
}
