package io.qiantou.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.qiantou.Documents;
import io.qiantou.cli.OneMachine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job says what the program says, statement by statement. */
class SameAsOneMachineTest {
  private static final String NOTICE =
      """
      示例委关于支持样板区的通知
      示委发〔2021〕7号
      各省人民政府：
      一、扩大通关协作。压缩整体通关时间。（海关总署牵头，商务部配合）
      二、丰富保险产品。到2025年，样板企业达到300家。（商务部负责）
      """;

  private final Path folder;
  private final Output output;

  SameAsOneMachineTest(@TempDir Path folder) {
    this.folder = folder;
    this.output = new Output(folder.resolve("out"));
  }

  @Test
  void overTheSamples() throws Exception {
    compare(Documents.SAMPLES);
  }

  @Test
  void overTheCorpus() throws Exception {
    assumeTrue(
        Files.isDirectory(Documents.CORPUS), Documents.CORPUS + " is not on this machine");
    compare(Documents.SAMPLES, Documents.CORPUS);
  }

  @Test
  void copiesThatDifferAreOneDocument() throws Exception {
    Path in = folder.resolve("in");
    OneMachine.file(in, "one.txt", NOTICE);
    OneMachine.file(in, "two.txt", "转载\n\n" + NOTICE.replace("支持样板区", "支持样板 区建设").replace("整体", ""));
    OneMachine.file(in.resolve("below"), "three.txt", "另载\n\n" + NOTICE.replace("支持样板区", "扶持样板区"));
    // Twice in a file, and with it the same document for the fourth time.
    OneMachine.file(in, "four.txt", NOTICE + "\n" + NOTICE.replace("商务部负责", "财政部负责"));

    Manifest done = compare(in);

    assertThat(done.sources()).isEqualTo(4);
    assertThat(done.documents()).isEqualTo(1);
    assertThat(output.lines(Kind.QUADS))
        .filteredOn(line -> line.contains("/prov#wasDerivedFrom> <https://w3id.org/qiantou/id/source/"))
        .hasSize(4);
  }

  @Test
  void theSameBytesUnderTwoNamesAreOneInput() throws Exception {
    Path in = folder.resolve("in");
    OneMachine.file(in, "b.txt", NOTICE);
    OneMachine.file(in, "a.txt", NOTICE);

    Manifest done = output.of(in);

    assertThat(done.sources()).isEqualTo(1);
    assertThat(output.lines(Kind.QUADS)).isEqualTo(OneMachine.statements(in));
    assertThat(output.lines(Kind.EXTRACTION))
        .as("the first name stands for both")
        .isEqualTo(OneMachine.json(in.resolve("a.txt")));
  }

  private Manifest compare(Path... inputs) throws Exception {
    Manifest done = output.of(inputs);

    List<String> statements = OneMachine.statements(inputs);
    assertThat(statements).hasSizeGreaterThan(100);
    assertThat(output.lines(Kind.QUADS)).isEqualTo(statements);
    assertThat(output.lines(Kind.EXTRACTION)).isEqualTo(OneMachine.json(inputs));
    assertThat(done.statements()).isEqualTo(statements.size());
    assertThat(LocalSpark.session().read().textFile(folder + "/out/quads").count())
        .as("read by Spark, whose gzip is not Java's")
        .isEqualTo(statements.size());
    assertThat(output.lines(Kind.COVERAGE)).hasSameSizeAs(output.lines(Kind.EXTRACTION));
    return done;
  }
}
