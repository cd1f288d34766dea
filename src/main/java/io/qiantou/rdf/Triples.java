package io.qiantou.rdf;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/** Collects triples; each method is one kind of object. */
final class Triples {
  private final Graph graph = GraphFactory.createDefaultGraph();

  static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  Graph graph() {
    return graph;
  }

  Triples add(Node subject, Node predicate, Node object) {
    graph.add(Triple.create(subject, predicate, object));
    return this;
  }

  Triples type(Node subject, Node type) {
    return add(subject, RDF.Nodes.type, type);
  }

  /** A plain string: numbers, names and quotations as printed. */
  Triples string(Node subject, Node predicate, String value) {
    return add(subject, predicate, NodeFactory.createLiteralString(value));
  }

  /** Chinese text: titles, labels, texts. */
  Triples chinese(Node subject, Node predicate, String value) {
    return add(subject, predicate, NodeFactory.createLiteralLang(value, "zh"));
  }

  /** The same in English. */
  Triples english(Node subject, Node predicate, String value) {
    return add(subject, predicate, NodeFactory.createLiteralLang(value, "en"));
  }

  /** A moment, in UTC. */
  Triples time(Node subject, Node predicate, Instant value) {
    // Whole seconds: of parts of one a store gives back 54.91 for 54.910.
    String seconds = value.truncatedTo(ChronoUnit.SECONDS).toString();
    return typed(subject, predicate, seconds, XSDDatatype.XSDdateTime);
  }

  Triples date(Node subject, Node predicate, LocalDate value) {
    return typed(subject, predicate, value.toString(), XSDDatatype.XSDdate);
  }

  Triples truth(Node subject, Node predicate, boolean value) {
    return typed(subject, predicate, Boolean.toString(value), XSDDatatype.XSDboolean);
  }

  Triples integer(Node subject, Node predicate, int value) {
    return typed(subject, predicate, Integer.toString(value), XSDDatatype.XSDinteger);
  }

  /** In the canonical form, 40.0 and 24.1, which a store gives back as it took it. */
  Triples decimal(Node subject, Node predicate, BigDecimal value) {
    BigDecimal least = value.stripTrailingZeros();
    BigDecimal canonical = least.scale() < 1 ? least.setScale(1) : least;
    return typed(subject, predicate, canonical.toPlainString(), XSDDatatype.XSDdecimal);
  }

  Triples year(Node subject, Node predicate, int value) {
    return typed(subject, predicate, String.format("%04d", value), XSDDatatype.XSDgYear);
  }

  /** An offset in code points, as the Web Annotation vocabulary types it. */
  Triples offset(Node subject, Node predicate, int value) {
    return typed(subject, predicate, Integer.toString(value), XSDDatatype.XSDnonNegativeInteger);
  }

  private Triples typed(Node subject, Node predicate, String form, RDFDatatype type) {
    return add(subject, predicate, NodeFactory.createLiteralDT(form, type));
  }
}
