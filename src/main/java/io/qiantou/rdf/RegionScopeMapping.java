package io.qiantou.rdf;

import io.qiantou.model.RegionScope;
import io.qiantou.vocab.QT;
import org.apache.jena.graph.Node;

/** 适用范围 as qt:Scope, 试点 as qt:Pilot, with the shortcut from measure to region. */
final class RegionScopeMapping implements FactMapping<RegionScope> {

  @Override
  public Class<RegionScope> kind() {
    return RegionScope.class;
  }

  @Override
  public String owner(RegionScope fact, DocumentIris iris) {
    return iris.measure(fact.measure());
  }

  @Override
  public String fragment(RegionScope fact) {
    return (fact.pilot() ? "pilot-" : "scope-") + Slug.name(fact.region().name());
  }

  @Override
  public void map(RegionScope fact, Node node, GraphDraft draft) {
    Node measure = Triples.iri(draft.iris().measure(fact.measure()));
    Node region = draft.region(fact.region());
    draft
        .triples()
        .type(node, fact.pilot() ? QT.Pilot : QT.Scope)
        .add(node, QT.measure, measure)
        .add(node, QT.region, region)
        .string(node, QT.nameAsPrinted, fact.region().name())
        .truth(node, QT.inferred, fact.inferred())
        .add(measure, fact.pilot() ? QT.pilotedIn : QT.appliesIn, region);
    if (fact.inferred()) {
      // The words that state it once for several measures are its evidence.
      Node convention = draft.evidence().map(owner(fact, draft.iris()), fact.evidence());
      draft.triples().add(node, QT.inferredFrom, convention);
    }
    fact.programme()
        .ifPresent(name -> draft.triples().add(node, QT.programme, draft.programme(name)));
  }
}
