package io.qiantou.rdf;

import io.qiantou.model.Citation;
import io.qiantou.model.Citation.Relation;
import io.qiantou.model.Measure;
import io.qiantou.vocab.ELI;
import io.qiantou.vocab.QT;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;

/**
 * 引用 as qt:Citation, with the property of ELI from the document to the one that it names.
 *
 * <p>Of a cited document whose number is known nothing more is said: it may be loaded, and has its
 * own title. One that is known by its title alone is a qt:CitedWork.
 */
final class CitationMapping implements FactMapping<Citation> {

  @Override
  public Class<Citation> kind() {
    return Citation.class;
  }

  @Override
  public String owner(Citation fact, DocumentIris iris) {
    return fact.measure().map(iris::measure).orElseGet(iris::document);
  }

  @Override
  public String fragment(Citation fact) {
    return fact.relation().notation() + "-" + Iris.orName(Slug.of(fact.title()), fact.title());
  }

  @Override
  public void map(Citation fact, Node node, GraphDraft draft) {
    Triples triples = draft.triples();
    Node document = Triples.iri(draft.iris().document());
    Node cited = Triples.iri(draft.names().cited(fact.title(), fact.number()));
    triples
        .type(node, QT.Citation)
        .add(node, QT.citingDocument, document)
        .add(node, QT.citedWork, cited)
        .add(node, QT.relation, property(fact.relation()))
        .chinese(node, QT.titleAsPrinted, fact.title())
        .add(document, ELI.cites, cited)
        .add(document, property(fact.relation()), cited);
    fact.number().ifPresent(number -> triples.string(node, QT.numberAsPrinted, number));
    Optional<Measure> measure = fact.measure();
    measure.ifPresent(m -> triples.add(node, QT.measure, Triples.iri(draft.iris().measure(m))));
    if (draft.names().isKnownByTitle(cited.getURI())) {
      triples.type(cited, QT.CitedWork).chinese(cited, DCTerms.title.asNode(), fact.title());
    }
  }

  private static Node property(Relation relation) {
    return switch (relation) {
      case BASIS -> ELI.based_on;
      case IMPLEMENTS -> ELI.implements_;
      case AMENDS -> ELI.amends;
      case REPEALS -> ELI.repeals;
      case MENTIONS -> ELI.cites;
    };
  }
}
