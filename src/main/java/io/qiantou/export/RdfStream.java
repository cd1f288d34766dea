package io.qiantou.export;

import io.qiantou.model.QiantouException;
import io.qiantou.rdf.DocumentGraph;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Namespace;
import org.eclipse.rdf4j.model.impl.SimpleNamespace;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;

/**
 * Graphs on their way to a stream, one after the other as they come: no more than one of them is
 * held, so that a folder of 10,000 files needs the memory of one.
 *
 * <pre>{@code
 * RdfStream rdf = RdfStream.to(out, RdfFormat.NQUADS);
 * rdf.add(graph);
 * rdf.finish();
 * }</pre>
 *
 * <p>Within a graph the statements are sorted by subject, predicate and object. A graph in memory
 * hands its triples out by hash, in an order that may differ from one run to the next; sorted, the
 * same graphs in the same order give the same bytes, and two exports can be compared line by line.
 * Graphs are written in the order in which they come: sorting them too would need all of them at
 * once.
 */
public final class RdfStream {
  private static final Comparator<Triple> ORDER =
      Comparator.comparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
          .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

  private static final List<Namespace> PREFIXES =
      List.of(
          new SimpleNamespace("qt", "https://w3id.org/qiantou/ontology#"),
          new SimpleNamespace("dcterms", "http://purl.org/dc/terms/"),
          new SimpleNamespace("eli", "http://data.europa.eu/eli/ontology#"),
          new SimpleNamespace("foaf", "http://xmlns.com/foaf/0.1/"),
          new SimpleNamespace("geo", "http://www.opengis.net/ont/geosparql#"),
          new SimpleNamespace("oa", "http://www.w3.org/ns/oa#"),
          new SimpleNamespace("org", "http://www.w3.org/ns/org#"),
          new SimpleNamespace("owl", "http://www.w3.org/2002/07/owl#"),
          new SimpleNamespace("prov", "http://www.w3.org/ns/prov#"),
          new SimpleNamespace("qb", "http://purl.org/linked-data/cube#"),
          new SimpleNamespace("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
          new SimpleNamespace("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
          new SimpleNamespace("schema", "https://schema.org/"),
          new SimpleNamespace("skos", "http://www.w3.org/2004/02/skos/core#"),
          new SimpleNamespace("xsd", "http://www.w3.org/2001/XMLSchema#"));

  private final RdfFormat format;
  private final Writer buffer;
  private final RDFWriter writer;
  private final StatementBridge bridge = new StatementBridge();
  private boolean begun;

  private RdfStream(RdfFormat format, OutputStream out) {
    this.format = format;
    // Rio appends character by character: a buffer in front of the encoder makes it many times
    // faster.
    buffer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    writer = Rio.createWriter(format.rio(), buffer);
    // Else the Turtle writers hold statements back until they know a blank node's whole subtree.
    writer.getWriterConfig().set(BasicWriterSettings.INLINE_BLANK_NODES, false);
  }

  /** Begins to write; to be {@linkplain #finish finished}. */
  public static RdfStream to(OutputStream out, RdfFormat format) {
    return new RdfStream(format, out);
  }

  /**
   * Writes the next graph. One that was written before may come again from another file: the two
   * blocks are one graph.
   *
   * @throws QiantouException where the stream takes no more
   */
  public void add(DocumentGraph graph) {
    try {
      begin();
      IRI name = bridge.iri(graph.iri());
      for (List<Triple> ofSubject : sorted(graph)) {
        for (Triple triple : ofSubject) {
          writer.handleStatement(bridge.statement(triple, name));
        }
      }
    } catch (RDFHandlerException e) {
      throw fault(e);
    }
  }

  /**
   * Writes what is still to be written; the stream is flushed and stays open.
   *
   * @return a warning for the user where the format says less than the graphs do
   * @throws QiantouException where the stream takes no more
   */
  public Optional<String> finish() {
    try {
      begin();
      writer.endRDF();
      buffer.flush();
    } catch (RDFHandlerException | IOException e) {
      throw fault(e);
    }
    return format.keepsGraphNames()
        ? Optional.empty()
        : Optional.of(
            format.notation()
                + " has no graph names: which document says what is lost; trig and nquads keep it");
  }

  private void begin() {
    if (!begun) {
      begun = true;
      writer.startRDF();
      PREFIXES.forEach(each -> writer.handleNamespace(each.getPrefix(), each.getName()));
    }
  }

  private QiantouException fault(Exception cause) {
    return new QiantouException(
        "cannot write " + format.notation() + ": " + cause.getMessage(), cause);
  }

  /** Subjects first, then what each says: far fewer comparisons of long IRIs than one sort. */
  private static List<List<Triple>> sorted(DocumentGraph graph) {
    Map<Node, List<Triple>> bySubject = new HashMap<>();
    graph
        .triples()
        .find()
        .forEach(
            triple ->
                bySubject
                    .computeIfAbsent(triple.getSubject(), subject -> new ArrayList<>(8))
                    .add(triple));
    List<Node> subjects = new ArrayList<>(bySubject.keySet());
    subjects.sort(NodeCmp::compareRDFTerms);
    return subjects.stream()
        .map(
            subject ->
                Objects.requireNonNull(bySubject.get(subject)).stream().sorted(ORDER).toList())
        .toList();
  }
}
