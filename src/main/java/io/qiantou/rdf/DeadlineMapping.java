package io.qiantou.rdf;

import io.qiantou.model.Deadline;
import io.qiantou.vocab.QT;
import org.apache.jena.graph.Node;

/** 完成时限 as qt:Deadline; the one that governs its measure also as the measure's own properties. */
final class DeadlineMapping implements FactMapping<Deadline> {

  @Override
  public Class<Deadline> kind() {
    return Deadline.class;
  }

  @Override
  public String owner(Deadline fact, DocumentIris iris) {
    return fact.measure().map(iris::measure).orElseGet(iris::document);
  }

  @Override
  public String fragment(Deadline fact) {
    return "deadline-" + Iris.orName(Slug.of(fact.text()), fact.text());
  }

  @Override
  public void map(Deadline fact, Node node, GraphDraft draft) {
    Triples triples = draft.triples();
    triples
        .type(node, QT.Deadline)
        .add(node, QT.partOfDocument, Triples.iri(draft.iris().document()))
        .string(node, QT.deadlineText, fact.text())
        .truth(node, QT.recurring, fact.recurring())
        .truth(node, QT.governing, fact.governing());
    fact.date().ifPresent(date -> triples.date(node, QT.deadline, date));
    fact.measure()
        .map(measure -> Triples.iri(draft.iris().measure(measure)))
        .ifPresent(
            measure -> {
              triples.add(node, QT.measure, measure);
              if (fact.governing()) {
                triples.string(measure, QT.deadlineText, fact.text());
                fact.date().ifPresent(date -> triples.date(measure, QT.deadline, date));
              }
            });
  }
}
