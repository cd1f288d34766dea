package io.qiantou.export;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.vocabulary.RDF;

/** A subject and all that is said of it as a node object of expanded JSON-LD. */
final class ExpandedNode {
  private static final String TYPES = "@type";
  private static final String ID = "@id";

  private final Node subject;
  private final Map<String, JsonArrayBuilder> values = new LinkedHashMap<>();

  ExpandedNode(Node subject) {
    this.subject = subject;
  }

  boolean isAbout(Node other) {
    return subject.equals(other);
  }

  void add(Node predicate, Node object) {
    boolean isType = predicate.equals(RDF.Nodes.type) && !object.isLiteral();
    JsonArrayBuilder said =
        values.computeIfAbsent(
            isType ? TYPES : predicate.getURI(), key -> Json.createArrayBuilder());
    if (isType) {
      said.add(id(object));
    } else {
      said.add(object.isLiteral() ? literal(object) : reference(object));
    }
  }

  JsonObject json() {
    JsonObjectBuilder node = reference(subject);
    values.forEach(node::add);
    return node.build();
  }

  private static JsonObjectBuilder reference(Node node) {
    return Json.createObjectBuilder().add(ID, id(node));
  }

  private static String id(Node node) {
    if (node.isURI()) {
      return node.getURI();
    }
    if (node.isBlank()) {
      return "_:" + NodeFmtLib.encodeBNodeLabel(node.getBlankNodeLabel());
    }
    throw Terms.unknown(node);
  }

  private static JsonObjectBuilder literal(Node literal) {
    JsonObjectBuilder value =
        Json.createObjectBuilder().add("@value", literal.getLiteralLexicalForm());
    if (!literal.getLiteralLanguage().isEmpty()) {
      return value.add("@language", Terms.language(literal));
    }
    return XSDDatatype.XSDstring.equals(literal.getLiteralDatatype())
        ? value
        : value.add(TYPES, literal.getLiteralDatatypeURI());
  }
}
