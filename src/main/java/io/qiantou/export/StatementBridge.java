package io.qiantou.export;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;

/**
 * Jena's triples as RDF4J's statements. Predicates, types and the subjects of neighbouring
 * statements recur, so IRIs are kept until there are too many of them.
 */
final class StatementBridge {
  private static final int KEPT = 4096;

  private final ValueFactory values = SimpleValueFactory.getInstance();
  private final Map<String, IRI> iris = new HashMap<>();

  IRI iri(String iri) {
    if (iris.size() >= KEPT) {
      iris.clear();
    }
    return iris.computeIfAbsent(iri, values::createIRI);
  }

  Statement statement(Triple triple, IRI graph) {
    return values.createStatement(
        resource(triple.getSubject()),
        iri(triple.getPredicate().getURI()),
        value(triple.getObject()),
        graph);
  }

  private Resource resource(Node node) {
    return node.isURI() ? iri(node.getURI()) : values.createBNode(node.getBlankNodeLabel());
  }

  private Value value(Node node) {
    if (!node.isLiteral()) {
      return resource(node);
    }
    String form = node.getLiteralLexicalForm();
    return node.getLiteralLanguage().isEmpty()
        ? values.createLiteral(form, iri(node.getLiteralDatatypeURI()))
        : values.createLiteral(form, node.getLiteralLanguage());
  }
}
