package io.qiantou.spark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.qiantou.export.Sha256;
import io.qiantou.model.QiantouException;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.util.SerializableConfiguration;

/**
 * The folder that the job writes, on any file system that Hadoop knows. Beside the files of each
 * part lies a marker, {@code _parts/extract/00017/3f….gz}, with what it holds and who made it: a
 * part without is none, and one of another version of program, rules or registries is not used.
 *
 * <p>One job at a time writes a folder. That a file is renamed at once or not at all is all that is
 * asked of the file system; stores of objects that copy instead show a file when it is whole, too.
 */
final class PartStore implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int ID = 16;
  private static final String PARTS = "_parts";

  private final String output;
  private final String maker;
  private final SerializableConfiguration hadoop;

  /**
   * A folder.
   *
   * @param output any Hadoop path
   * @param maker what all depends on besides the input
   */
  PartStore(String output, MadeBy maker, SerializableConfiguration hadoop) {
    this.output = output;
    this.maker = maker.toString();
    this.hadoop = hadoop;
  }

  /** The file system. */
  FileSystem files() throws IOException {
    FileSystem files = new Path(output).getFileSystem(hadoop.value());
    if (files instanceof LocalFileSystem local) {
      // No .crc files beside the results: they have their sums in the manifest.
      local.setWriteChecksum(false);
    }
    return files;
  }

  /** Whether no job has begun to write here. */
  boolean isNew() throws IOException {
    return !files().exists(path(PARTS));
  }

  Path path(String below) {
    return new Path(output, below);
  }

  /** Where all lies that is not in its place yet. */
  Path temporary() {
    return path(PARTS + "/tmp");
  }

  Path temporary(String name) {
    return new Path(temporary(), name);
  }

  Path marker(Part part) {
    return new Path(markers(part.step(), part.bucket()), part.id() + ".gz");
  }

  /** The folder of folders of a step's markers. */
  Path markers(Step step) {
    return path(PARTS + "/" + step.word());
  }

  private Path markers(Step step, int bucket) {
    return new Path(markers(step), "%05d".formatted(bucket));
  }

  /** What a part with these keys is called. */
  String id(List<String> keys) {
    return Sha256.of((maker + "\n" + String.join("\n", keys)).getBytes(StandardCharsets.UTF_8)).substring(0, ID);
  }

  /** The complete parts of a bucket that were made as this job makes them, by their names. */
  List<Part> complete(Step step, int bucket) throws IOException {
    List<Part> parts = new ArrayList<>();
    for (FileStatus marker : list(markers(step, bucket))) {
      String file = marker.getPath().getName();
      try (BufferedReader lines = open(marker.getPath())) {
        JsonNode head = new ObjectMapper().readTree(lines.readLine());
        Part part = part(step, bucket, file.substring(0, file.indexOf('.')), head);
        if (head.path("maker").asText().equals(maker) && hasItsFiles(part)) {
          parts.add(part);
        }
      }
    }
    parts.sort((one, other) -> one.id().compareTo(other.id()));
    return parts;
  }

  /** False where somebody has deleted or replaced one. */
  private boolean hasItsFiles(Part part) throws IOException {
    for (Part.File file : part.files()) {
      Path path = path(file.path());
      if (!files().exists(path) || files().getFileStatus(path).getLen() != file.bytes()) {
        return false;
      }
    }
    return true;
  }

  /** The inputs or documents of a complete part. */
  Set<String> keys(Part part) throws IOException {
    Set<String> keys = new HashSet<>();
    try (BufferedReader lines = open(marker(part))) {
      lines.readLine();
      lines.lines().forEach(keys::add);
    }
    return keys;
  }

  /** A file of a complete part. */
  BufferedReader open(Part part, Kind kind) throws IOException {
    return open(path(part.file(kind).path()));
  }

  /** The same, compressed. */
  InputStream openAsItIs(Part part, Kind kind) throws IOException {
    return new BufferedInputStream(files().open(path(part.file(kind).path())), 1 << 16);
  }

  private BufferedReader open(Path file) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(files().open(file), 1 << 16), StandardCharsets.UTF_8),
        1 << 16);
  }

  /** What lies in a folder; nothing in one that is not there. */
  List<FileStatus> list(Path folder) throws IOException {
    return files().exists(folder) ? List.of(files().listStatus(folder)) : List.of();
  }

  /** Gives a file its name; one that has it already is the same, of a run that was cut off. */
  void move(Path from, Path to) throws IOException {
    FileSystem files = files();
    files.mkdirs(to.getParent());
    files.delete(to, false);
    if (!files.rename(from, to)) {
      throw new QiantouException(to + ": cannot be written: " + from + " could not be renamed");
    }
  }

  void writeMarker(Path file, Part part, List<String> keys) throws IOException {
    ObjectNode head = new ObjectMapper().createObjectNode();
    head.put("maker", maker);
    head.put("keys", part.keys());
    for (Part.File each : part.files()) {
      head.withArray("files")
          .addObject()
          .put("kind", each.kind().name())
          .put("path", each.path())
          .put("lines", each.lines())
          .put("bytes", each.bytes())
          .put("sha256", each.sha256());
    }
    LineFile lines = new LineFile(files().create(file));
    lines.write(head + "\n");
    for (String key : keys) {
      lines.write(key + "\n");
    }
    lines.close(Kind.INDEX, file.getName());
  }

  private static Part part(Step step, int bucket, String id, JsonNode head) {
    List<Part.File> files = new ArrayList<>();
    for (JsonNode file : head.path("files")) {
      files.add(
          new Part.File(
              Kind.valueOf(file.path("kind").asText()),
              file.path("path").asText(),
              file.path("lines").asLong(),
              file.path("bytes").asLong(),
              file.path("sha256").asText()));
    }
    return new Part(step, bucket, id, head.path("keys").asLong(), List.copyOf(files));
  }
}
