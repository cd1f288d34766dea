package io.qiantou.rdf;

import io.qiantou.model.Agency;
import io.qiantou.model.AgencyMention;
import io.qiantou.model.Region;
import io.qiantou.model.RegionMention;
import io.qiantou.vocab.QT;
import java.util.Optional;
import java.util.function.Function;
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
 * @param regions entries of the registry of regions
 */
record GraphDraft(
    Iris names,
    DocumentIris iris,
    Triples triples,
    EvidenceMapping evidence,
    Function<String, Optional<Region>> regions) {

  /** Length of a division code, with which the id of a division begins. */
  private static final int CODE = 6;

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

  /**
   * The region's node; a name that the registry lacks is described here, and so are divisions of
   * the registry, since its graph leaves out the counties.
   */
  Node region(RegionMention mention) {
    Node node = Triples.iri(names.region(mention));
    if (mention.region().isEmpty()) {
      triples
          .type(node, QT.Region)
          .truth(node, QT.unresolved, true)
          .chinese(node, SKOS.prefLabel.asNode(), mention.name());
    }
    mention.region().flatMap(regions).ifPresent(region -> describe(region, node));
    return node;
  }

  private void describe(Region region, Node node) {
    if (region.kind() != Region.Kind.DIVISION) {
      return;
    }
    triples
        .type(node, QT.Region)
        .chinese(node, SKOS.prefLabel.asNode(), region.name())
        .string(node, QT.divisionCode, region.id().substring(0, CODE));
    for (String outer : region.within()) {
      triples.add(node, QT.within, Triples.iri(names.region(outer)));
    }
  }

  /** Describes a pilot programme. */
  Node programme(String name) {
    Node programme = Triples.iri(names.programme(name));
    triples.type(programme, QT.Programme).chinese(programme, SKOS.prefLabel.asNode(), name);
    return programme;
  }
}
