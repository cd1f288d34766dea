package io.qiantou.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.qiantou.model.QiantouException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that stand in tables, and documents that nothing can be had from. */
class TablesTest {
  private static final List<String> SAMPLES =
      List.of("agency-notice.txt", "provincial-plan.txt", "cold-chain-tables.html");

  private final Path folder;
  private final Output output;

  TablesTest(@TempDir Path folder) {
    this.folder = folder;
    this.output = new Output(folder.resolve("out"));
  }

  @Test
  void aParquetTableOfBytesIsAsTheFiles() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String name : SAMPLES) {
      rows.add(RowFactory.create(name, Files.readAllBytes(sample(name))));
    }
    StructType columns =
        new StructType().add("name", DataTypes.StringType).add("bytes", DataTypes.BinaryType);
    Path table = folder.resolve("table.parquet");
    LocalSpark.session().createDataFrame(rows, columns).write().parquet(table.toString());

    output.of(DocumentTable.Format.PARQUET, table);

    assertThat(output.files()).isEqualTo(filesOf(SAMPLES));
  }

  @Test
  void aTableOfTextsKnowsAPageByItsMediaType() throws IOException {
    Path table = folder.resolve("table.jsonl");
    List<String> lines = new ArrayList<>();
    for (String name : SAMPLES) {
      String type = name.endsWith(".html") ? "text/html; charset=utf-8" : "text/plain";
      lines.add(
          json(Map.of("name", name.replace(".html", ""), "media_type", type, "text", text(name))));
    }
    Files.write(table, lines);

    output.of(DocumentTable.Format.JSONL, table);

    assertThat(output.files()).isEqualTo(filesOf(SAMPLES));
  }

  @Test
  void bytesInJsonAreBase64() throws IOException {
    Path table = folder.resolve("table.jsonl");
    List<String> lines = new ArrayList<>();
    for (String name : SAMPLES) {
      String bytes = Base64.getEncoder().encodeToString(Files.readAllBytes(sample(name)));
      lines.add(json(Map.of("name", name, "bytes", bytes)));
    }
    Files.write(table, lines);

    output.of(DocumentTable.Format.JSONL, table);

    assertThat(output.files()).isEqualTo(filesOf(SAMPLES));
  }

  @Test
  void aTableWithoutDocumentsIsRefused() {
    Path table = folder.resolve("other.parquet");
    LocalSpark.session().range(3).write().parquet(table.toString());

    assertThatThrownBy(() -> output.of(DocumentTable.Format.PARQUET, table))
        .isInstanceOf(QiantouException.class)
        .hasMessageContaining("bytes or text")
        .hasMessageContaining("id");
    assertThat(output.folder()).doesNotExist();
  }

  @Test
  void whatCannotBeReadIsARowAndStopsNothing() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    Files.copy(sample("provincial-plan.txt"), in.resolve("plan.txt"));
    Files.writeString(in.resolve("broken.pdf"), "%PDF-1.7 and nothing behind it");
    Files.writeString(in.resolve("letter.txt"), "今天天气很好。\n");
    Files.writeString(in.resolve("ignored.md"), "# 不是文件\n");

    Manifest done = output.of(in);

    assertThat(done.sources()).isEqualTo(3);
    assertThat(done.documents()).isEqualTo(1);
    List<String> problems = output.lines(Kind.PROBLEMS);
    assertThat(problems).allMatch(row -> row.contains("\"severity\":") && row.contains("\"code\":"));
    for (String name : List.of("broken.pdf", "letter.txt")) {
      assertThat(problems)
          .as(name)
          .anyMatch(
              row ->
                  row.contains("\"name\":\"" + name + "\"")
                      && row.contains("\"severity\":\"error\""));
    }
    assertThat(output.lines(Kind.COVERAGE)).hasSize(1);
    long rows =
        LocalSpark.session().read().json(output.folder().resolve("problems").toString()).count();
    assertThat(rows).isEqualTo(problems.size());
  }

  @Test
  void aRowWithoutContentIsARowOfTheProblems() throws IOException {
    Path table = folder.resolve("table.jsonl");
    Files.write(table, List.of(json(Map.of("name", "no-text.txt"))));

    Manifest done = output.of(DocumentTable.Format.JSONL, table);

    assertThat(done.sources()).isEqualTo(1);
    assertThat(done.documents()).isZero();
    assertThat(output.lines(Kind.PROBLEMS))
        .singleElement()
        .asString()
        .contains("no-text.txt", "input.empty");
  }

  @Test
  void aWrongCallIsToldFromOneThatFailed() {
    assertThat(ExtractJob.commandLine().execute("data/samples")).isEqualTo(2);
    assertThat(ExtractJob.commandLine().execute("data/samples", "-o", "x", "--parts", "0"))
        .isEqualTo(2);
    assertThat(ExtractJob.commandLine().execute("data/samples", "-o", "x", "--table", "csv"))
        .isEqualTo(2);
  }

  private Map<String, String> filesOf(List<String> samples) throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    for (String name : samples) {
      Files.copy(sample(name), in.resolve(name));
    }
    Output files = new Output(folder.resolve("files"));
    files.of(in);
    return files.files();
  }

  private static Path sample(String name) {
    return Path.of("data/samples", name);
  }

  private static String text(String name) throws IOException {
    return Files.readString(sample(name), StandardCharsets.UTF_8);
  }

  private static String json(Map<String, String> fields) throws IOException {
    return new ObjectMapper().writeValueAsString(fields);
  }
}
