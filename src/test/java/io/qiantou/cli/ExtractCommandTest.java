package io.qiantou.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line over the real pipeline. */
class ExtractCommandTest {
  private static final String SAMPLES = "data/samples";
  private static final String SAMPLE = SAMPLES + "/pilot-zone-measures.txt";

  private final Commands commands = Commands.onDocuments();

  private int run(String... arguments) {
    return commands.run(arguments);
  }

  private String out() {
    return commands.out();
  }

  private String err() {
    return commands.err();
  }

  @Test
  void writesOneLineForEachDocumentInTheOrderOfTheInput() {
    assertThat(run("extract", SAMPLES)).isZero();
    assertThat(out().lines())
        .hasSize(10)
        .allSatisfy(line -> assertThat(line).startsWith("{\"source\":\"").endsWith("}"))
        .isSortedAccordingTo(
            (a, b) -> a.substring(0, a.indexOf(',')).compareTo(b.substring(0, b.indexOf(','))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jsonl", "turtle", "trig", "nquads"})
  void twoRunsGiveTheSameBytes(String format) {
    assertThat(run("extract", SAMPLES, "--format", format)).isZero();
    byte[] first = commands.bytes();
    assertThat(run("extract", SAMPLES, "--format", format)).isZero();
    assertThat(commands.bytes()).isEqualTo(first).hasSizeGreaterThan(10_000);
  }

  @Test
  void theQuadsAreThoseOfTheDocumentsGraphs() {
    assertThat(run("extract", SAMPLE, "--format", "nquads")).isZero();
    DatasetGraph quads = RDFParser.fromString(out(), Lang.NQUADS).toDatasetGraph();
    assertThat(quads.listGraphNodes())
        .toIterable()
        .extracting(node -> node.getURI())
        .containsExactlyInAnyOrder(
            "https://w3id.org/qiantou/id/graph/示例发-2024-3",
            "https://w3id.org/qiantou/id/graph/示例函-2024-11");
  }

  @Test
  void badFilesAreNamedAndTheOthersDone(@TempDir Path folder) throws IOException {
    Path empty = Files.write(folder.resolve("空.txt"), new byte[0]);
    Path binary = Files.write(folder.resolve("binary.txt"), new byte[] {0, 1, 2});
    Path broken = Files.write(folder.resolve("broken.txt"), new byte[] {(byte) 0xff, 'a'});
    Path prose = Files.writeString(folder.resolve("prose.txt"), "今天天气很好，适合出门散步。");
    Path missing = folder.resolve("missing.txt");
    Path bare = Files.createDirectory(folder.resolve("bare"));
    assertThat(run("extract", folder.toString(), missing.toString(), bare.toString(), SAMPLE))
        .isZero();
    assertThat(out().lines()).hasSize(2);
    assertThat(err())
        .contains(empty + ": ", "empty")
        .contains(binary + ": ", "binary")
        .contains(broken + ": ", "UTF-8")
        .contains(prose + ": ", "no policy document")
        .contains(missing + ": ", "no such file")
        .contains(bare + ": ", "without documents");
    assertThat(run("extract", empty.toString(), missing.toString())).isEqualTo(1);
    assertThat(out()).isEmpty();
  }

  @Test
  void aWrongCallSaysWhatIsAllowed() {
    assertThat(run("extract", SAMPLE, "--format", "excel")).isEqualTo(2);
    assertThat(err()).contains("excel").contains("jsonl");
    assertThat(run("extract")).isEqualTo(2);
  }

  @Test
  void aFileIsWrittenWholeOrNotAtAll(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("out.jsonl");
    Path part = Files.writeString(folder.resolve("out.jsonl.part"), "half a li");
    assertThat(run("extract", SAMPLE, "-o", file.toString())).isZero();
    assertThat(err()).contains(part.toString());
    assertThat(Files.readString(file).lines()).hasSize(2);
    assertThat(part).doesNotExist();
    assertThat(run("extract", folder.resolve("none.txt").toString(), "-o", file.toString()))
        .isEqualTo(1);
    assertThat(Files.readString(file).lines()).hasSize(2);
  }

  @Test
  void aPipeIsWrittenToAndNotReplaced(@TempDir Path folder) throws Exception {
    Path pipe = folder.resolve("pipe");
    assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/mkfifo"))
            && new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor() == 0,
        "no mkfifo here to make a pipe with");
    CompletableFuture<Long> read =
        CompletableFuture.supplyAsync(
            () -> {
              try (Stream<String> lines = Files.lines(pipe)) {
                return lines.count();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    assertThat(run("extract", SAMPLE, "-o", pipe.toString())).isZero();
    assertThat(read.get(1, TimeUnit.MINUTES)).isEqualTo(2);
    assertThat(Files.isRegularFile(pipe)).isFalse();
    assertThat(folder.resolve("pipe.part")).doesNotExist();
  }

  @Test
  void whatTheSamplesGiveConformsToShapesAndChecks() {
    assertThat(run("check", SAMPLES)).as(err() + out()).isZero();
    assertThat(err()).contains("faults 0");
  }

  @Test
  void loadingTwiceChangesNothing(@TempDir Path folder) {
    String db = folder.resolve("db").toString();
    assertThat(run("load", SAMPLES, "--db", db)).isZero();
    assertThat(out()).contains("files 6, failed 0, documents 10: added 10");
    assertThat(run("load", SAMPLES, "--db", db)).isZero();
    assertThat(out()).contains("added 0, replaced 0, unchanged 10");
    assertThat(run("report", "leads", "--db", db, "--format", "csv")).isZero();
    byte[] first = commands.bytes();
    assertThat(run("report", "leads", "--db", db, "--format", "csv")).isZero();
    assertThat(commands.bytes()).isEqualTo(first);
    assertThat(out()).contains("海关总署").contains("示例发〔2024〕3号");
  }
}
