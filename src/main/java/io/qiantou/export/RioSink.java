package io.qiantou.export;

import io.qiantou.model.QiantouException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.eclipse.rdf4j.rio.turtle.TurtleWriterSettings;
import org.jspecify.annotations.Nullable;

/** Writes through one of RDF4J's writers. */
final class RioSink implements RdfSink {
  private final OutputStream out;
  private final @Nullable Writer buffer;
  private final RDFWriter writer;
  private final StatementBridge bridge;
  private @Nullable IRI graph;

  RioSink(OutputStream out, RdfFormat format) {
    this.out = out;
    bridge = new StatementBridge(format.isXml());
    if (format == RdfFormat.BINARY) {
      buffer = null;
      writer = Rio.createWriter(format.rio(), out);
    } else {
      buffer = buffered(out);
      // RDF4J's writer of N3 is the one of Turtle, and keeps the settings from it.
      RDFFormat written = format == RdfFormat.N3 ? RDFFormat.TURTLE : format.rio();
      writer = Rio.createWriter(written, buffer);
    }
    configure();
  }

  /** With IRIs relative to {@code base}, which is not written. */
  RioSink(OutputStream out, RdfFormat format, String base) {
    this.out = out;
    bridge = new StatementBridge(format.isXml());
    buffer = buffered(out);
    try {
      writer = Rio.createWriter(format.rio(), buffer, base);
    } catch (URISyntaxException e) {
      throw new QiantouException("base IRI " + base + ": " + e.getMessage(), e);
    }
    writer.getWriterConfig().set(BasicWriterSettings.BASE_DIRECTIVE, false);
    configure();
  }

  /** Rio appends character by character: a buffer before the encoder makes it many times faster. */
  private static Writer buffered(OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
  }

  private void configure() {
    // Else the Turtle writers hold statements back until they know a blank node's whole subtree.
    writer.getWriterConfig().set(BasicWriterSettings.INLINE_BLANK_NODES, false);
    // Else 1.50 becomes 1.5: a number stays as it was printed.
    writer.getWriterConfig().set(TurtleWriterSettings.ABBREVIATE_NUMBERS, false);
  }

  @Override
  public void begin() throws IOException {
    run(
        () -> {
          writer.startRDF();
          Prefixes.ALL.forEach(writer::handleNamespace);
        });
  }

  @Override
  public void graph(Optional<Node> name) {
    graph = name.map(Node::getURI).map(bridge::iri).orElse(null);
  }

  @Override
  public void statement(Triple triple) throws IOException {
    run(() -> writer.handleStatement(bridge.statement(triple, graph)));
  }

  @Override
  public void end() throws IOException {
    run(writer::endRDF);
    if (buffer != null) {
      buffer.flush();
    }
    out.flush();
  }

  /** Rio wraps what the stream throws. */
  private static void run(Runnable work) throws IOException {
    try {
      work.run();
    } catch (RDFHandlerException e) {
      throw e.getCause() instanceof IOException fault ? fault : new IOException(e);
    }
  }
}
