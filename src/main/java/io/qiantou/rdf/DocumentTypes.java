package io.qiantou.rdf;

import io.qiantou.model.QiantouException;
import io.qiantou.resource.Resources;
import io.qiantou.vocab.QT;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;

/**
 * The document types (文种) of {@code ontology/document-types.ttl} by their notation: {@code 通知} is
 * {@code qt:typeNotice}.
 */
public final class DocumentTypes {
  private static final String PATH = "ontology/document-types.ttl";

  private final Map<String, Node> byNotation = new TreeMap<>();

  /**
   * Reads the scheme.
   *
   * @throws QiantouException where the file has a fault or gives one notation to two types
   */
  public DocumentTypes(Resources resources) {
    Graph scheme = TurtleFiles.read(resources, PATH, QT.NS);
    scheme
        .find(Node.ANY, SKOS.notation.asNode(), Node.ANY)
        .forEach(triple -> put(triple.getObject().getLiteralLexicalForm(), triple.getSubject()));
  }

  /** The type with this notation; empty where the scheme has none. */
  public Optional<Node> ofNotation(String notation) {
    return Optional.ofNullable(byNotation.get(notation));
  }

  private void put(String notation, Node type) {
    Node other = byNotation.put(notation, type);
    if (other != null) {
      throw new QiantouException(
          PATH + ": notation \"" + notation + "\" of both " + other + " and " + type);
    }
  }
}
