package io.qiantou.export;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Makes a version of what passes: the SHA-256 of its N-Quads, but for the graphs that say when and
 * where the program ran. The same facts, loaded on another day on another machine in another order,
 * have the same version.
 */
final class VersionSink implements RdfSink {
  private final MessageDigest digest = Sha256.digest();
  private final LineSink lines =
      new LineSink(new DigestOutputStream(OutputStream.nullOutputStream(), digest), true);
  private final Predicate<Node> isRun;
  private boolean counts = true;

  /**
   * A sink.
   *
   * @param isRun whether the graph of this name tells of a run of the program
   */
  VersionSink(Predicate<Node> isRun) {
    this.isRun = isRun;
  }

  @Override
  public void begin() {
    lines.begin();
  }

  @Override
  public void graph(Optional<Node> name) {
    counts = name.filter(isRun).isEmpty();
    lines.graph(name);
  }

  @Override
  public void statement(Triple triple) throws IOException {
    if (counts) {
      lines.statement(triple);
    }
  }

  @Override
  public void end() throws IOException {
    lines.end();
  }

  /** To be asked at the end. */
  String version() {
    return "sha256-" + HexFormat.of().formatHex(digest.digest());
  }
}
