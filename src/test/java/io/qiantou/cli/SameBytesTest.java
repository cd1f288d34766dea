package io.qiantou.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The facts are the same byte for byte in another order of files, under other file names, from a
 * file or from a database; only where they were read from and when may differ.
 */
class SameBytesTest {
  @Test
  void extractedInAnotherOrderUnderOtherNames(@TempDir Path folder) throws IOException {
    List<String> first = extracted(paths(folder, "", false));
    List<String> second = extracted(paths(folder, "另名-", true));

    assertThat(first).hasSizeGreaterThan(3000);
    assertThat(second).isEqualTo(first);
  }

  @Test
  void loadedInAnotherOrderUnderOtherNames(@TempDir Path folder) throws IOException {
    List<String> first = exported(paths(folder, "", false), folder.resolve("one"));
    List<String> second = exported(paths(folder, "另名-", true), folder.resolve("other"));

    assertThat(second).isEqualTo(first);
    assertThat(first).containsAll(extracted(paths(folder, "", false)));
  }

  private static List<String> paths(Path folder, String prefix, boolean turned) throws IOException {
    List<String> paths = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("data/samples"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".txt")).sorted().toList()) {
        Path copy = folder.resolve(prefix + file.getFileName());
        Files.write(copy, Files.readAllBytes(file));
        paths.add(copy.toString());
      }
    }
    if (turned) {
      Collections.reverse(paths);
    }
    return paths;
  }

  private static List<String> extracted(List<String> paths) {
    List<String> call = new ArrayList<>(List.of("extract", "--format", "nquads"));
    call.addAll(paths);
    return facts(run(call));
  }

  /** Each file in a call of its own, so that the database meets their terms in that order. */
  private static List<String> exported(List<String> paths, Path db) {
    for (String path : paths) {
      run(List.of("load", path, "--db", db.toString()));
    }
    return facts(run(List.of("export", "--db", db.toString())));
  }

  /** Sorted, without the names of files and what is told of the run. */
  private static List<String> facts(String quads) {
    return quads
        .lines()
        .filter(line -> !line.contains("<https://schema.org/name>") && !line.contains("/run/"))
        .sorted()
        .toList();
  }

  private static String run(List<String> call) {
    Commands commands = Commands.onDocuments();
    assertThat(commands.run(call.toArray(String[]::new))).as(commands.err()).isZero();
    return commands.out();
  }
}
