package io.qiantou.export;

import java.io.IOException;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * What writes one format. It is told in this order: begin, for each graph its name and then its
 * statements, end. Statements of one subject come one behind the other.
 */
interface RdfSink {
  /** Writes what stands before the first statement. */
  void begin() throws IOException;

  /** The statements that follow stand in this graph; in none where it is empty. */
  void graph(Optional<Node> name) throws IOException;

  /** Writes a statement of the graph that was named last. */
  void statement(Triple triple) throws IOException;

  /** Writes what stands behind the last statement and flushes; the stream stays open. */
  void end() throws IOException;
}
