package io.qiantou.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/**
 * N-Quads over several compressed files, a fixed number of statements in each but the last: {@code
 * qiantou-00001.nq.gz}, {@code qiantou-00002.nq.gz} … One behind the other they are the file that
 * {@link RdfFormat#NQUADS} gives. A graph may begin in one and end in the next: its name stands in
 * every line.
 */
final class SplitSink implements RdfSink {
  private static final int BUFFER = 1 << 16;

  private final Path folder;
  private final long most;
  private final List<SplitManifest.Part> parts = new ArrayList<>();
  private Optional<Node> graph = Optional.empty();
  private long graphs;
  private long here;
  private @Nullable OutputStream out;
  private @Nullable LineSink lines;

  /**
   * A sink.
   *
   * @param folder where the files go
   * @param most statements in a file, 1 or more
   */
  SplitSink(Path folder, long most) {
    this.folder = folder;
    this.most = most;
  }

  /** Whether a file of this name is one of such a sink. */
  static boolean isPart(String name) {
    return name.matches("qiantou-\\d{5,}\\.nq\\.gz");
  }

  @Override
  public void begin() {
    // A file begins with its first statement: without any there is none.
  }

  @Override
  public void graph(Optional<Node> name) {
    graphs++;
    graph = name;
    if (lines != null) {
      lines.graph(name);
    }
  }

  @Override
  public void statement(Triple triple) throws IOException {
    if (here == most) {
      close();
    }
    LineSink current = lines == null ? open() : lines;
    current.statement(triple);
    here++;
  }

  @Override
  public void end() throws IOException {
    close();
  }

  /** What was written; to be asked at the end. */
  SplitManifest manifest() {
    return new SplitManifest(most, graphs, parts);
  }

  /** Gives up the file that is open. */
  void abandon() throws IOException {
    if (out != null) {
      out.close();
    }
  }

  private Path path() {
    return folder.resolve(String.format(Locale.ROOT, "qiantou-%05d.nq.gz", parts.size() + 1));
  }

  private LineSink open() throws IOException {
    OutputStream file =
        new GZIPOutputStream(
            new BufferedOutputStream(Files.newOutputStream(path()), BUFFER), BUFFER);
    LineSink first = new LineSink(file, true);
    first.graph(graph);
    out = file;
    lines = first;
    return first;
  }

  private void close() throws IOException {
    if (lines != null && out != null) {
      lines.end();
      out.close();
      Path file = path();
      parts.add(
          new SplitManifest.Part(
              String.valueOf(file.getFileName()), here, Files.size(file), Sha256.of(file)));
    }
    lines = null;
    out = null;
    here = 0;
  }
}
