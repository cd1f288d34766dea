package io.qiantou.server;

import io.qiantou.rdf.Iris;
import java.util.Optional;

/**
 * What a document is called in an address: {@code 国发-2021-12} for {@code
 * https://w3id.org/qiantou/id/document/国发-2021-12}.
 */
final class DocumentNames {
  private final String graphs;
  private final String documents;

  DocumentNames(Iris iris) {
    graphs = iris.base() + "graph/";
    documents = iris.base() + "document/";
  }

  /** The graph that holds what the document says. */
  String graph(String id) {
    return graphs + id;
  }

  String iri(String id) {
    return documents + id;
  }

  /** The name of the document with this IRI. */
  Optional<String> ofDocument(String iri) {
    return after(documents, iri);
  }

  /** The name of the document with this graph. */
  Optional<String> ofGraph(String iri) {
    return after(graphs, iri);
  }

  private static Optional<String> after(String start, String iri) {
    return iri.startsWith(start) ? Optional.of(iri.substring(start.length())) : Optional.empty();
  }
}
