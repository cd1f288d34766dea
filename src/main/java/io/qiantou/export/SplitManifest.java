package io.qiantou.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a split export consists of.
 *
 * @param split the most statements in a file
 * @param graphs how many graphs
 * @param parts the files, in their order
 */
public record SplitManifest(long split, long graphs, List<Part> parts) {
  /** With it a folder is complete. */
  static final String FILE = "manifest.json";

  /** The sums once more, for {@code sha256sum -c}. */
  static final String SUMS = "SHA256SUMS";

  /**
   * A file.
   *
   * @param name within the folder
   * @param statements in it
   * @param bytes its size, compressed
   * @param sha256 of it as it is, compressed
   */
  public record Part(String name, long statements, long bytes, String sha256) {}

  /** Copies the list. */
  public SplitManifest {
    parts = List.copyOf(parts);
  }

  /** In all files. */
  public long statements() {
    return parts.stream().mapToLong(Part::statements).sum();
  }

  /** Writes it and the sums into {@code folder}. */
  void write(Path folder) throws IOException {
    StringBuilder sums = new StringBuilder();
    parts.forEach(part -> sums.append(part.sha256()).append("  ").append(part.name()).append('\n'));
    Files.writeString(folder.resolve(SUMS), sums, StandardCharsets.UTF_8);
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    try (JsonGenerator json =
        new JsonFactory().createGenerator(folder.resolve(FILE).toFile(), JsonEncoding.UTF8)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
      json.writeStartObject();
      json.writeStringField("format", RdfFormat.NQUADS.mediaType());
      json.writeStringField("compression", "gzip");
      json.writeStringField("order", "graph, subject, predicate, object");
      json.writeNumberField("split", split);
      json.writeNumberField("statements", statements());
      json.writeNumberField("graphs", graphs);
      json.writeArrayFieldStart("files");
      for (Part part : parts) {
        json.writeStartObject();
        json.writeStringField("name", part.name());
        json.writeNumberField("statements", part.statements());
        json.writeNumberField("bytes", part.bytes());
        json.writeStringField("sha256", part.sha256());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }
}
