package io.qiantou.export;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Writes the same to several sinks. */
final class SeveralSinks implements RdfSink {
  private final List<RdfSink> sinks;

  SeveralSinks(List<RdfSink> sinks) {
    this.sinks = List.copyOf(sinks);
  }

  @Override
  public void begin() throws IOException {
    for (RdfSink sink : sinks) {
      sink.begin();
    }
  }

  @Override
  public void graph(Optional<Node> name) throws IOException {
    for (RdfSink sink : sinks) {
      sink.graph(name);
    }
  }

  @Override
  public void statement(Triple triple) throws IOException {
    for (RdfSink sink : sinks) {
      sink.statement(triple);
    }
  }

  @Override
  public void end() throws IOException {
    for (RdfSink sink : sinks) {
      sink.end();
    }
  }
}
