package io.qiantou.export;

import io.qiantou.model.QiantouException;
import io.qiantou.rdf.DocumentGraph;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/**
 * Graphs on their way to a stream, one after the other as they come: no more than one of them is
 * held, and of one from a store no more than a part, so that little memory is enough for any number
 * of them.
 *
 * <pre>{@code
 * RdfStream rdf = RdfStream.to(out, RdfFormat.NQUADS);
 * rdf.add(graph);
 * rdf.finish();
 * }</pre>
 *
 * <p>Within a graph the statements are sorted by subject, predicate and object. A graph in memory
 * hands its triples out by hash, and a store in the order in which it first met their terms;
 * sorted, the same graphs in the same order give the same bytes, and two exports can be compared
 * line by line. The trap: graphs are written in the order in which they come, and blank nodes under
 * the labels that they have, so what comes otherwise is written otherwise. The project's own graphs
 * have no blank nodes.
 */
public final class RdfStream {
  private final RdfFormat format;
  private final RdfSink sink;
  private Node current = Node.ANY;
  private boolean begun;
  private boolean named;

  private RdfStream(RdfFormat format, RdfSink sink) {
    this.format = format;
    this.sink = sink;
  }

  /** Begins to write; to be {@linkplain #finish finished}. */
  public static RdfStream to(OutputStream out, RdfFormat format) {
    return through(sink(out, format), format);
  }

  /** To any sink; {@code format} stands in messages. */
  static RdfStream through(RdfSink sink, RdfFormat format) {
    return new RdfStream(format, sink);
  }

  /** Turtle, in which IRIs below {@code base} are relative to it and the base is not named. */
  static RdfStream relativeTo(String base, OutputStream out) {
    return through(new RioSink(out, RdfFormat.TURTLE, base), RdfFormat.TURTLE);
  }

  static RdfSink sink(OutputStream out, RdfFormat format) {
    return switch (format) {
      case NQUADS -> new LineSink(out, true);
      case NTRIPLES -> new LineSink(out, false);
      case JSONLD -> new JsonLdSink(out);
      default -> new RioSink(out, format);
    };
  }

  /**
   * Writes the next graph. One that was written before may come again from another file: the two
   * blocks are one graph.
   *
   * @throws QiantouException where the stream takes no more
   */
  public void add(DocumentGraph graph) {
    writing(
        () -> {
          graph(NodeFactory.createURI(graph.iri()));
          StatementOrder.sorted(graph.triples().find(), this::statement);
        });
  }

  /**
   * Writes the next graph, of any size; its triples may come in any order.
   *
   * @throws QiantouException where the stream takes no more
   */
  public void add(Node name, Iterator<Triple> triples) {
    List<Triple> first = new ArrayList<>();
    while (triples.hasNext() && first.size() < SortedStatements.IN_MEMORY) {
      first.add(triples.next());
    }
    if (triples.hasNext()) {
      try (SortedStatements sorted = new SortedStatements()) {
        first.forEach(triple -> sorted.add(Quad.create(name, triple)));
        first.clear();
        triples.forEachRemaining(triple -> sorted.add(Quad.create(name, triple)));
        add(sorted);
      }
    } else {
      writing(
          () -> {
            graph(name);
            StatementOrder.sorted(first.iterator(), this::statement);
          });
    }
  }

  /**
   * Writes statements that were set aside, in their graphs.
   *
   * @throws QiantouException where the stream takes no more
   */
  void add(SortedStatements sorted) {
    writing(
        () ->
            sorted.forEach(
                quad -> {
                  if (!quad.getGraph().equals(current)) {
                    graph(quad.getGraph());
                  }
                  statement(quad.asTriple());
                }));
  }

  /**
   * Writes what is still to be written; the stream is flushed and stays open.
   *
   * @return a warning for the user where the format says less than the graphs do
   * @throws QiantouException where the stream takes no more
   */
  public Optional<String> finish() {
    writing(
        () -> {
          begin();
          sink.end();
        });
    return warning(format, named);
  }

  /** What is lost in this format, where {@code named} graphs are written. */
  public static Optional<String> warning(RdfFormat format, boolean named) {
    List<String> lost = new ArrayList<>();
    if (named && !format.keepsGraphNames()) {
      lost.add(
          "has no graph names: which document says what is lost; trig, nquads, jsonld, trix and"
              + " binary keep it");
    }
    if (format.isXml()) {
      lost.add("has no control characters: where a page ends, U+240C stands for the form feed");
    }
    return lost.isEmpty()
        ? Optional.empty()
        : Optional.of(format.notation() + " " + String.join("; it ", lost));
  }

  private void begin() throws IOException {
    if (!begun) {
      begun = true;
      sink.begin();
    }
  }

  private void graph(Node name) {
    try {
      begin();
      boolean isNamed = !Quad.isDefaultGraph(name);
      named |= isNamed;
      current = name;
      sink.graph(isNamed ? Optional.of(name) : Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void statement(Triple triple) {
    try {
      sink.statement(triple);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writing(Work work) {
    try {
      work.run();
    } catch (UncheckedIOException | IOException e) {
      throw new QiantouException("cannot write " + format.notation() + ": " + e.getMessage(), e);
    }
  }

  /** Work that may find the stream full. */
  @FunctionalInterface
  private interface Work {
    void run() throws IOException;
  }
}
