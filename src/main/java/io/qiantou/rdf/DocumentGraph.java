package io.qiantou.rdf;

import java.util.Optional;
import org.apache.jena.graph.Graph;

/**
 * A named graph: all that one document says, or all that the registries say.
 *
 * <p>Example: {@code https://w3id.org/qiantou/id/graph/国发-2021-12} with the triples of {@code
 * https://w3id.org/qiantou/id/document/国发-2021-12}. What the registries say about an agency is not
 * repeated in the graphs of documents.
 *
 * @param iri the graph's name
 * @param document IRI of the document; empty for the registries' graph
 * @param triples what it says; not to be changed
 */
public record DocumentGraph(String iri, Optional<String> document, Graph triples) {}
