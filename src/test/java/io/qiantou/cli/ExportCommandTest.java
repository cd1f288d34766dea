package io.qiantou.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.store.Fixtures;
import io.qiantou.store.PolicyStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
  private static final String DOCUMENT = "https://w3id.org/qiantou/id/graph/国示-2031-7";

  private final Commands commands = Commands.onDocuments();

  @TempDir private Path folder = Path.of("");
  private String db = "";

  @BeforeEach
  void load() {
    db = folder.resolve("db").toString();
    try (PolicyStore store = PolicyStore.open(Path.of(db))) {
      store.replaceAll(Fixtures.graphs("notice.trig"));
      store.replaceAll(Fixtures.graphs("hostile.trig"));
    }
  }

  @Test
  void allGraphsAreWritten() {
    assertThat(run("export", "--db", db)).isZero();

    DatasetGraph read = read(commands.bytes(), Lang.NQUADS);
    Fixtures.graphs("notice.trig")
        .forEach(
            (iri, graph) ->
                assertThat(read.getGraph(NodeFactory.createURI(iri)).isIsomorphicWith(graph))
                    .as(iri)
                    .isTrue());
    assertThat(err()).isEmpty();
  }

  @Test
  void linesAreSortedWhateverTheOrderOfLoading() {
    assertThat(run("export", "--db", db)).isZero();
    String other = folder.resolve("other").toString();
    try (PolicyStore store = PolicyStore.open(Path.of(other))) {
      store.replaceAll(Fixtures.graphs("hostile.trig"));
      List<Map.Entry<String, Graph>> graphs =
          new ArrayList<>(Fixtures.graphs("notice.trig").entrySet());
      Collections.reverse(graphs);
      graphs.forEach(graph -> store.replace(graph.getKey(), graph.getValue()));
    }
    byte[] first = commands.bytes();
    assertThat(run("export", "--db", other)).isZero();
    assertThat(commands.bytes()).isEqualTo(first);
  }

  @Test
  void aDocumentIsFoundByIriGraphAndNumber() {
    String number = number();
    byte[] first = new byte[0];
    for (String name : List.of(DOCUMENT, DOCUMENT.replace("graph", "document"), number)) {
      assertThat(run("export", "--db", db, "--document", name)).as(name).isZero();
      assertThat(read(commands.bytes(), Lang.NQUADS).size()).isEqualTo(1);
      assertThat(first.length == 0 || Arrays.equals(first, commands.bytes())).isTrue();
      first = commands.bytes();
    }
    assertThat(run("export", "--db", db, "--document", "国示〔1999〕1号")).isEqualTo(2);
    assertThat(err()).contains("no such").contains("国示〔1999〕1号");
  }

  private String number() {
    String query =
        "SELECT ?n { GRAPH <"
            + DOCUMENT
            + "> { ?d <http://data.europa.eu/eli/ontology#id_local> ?n } }";
    assertThat(run("query", "-e", query, "--db", db, "--format", "csv")).isZero();
    return commands
        .out()
        .lines()
        .skip(1)
        .findFirst()
        .orElseThrow()
        .replace('〔', '[')
        .replace('〕', ']');
  }

  @Test
  void anAgencyComesWithItsMeasuresAndTheEvidence() {
    assertThat(run("export", "--db", db, "--agency", "海关总署", "--format", "trig")).isZero();

    String trig = commands.out();
    assertThat(trig).contains("qt:Responsibility", "oa:exact", "放宽准入", "改进查验方式");
    assertThat(trig).contains("一#lead-海关总署>", "{").doesNotContain("一#support-示例局> a");
    assertThat(run("export", "--db", db, "--agency", "没有这个局")).isEqualTo(2);
    assertThat(err()).contains("no such agency");
  }

  @Test
  void whatAQueryMakesIsWrittenSortedAndOnce() throws IOException {
    Path query =
        Files.writeString(
            folder.resolve("q.rq"),
            "PREFIX qt: <https://w3id.org/qiantou/ontology#> CONSTRUCT { ?m a qt:Measure }"
                + " WHERE { GRAPH ?g { ?m qt:heading ?h . ?x ?y ?z } }");
    assertThat(run("export", "--db", db, "--construct", query.toString(), "--format", "nt"))
        .isZero();

    List<String> lines = commands.out().lines().toList();
    assertThat(lines).hasSizeGreaterThan(1).doesNotHaveDuplicates().isSorted();
    assertThat(err()).isEmpty();
    Path select = Files.writeString(folder.resolve("s.rq"), "SELECT * { ?s ?p ?o }");
    assertThat(run("export", "--db", db, "--construct", select.toString())).isEqualTo(2);
    assertThat(err()).contains("a CONSTRUCT was expected");
    Path outside =
        Files.writeString(
            folder.resolve("o.rq"),
            "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }");
    assertThat(run("export", "--db", db, "--construct", outside.toString())).isEqualTo(1);
    assertThat(err()).contains("SERVICE is off");
  }

  @Test
  void compressedAndWithoutNamesIntoAFile() throws IOException {
    Path file = folder.resolve("all.ttl.gz");
    assertThat(run("export", "--db", db, "--format", "ttl", "--gzip", "-o", file.toString()))
        .isZero();

    assertThat(err()).contains("turtle has no graph names");
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      assertThat(read(in.readAllBytes(), Lang.TURTLE).getDefaultGraph().isEmpty()).isFalse();
    }
  }

  @Test
  void aWrongCallIsToldFromOneThatFailed() {
    assertThat(run("export", "--db", db, "--format", "pdf")).isEqualTo(2);
    assertThat(err()).contains("turtle, trig, ntriples");
    assertThat(run("export", "--db", db, "--document", "a", "--agency", "b")).isEqualTo(2);
    assertThat(run("export", "--db", db, "--dump", "d", "--document", "a")).isEqualTo(2);
  }

  @Test
  void aDumpIsAFolder() {
    Path dump = folder.resolve("dump");
    assertThat(run("export", "--db", db, "--dump", dump.toString())).isZero();

    assertThat(commands.out()).contains("statements ");
    assertThat(dump.resolve("SHA256SUMS")).exists();
    assertThat(run("export", "--db", db, "--dump", dump.toString())).isEqualTo(1);
    assertThat(err()).contains("not an empty folder");
  }

  @Test
  void splitFilesAreTheExportInPieces() throws IOException {
    Path split = folder.resolve("split");
    assertThat(run("export", "--db", db, "--split", "40", "-o", split.toString())).isZero();

    assertThat(commands.out()).contains("statements ", ", files ");
    assertThat(split.resolve("manifest.json")).exists();
    ByteArrayOutputStream pieces = new ByteArrayOutputStream();
    try (Stream<Path> files = Files.list(split)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".gz")).sorted().toList()) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
          in.transferTo(pieces);
        }
      }
    }
    assertThat(run("export", "--db", db)).isZero();
    assertThat(commands.bytes()).isEqualTo(pieces.toByteArray());

    assertThat(run("export", "--db", db, "--split", "40", "-o", split.toString())).isEqualTo(1);
    assertThat(err()).contains("not an empty folder");
    String other = folder.resolve("one").toString();
    String number = number();
    assertThat(run("export", "--db", db, "--split", "9", "--document", number, "-o", other))
        .isZero();
    assertThat(commands.out()).contains("graphs 1,");
  }

  @Test
  void whatCannotBeSplitIsSaid() {
    String out = folder.resolve("split").toString();
    assertThat(run("export", "--db", db, "--split", "10")).isEqualTo(2);
    assertThat(err()).contains("-o DIR");
    assertThat(run("export", "--db", db, "--split", "0", "-o", out)).isEqualTo(2);
    assertThat(run("export", "--db", db, "--split", "5", "--format", "ttl", "-o", out))
        .isEqualTo(2);
    assertThat(err()).contains("turtle").contains("only nquads");
    assertThat(run("export", "--db", db, "--split", "5", "--dump", out)).isEqualTo(2);
    assertThat(Path.of(out)).doesNotExist();
  }

  private int run(String... arguments) {
    return commands.run(arguments);
  }

  private String err() {
    return commands.err();
  }

  private static DatasetGraph read(byte[] bytes, Lang lang) {
    DatasetGraph read = DatasetGraphFactory.create();
    RDFParser.source(new ByteArrayInputStream(bytes)).lang(lang).parse(read);
    return read;
  }
}
