package io.qiantou.export;

import io.qiantou.model.QiantouException;
import io.qiantou.rdf.DocumentGraph;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Writes graphs to a stream, as {@link RdfStream} does.
 *
 * <p>Example: {@code new RdfWriter().write(List.of(graph), RdfFormat.NQUADS, out)}.
 */
public final class RdfWriter {
  /**
   * Writes {@code graphs}; the stream is flushed and stays open.
   *
   * @return a warning for the user where the format says less than the graphs do
   * @throws QiantouException where the stream takes no more
   */
  public Optional<String> write(
      Iterable<DocumentGraph> graphs, RdfFormat format, OutputStream out) {
    RdfStream stream = RdfStream.to(out, format);
    graphs.forEach(stream::add);
    return stream.finish();
  }
}
