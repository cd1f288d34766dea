package io.qiantou.export;

import io.qiantou.model.QiantouException;
import org.apache.jena.graph.Node;

/** What Jena's terms can be and RDF 1.1, which all formats write, cannot. */
final class Terms {
  private Terms() {}

  /** A term that is neither IRI, blank node nor literal. */
  static QiantouException unknown(Node node) {
    return new QiantouException(
        node + " cannot be written: an IRI, a blank node or a literal was expected");
  }

  /** The language of a literal that has one. */
  static String language(Node literal) {
    if (literal.getLiteralBaseDirection() != null) {
      throw new QiantouException(
          literal + " cannot be written: RDF 1.1 knows a language and no direction of writing");
    }
    return literal.getLiteralLanguage();
  }
}
