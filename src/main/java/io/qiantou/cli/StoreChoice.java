package io.qiantou.cli;

import io.qiantou.model.QiantouException;
import io.qiantou.report.WrongCallException;
import io.qiantou.store.GraphStore;
import io.qiantou.store.PolicyStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * What a reading command asks: a database, a store elsewhere, or files that are loaded for this
 * call alone.
 */
final class StoreChoice {
  @Option(names = "--db", paramLabel = "DIR", description = "the database to ask")
  private @Nullable Path db;

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description =
          "a store elsewhere to ask, by the SPARQL protocol; QIANTOU_ENDPOINT_USER and"
              + " QIANTOU_ENDPOINT_PASSWORD, or QIANTOU_ENDPOINT_TOKEN, say who asks")
  private @Nullable String endpoint;

  /** True where a database or an endpoint is named. */
  boolean isNamed() {
    return db != null || endpoint != null;
  }

  /**
   * Opens what was chosen; without anything the samples.
   *
   * @throws WrongCallException where both are given, or the database does not exist
   */
  GraphStore open(List<Path> paths, Main main) {
    return open(paths, main, true);
  }

  /** {@link #open}, with the files' graphs taken as they are: {@code check} says what is wrong. */
  GraphStore openUnchecked(List<Path> paths, Main main) {
    return open(paths, main, false);
  }

  private GraphStore open(List<Path> paths, Main main, boolean gated) {
    if (db != null && endpoint != null) {
      throw new WrongCallException("--db or --endpoint was expected, not both");
    }
    if (isNamed() && !paths.isEmpty()) {
      throw new WrongCallException("either --db, --endpoint or PATH was expected, one of them");
    }
    if (endpoint != null) {
      return StoreElsewhere.open(endpoint, Optional.empty(), Optional.empty(), main);
    }
    if (db != null) {
      if (!Files.isDirectory(db)) {
        throw new WrongCallException(
            "--db " + db + ": 没有此数据库 / no such database; qiantou load makes one");
      }
      return PolicyStore.open(db);
    }
    PolicyStore store = PolicyStore.temporary();
    try {
      fill(store, paths, main, gated);
      return store;
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /** Loads {@code paths}, or without any the samples; what breaks a shape is left out. */
  static Loader.Outcome fill(GraphStore store, List<Path> paths, Main main) {
    return fill(store, paths, main, true);
  }

  private static Loader.Outcome fill(GraphStore store, List<Path> paths, Main main, boolean gated) {
    Loader loader = Loader.of(main, gated);
    Loader.Outcome outcome;
    if (paths.isEmpty()) {
      try (SampleFiles samples = SampleFiles.unpack(main.resources())) {
        outcome = loader.load(store, List.of(samples.folder()));
      }
    } else {
      outcome = loader.load(store, paths);
    }
    if (outcome.nothingDone()) {
      throw new QiantouException("没有可载入的文件 / nothing could be loaded");
    }
    return outcome;
  }
}
