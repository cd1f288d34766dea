package io.qiantou.spark;

import io.qiantou.export.Sha256;
import io.qiantou.rdf.Iris;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A folder that the job writes to, in tests.
 *
 * @param folder where
 */
record Output(Path folder) {
  static final int PARTS = 5;

  /** Runs the job on files. */
  Manifest of(Path... inputs) throws IOException {
    return of(DocumentTable.Format.FILES, inputs);
  }

  /** Runs the job. */
  Manifest of(DocumentTable.Format format, Path... inputs) throws IOException {
    return ExtractJob.run(
        LocalSpark.session(),
        new DocumentTable(Stream.of(inputs).map(Path::toString).toList(), format),
        folder.toString(),
        Iris.DEFAULT_BASE,
        PARTS);
  }

  /** All lines of a kind, sorted. */
  List<String> lines(Kind kind) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve(kind.folder()))) {
      for (Path file : files.toList()) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
          new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(lines::add);
        }
      }
    }
    return lines.stream().sorted().toList();
  }

  /** All files, those of the next run included, with the hash of each. */
  Map<String, String> files() throws IOException {
    Map<String, String> all = new TreeMap<>();
    for (Path file : paths()) {
      all.put(folder.relativize(file).toString(), Sha256.of(Files.readAllBytes(file)));
    }
    return all;
  }

  /** All files with the time at which each was written. */
  Map<String, String> times() throws IOException {
    Map<String, String> all = new TreeMap<>();
    for (Path file : paths()) {
      all.put(folder.relativize(file).toString(), Files.getLastModifiedTime(file).toString());
    }
    return all;
  }

  private List<Path> paths() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
