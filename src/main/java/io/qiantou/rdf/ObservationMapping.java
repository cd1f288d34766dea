package io.qiantou.rdf;

import io.qiantou.model.Observation;
import io.qiantou.vocab.QT;
import org.apache.jena.graph.Node;

/** 观测值 as qt:Observation, with the measure whose text reports it. */
final class ObservationMapping implements FactMapping<Observation> {

  @Override
  public Class<Observation> kind() {
    return Observation.class;
  }

  @Override
  public String owner(Observation fact, DocumentIris iris) {
    return fact.measure().map(iris::measure).orElseGet(iris::document);
  }

  @Override
  public String fragment(Observation fact) {
    return "observation-"
        + QuantityTriples.fragment(fact.indicator(), fact.quantity())
        + fact.period().map(period -> "-" + Slug.of(period)).orElse("");
  }

  @Override
  public void map(Observation fact, Node node, GraphDraft draft) {
    Triples triples = draft.triples();
    triples.type(node, QT.Observation);
    QuantityTriples.write(node, fact.indicator(), fact.quantity(), fact.evidence(), draft);
    if (fact.periodInferred()
        || QuantityTriples.isCarriedOver(fact.quantity(), fact.evidence(), draft)) {
      triples.add(node, QT.inferredFrom, Triples.iri(owner(fact, draft.iris())));
    }
    fact.period()
        .ifPresent(
            period ->
                triples
                    .string(node, QT.period, period)
                    .truth(node, QT.periodInferred, fact.periodInferred()));
    fact.region().ifPresent(region -> triples.add(node, QT.region, draft.region(region)));
    fact.measure()
        .ifPresent(
            measure -> triples.add(node, QT.measure, Triples.iri(draft.iris().measure(measure))));
  }
}
