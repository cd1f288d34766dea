package io.qiantou.export;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.jspecify.annotations.Nullable;

/**
 * Jena's triples as RDF4J's statements. Predicates, types and the subjects of neighbouring
 * statements recur, so IRIs are kept until there are too many of them.
 */
final class StatementBridge {
  private static final int KEPT = 4096;

  private final boolean forXml;
  private final ValueFactory values = SimpleValueFactory.getInstance();
  private final Map<String, IRI> iris = new HashMap<>();

  /**
   * A bridge to a writer.
   *
   * @param forXml whether that writes XML, which has no control characters
   */
  StatementBridge(boolean forXml) {
    this.forXml = forXml;
  }

  IRI iri(String iri) {
    if (iris.size() >= KEPT) {
      iris.clear();
    }
    return iris.computeIfAbsent(iri, values::createIRI);
  }

  /** In {@code graph}, or in none. */
  Statement statement(Triple triple, @Nullable IRI graph) {
    Resource subject = resource(triple.getSubject());
    IRI predicate = iri(triple.getPredicate().getURI());
    Value object = value(triple.getObject());
    return graph == null
        ? values.createStatement(subject, predicate, object)
        : values.createStatement(subject, predicate, object, graph);
  }

  /** Jena's labels of blank nodes may hold what no format allows. */
  private Resource resource(Node node) {
    if (node.isURI()) {
      return iri(node.getURI());
    }
    if (node.isBlank()) {
      return values.createBNode(NodeFmtLib.encodeBNodeLabel(node.getBlankNodeLabel()));
    }
    throw Terms.unknown(node);
  }

  private Value value(Node node) {
    if (!node.isLiteral()) {
      return resource(node);
    }
    String words = node.getLiteralLexicalForm();
    String form = forXml ? XmlCharacters.of(words) : words;
    return node.getLiteralLanguage().isEmpty()
        ? values.createLiteral(form, iri(node.getLiteralDatatypeURI()))
        : values.createLiteral(form, Terms.language(node));
  }
}
