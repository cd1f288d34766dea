package io.qiantou.cli;

import io.qiantou.model.QiantouException;
import io.qiantou.resource.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The packed {@code data/samples/} as files, until closed. */
final class SampleFiles implements AutoCloseable {
  private static final String SAMPLES = "data/samples";

  private final Path folder;

  private SampleFiles(Path folder) {
    this.folder = folder;
  }

  /** Writes them into a temporary folder, under their names. */
  static SampleFiles unpack(Resources resources) {
    try {
      Path folder = Files.createTempDirectory("qiantou-samples-");
      for (String path : resources.list(SAMPLES, "")) {
        Path file = folder.resolve(path.substring(SAMPLES.length() + 1));
        Files.createDirectories(file.getParent());
        Files.write(file, resources.bytes(path));
      }
      return new SampleFiles(folder);
    } catch (IOException e) {
      throw new QiantouException("the samples cannot be unpacked: " + e, e);
    }
  }

  /** The folder with all of them. */
  Path folder() {
    return folder;
  }

  @Override
  public void close() {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new QiantouException(folder + ": cannot be deleted: " + e, e);
    }
  }
}
