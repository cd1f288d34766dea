package io.qiantou.export;

import io.qiantou.model.QiantouException;
import io.qiantou.rdf.DocumentGraph;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;

/**
 * Writes graphs to a stream, one after the other: no more than one of them is held.
 *
 * <p>Example: {@code new RdfWriter().write(List.of(graph), RdfFormat.NQUADS, out)}.
 *
 * <p>Within a graph the statements are sorted by subject, predicate and object. A graph in memory
 * hands its triples out by hash, in an order that may differ from one run to the next; sorted, the
 * same graphs in the same order give the same bytes, and two exports can be compared line by line.
 * Graphs are written in the order in which they come: sorting them too would need all of them at
 * once.
 */
public final class RdfWriter {
  private static final Comparator<Triple> ORDER =
      Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
          .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
          .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

  private static final Map<String, String> PREFIXES = new LinkedHashMap<>();

  static {
    PREFIXES.put("qt", "https://w3id.org/qiantou/ontology#");
    PREFIXES.put("dcterms", "http://purl.org/dc/terms/");
    PREFIXES.put("eli", "http://data.europa.eu/eli/ontology#");
    PREFIXES.put("foaf", "http://xmlns.com/foaf/0.1/");
    PREFIXES.put("geo", "http://www.opengis.net/ont/geosparql#");
    PREFIXES.put("oa", "http://www.w3.org/ns/oa#");
    PREFIXES.put("org", "http://www.w3.org/ns/org#");
    PREFIXES.put("owl", "http://www.w3.org/2002/07/owl#");
    PREFIXES.put("prov", "http://www.w3.org/ns/prov#");
    PREFIXES.put("qb", "http://purl.org/linked-data/cube#");
    PREFIXES.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    PREFIXES.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    PREFIXES.put("schema", "https://schema.org/");
    PREFIXES.put("skos", "http://www.w3.org/2004/02/skos/core#");
    PREFIXES.put("xsd", "http://www.w3.org/2001/XMLSchema#");
  }

  /**
   * Writes {@code graphs}; the stream is flushed and stays open.
   *
   * @return a warning for the user where the format says less than the graphs do
   * @throws QiantouException where the stream takes no more
   */
  public Optional<String> write(
      Iterable<DocumentGraph> graphs, RdfFormat format, OutputStream out) {
    RDFWriter writer = Rio.createWriter(format.rio(), out);
    // Else the Turtle writers hold statements back until they know a blank node's whole subtree.
    writer.getWriterConfig().set(BasicWriterSettings.INLINE_BLANK_NODES, false);
    StatementBridge bridge = new StatementBridge();
    try {
      writer.startRDF();
      PREFIXES.forEach(writer::handleNamespace);
      for (DocumentGraph graph : graphs) {
        IRI name = bridge.iri(graph.iri());
        for (Triple triple : sorted(graph)) {
          writer.handleStatement(bridge.statement(triple, name));
        }
      }
      writer.endRDF();
    } catch (RDFHandlerException e) {
      throw new QiantouException("cannot write " + format.notation() + ": " + e.getMessage(), e);
    }
    return format.keepsGraphNames()
        ? Optional.empty()
        : Optional.of(
            format.notation()
                + " has no graph names: which document says what is lost; trig and nquads keep it");
  }

  private static List<Triple> sorted(DocumentGraph graph) {
    List<Triple> triples = graph.triples().find(Node.ANY, Node.ANY, Node.ANY).toList();
    triples.sort(ORDER);
    return triples;
  }
}
