package io.qiantou.spark;

import io.qiantou.export.Sha256;
import io.qiantou.model.QiantouException;
import io.qiantou.read.InputReader;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * What is to be read: files of folders, or the rows of tables.
 *
 * <p>A table has the columns {@code name} (as a file's, optional), {@code media_type} (optional;
 * tells a page from a text where neither content nor name does) and either {@code bytes} or {@code
 * text}. In JSON lines the bytes are base64.
 *
 * @param paths any Hadoop paths
 * @param format files or one of the tables
 */
record DocumentTable(List<String> paths, Format format) {
  private static final StructType COLUMNS =
      new StructType()
          .add("name", DataTypes.StringType)
          .add("media_type", DataTypes.StringType)
          .add("text", DataTypes.StringType)
          .add("bytes", DataTypes.BinaryType);

  /** Endings by which the readers know what the content leaves open. */
  private static final Map<String, String> ENDINGS =
      Map.of(
          "text/html", ".html",
          "application/xhtml+xml", ".html",
          "application/pdf", ".pdf",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx");

  /** How the input is laid down. */
  enum Format {
    /** Files, in folders and folders below them. */
    FILES,
    /** A table. */
    PARQUET,
    /** A table, a JSON object a line. */
    JSONL
  }

  /**
   * The documents, in no order.
   *
   * @throws QiantouException where a table lacks a column
   */
  JavaRDD<Document> documents(SparkSession spark) {
    String[] all = paths.toArray(String[]::new);
    return switch (format) {
      case FILES ->
          spark
              .read()
              .format("binaryFile")
              .option("recursiveFileLookup", "true")
              .option("pathGlobFilter", glob())
              .load(all)
              .select("path", "content")
              .toJavaRDD()
              .map(row -> new Document(fileName(row.getString(0)), row.<byte[]>getAs(1)));
      case PARQUET -> rows(spark.read().parquet(all));
      case JSONL -> rows(spark.read().schema(COLUMNS).option("mode", "FAILFAST").json(all));
    };
  }

  private JavaRDD<Document> rows(Dataset<Row> table) {
    List<String> columns = Arrays.asList(table.columns());
    if (!columns.contains("bytes") && !columns.contains("text")) {
      throw new QiantouException(
          paths + ": a table with a column bytes or text was expected; it has " + columns);
    }
    Cells cells = new Cells(columns);
    return table.toJavaRDD().map(cells::document);
  }

  /** Reads rows. */
  private record Cells(List<String> columns) implements Serializable {
    Cells(List<String> columns) {
      this.columns = List.copyOf(columns);
    }

    Document document(Row row) {
      byte[] content = new byte[0];
      if (has(row, "bytes")) {
        content = row.getAs("bytes");
      } else if (has(row, "text")) {
        content = row.<String>getAs("text").getBytes(StandardCharsets.UTF_8);
      }
      String name =
          has(row, "name") ? row.getAs("name") : Sha256.of(content).substring(0, 16);
      String type = has(row, "media_type") ? row.getAs("media_type") : "";
      return new Document(named(name, type), content);
    }

    private boolean has(Row row, String column) {
      return columns.contains(column) && !row.isNullAt(row.fieldIndex(column));
    }
  }

  /** {@code name}, with the ending of the media type where it has none that says as much. */
  private static String named(String name, String mediaType) {
    String type = mediaType.toLowerCase(Locale.ROOT).replaceAll(";.*", "").strip();
    String ending = ENDINGS.getOrDefault(type, "");
    return InputReader.isDocument(name) || ending.isEmpty() ? name : name + ending;
  }

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** {@code *.{[tT][xX][tT],…}}. */
  private static String glob() {
    return InputReader.ENDINGS.stream()
        .map(
            ending ->
                ending
                    .substring(1)
                    .chars()
                    .mapToObj(
                        c -> "[" + (char) c + Character.toString(Character.toUpperCase(c)) + "]")
                    .collect(Collectors.joining()))
        .collect(Collectors.joining(",", "*.{", "}"));
  }
}
