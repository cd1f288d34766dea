package io.qiantou.rdf;

import io.qiantou.model.Agency;
import io.qiantou.model.AgencyMention;
import io.qiantou.vocab.QT;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.SKOS;

/**
 * A document's graph while it is written: what every mapping needs.
 *
 * @param names IRIs in general
 * @param iris IRIs of the document's parts
 * @param triples where the triples go
 * @param evidence makes quotations
 */
record GraphDraft(Iris names, DocumentIris iris, Triples triples, EvidenceMapping evidence) {

  /** The agency's node; a name that the registry lacks is described here, others there. */
  Node agency(AgencyMention mention) {
    return mention.agency().map(this::known).orElseGet(() -> unresolved(mention.meant()));
  }

  /**
   * An entry is described by the registry's graph; a composed local body, which stands in none,
   * here.
   */
  private Node known(Agency agency) {
    Node node = Triples.iri(names.agency(agency));
    agency
        .departmentType()
        .ifPresent(
            type ->
                triples
                    .type(node, QT.Agency)
                    .chinese(node, SKOS.prefLabel.asNode(), agency.name())
                    .add(
                        node,
                        ORG.classification.asNode(),
                        Triples.iri(names.base() + "department-type/" + type)));
    return node;
  }

  /** Describes a name that the registry lacks. */
  Node unresolved(String name) {
    Node agency = Triples.iri(names.unresolvedAgency(name));
    triples
        .type(agency, QT.Agency)
        .truth(agency, QT.unresolved, true)
        .chinese(agency, SKOS.prefLabel.asNode(), name);
    return agency;
  }
}
