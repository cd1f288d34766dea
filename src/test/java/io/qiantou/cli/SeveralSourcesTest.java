package io.qiantou.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same document in two files, twice in a file, and from standard input. */
class SeveralSourcesTest {
  private static final String NOTICE =
      """
      示例委关于支持样板区的通知
      示委发〔2021〕7号
      各省人民政府：
      一、扩大通关协作。压缩整体通关时间。（海关总署牵头，商务部配合）
      二、丰富保险产品。鼓励开发贸易险种。（商务部负责）
      """;

  private static final String COUNTS =
      "PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX dcterms: <http://purl.org/dc/terms/>"
          + " PREFIX qt: <https://w3id.org/qiantou/ontology#>"
          + " SELECT (COUNT(DISTINCT ?d) AS ?documents) (COUNT(DISTINCT ?s) AS ?sources)"
          + " (COUNT(DISTINCT ?q) AS ?quotes) {"
          + " { ?d a qt:PolicyDocument ; dcterms:source ?s } UNION"
          + " { ?e oa:hasSelector ?q . ?q oa:exact '海关总署牵头' } }";

  private final Path folder;
  private final Path first;
  private final Path second;
  private final Commands commands = Commands.onDocuments();

  SeveralSourcesTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    first = Files.writeString(folder.resolve("a.txt"), NOTICE);
    second =
        Files.writeString(
            folder.resolve("b.txt"), "来源：另一网站\n\n" + NOTICE.replace("压缩整体通关时间", "压缩通关时间"));
  }

  @Test
  void twoFilesOfOneCallAreOneDocumentWithTwoSources() {
    String db = folder.resolve("db").toString();
    assertThat(run("load", first.toString(), second.toString(), "--db", db)).isZero();
    assertThat(out()).contains("files 2, failed 0, documents 1: added 1");
    assertThat(counts(db)).isEqualTo("1,2,2");
    assertThat(run("check", "--db", db)).as(out()).isZero();
  }

  @Test
  void aSecondFileInALaterCallKeepsTheFirst() {
    String db = folder.resolve("db").toString();
    assertThat(run("load", first.toString(), "--db", db)).isZero();
    assertThat(counts(db)).isEqualTo("1,1,1");
    assertThat(run("load", second.toString(), "--db", db)).isZero();
    assertThat(out()).contains("added 0, replaced 0, unchanged 0, merged 1");
    assertThat(counts(db)).isEqualTo("1,2,2");
    assertThat(run("load", first.toString(), "--db", db)).isZero();
    assertThat(out()).contains("unchanged 1, merged 0");
    assertThat(run("load", first.toString(), second.toString(), "--db", db)).isZero();
    assertThat(out()).contains("unchanged 1, merged 0");
    assertThat(run("check", "--db", db)).as(out()).isZero();
  }

  @Test
  void twiceInOneFileIsOneDocumentWithBothQuotations() throws IOException {
    String db = folder.resolve("db").toString();
    Path twice = Files.writeString(folder.resolve("c.txt"), NOTICE + "\n\n" + NOTICE);
    assertThat(run("load", twice.toString(), "--db", db)).isZero();
    assertThat(out()).contains("documents 1: added 1");
    assertThat(counts(db)).isEqualTo("1,1,2");
    assertThat(run("check", "--db", db)).as(out()).isZero();
    assertThat(run("extract", twice.toString())).isZero();
    assertThat(out().lines()).hasSize(2);
  }

  @Test
  void extractWritesALineForEachFindAndOneGraph() {
    assertThat(run("extract", first.toString(), second.toString())).isZero();
    assertThat(out().lines()).hasSize(2);
    for (String format : new String[] {"nquads", "trig"}) {
      assertThat(run("extract", first.toString(), second.toString(), "--format", format)).isZero();
      Lang lang = format.equals("trig") ? Lang.TRIG : Lang.NQUADS;
      DatasetGraph data = RDFParser.fromString(out(), lang).toDatasetGraph();
      assertThat(data.listGraphNodes()).toIterable().hasSize(1);
      Node source = DCTerms.source.asNode();
      assertThat(data.find(Node.ANY, Node.ANY, source, Node.ANY)).toIterable().hasSize(2);
    }
  }

  @Test
  void standardInputIsADocumentNamedStdin() {
    assertThat(piped("extract", "-")).isZero();
    assertThat(out()).startsWith("{\"source\":\"stdin\"").contains("海关总署");
    String db = folder.resolve("db").toString();
    assertThat(piped("load", "-", "--db", db)).isZero();
    assertThat(out()).contains("files 1, failed 0, documents 1: added 1");
    assertThat(counts(db)).isEqualTo("1,1,1");
    assertThat(piped("report", "leads", "-", "--format", "csv")).isZero();
    assertThat(out()).contains("海关总署");
  }

  @Test
  void emptyStandardInputIsRefused() {
    InputStream before = System.in;
    System.setIn(InputStream.nullInputStream());
    try {
      assertThat(run("extract", "-")).isEqualTo(1);
      assertThat(commands.err()).contains("empty");
    } finally {
      System.setIn(before);
    }
  }

  private int piped(String... arguments) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(NOTICE.getBytes(StandardCharsets.UTF_8)));
    try {
      return run(arguments);
    } finally {
      System.setIn(before);
    }
  }

  /** Documents, sources and quotations of the same words. */
  private String counts(String db) {
    assertThat(run("query", "-e", COUNTS, "--db", db, "--format", "csv")).isZero();
    return out().lines().skip(1).findFirst().orElse("");
  }

  private int run(String... arguments) {
    return commands.run(arguments);
  }

  private String out() {
    return commands.out();
  }
}
