package io.qiantou.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The addresses of a store elsewhere that is read and written, for {@code load} and {@code serve}.
 */
final class ElsewhereOptions {
  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description =
          "instead of --db a store elsewhere: where it takes SPARQL queries; QIANTOU_ENDPOINT_USER"
              + " and QIANTOU_ENDPOINT_PASSWORD, or QIANTOU_ENDPOINT_TOKEN, say who asks and writes")
  private @Nullable String endpoint;

  @Option(
      names = "--update-endpoint",
      paramLabel = "URL",
      description = "where the store elsewhere takes SPARQL updates; without it it is only read")
  private @Nullable String update;

  @Option(
      names = "--graph-store",
      paramLabel = "URL",
      description = "where it speaks the graph store protocol; without it updates do")
  private @Nullable String graphStore;

  Optional<String> endpoint() {
    return Optional.ofNullable(endpoint);
  }

  Optional<String> update() {
    return Optional.ofNullable(update);
  }

  Optional<String> graphStore() {
    return Optional.ofNullable(graphStore);
  }

  /** True where any of them is given. */
  boolean areNamed() {
    return endpoint != null || update != null || graphStore != null;
  }
}
