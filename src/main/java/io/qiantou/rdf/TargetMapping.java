package io.qiantou.rdf;

import io.qiantou.model.Bindingness;
import io.qiantou.model.Due;
import io.qiantou.model.Target;
import io.qiantou.vocab.QT;
import org.apache.jena.graph.Node;

/** 量化目标 as qt:Target, with the shortcut from the measure that sets it. */
final class TargetMapping implements FactMapping<Target> {

  @Override
  public Class<Target> kind() {
    return Target.class;
  }

  @Override
  public String owner(Target fact, DocumentIris iris) {
    return fact.measure().map(iris::measure).orElseGet(iris::document);
  }

  @Override
  public String fragment(Target fact) {
    return "target-"
        + QuantityTriples.fragment(fact.indicator(), fact.quantity())
        + fact.due().map(due -> "-" + due.year()).orElse("");
  }

  @Override
  public void map(Target fact, Node node, GraphDraft draft) {
    Triples triples = draft.triples();
    triples.type(node, QT.Target);
    QuantityTriples.write(node, fact.indicator(), fact.quantity(), fact.evidence(), draft);
    if (QuantityTriples.isCarriedOver(fact.quantity(), fact.evidence(), draft)) {
      triples.add(node, QT.inferredFrom, Triples.iri(owner(fact, draft.iris())));
    }
    fact.due().ifPresent(due -> due(due, fact, node, draft));
    fact.bindingness()
        .ifPresent(binding -> triples.add(node, QT.bindingness, bindingness(binding)));
    fact.measure()
        .ifPresent(
            measure -> {
              Node of = Triples.iri(draft.iris().measure(measure));
              triples.add(node, QT.ofMeasure, of).add(of, QT.hasTarget, node);
            });
  }

  private static void due(Due due, Target fact, Node node, GraphDraft draft) {
    Triples triples = draft.triples();
    triples.year(node, QT.dueYear, due.year()).truth(node, QT.dueInferred, due.inferred());
    due.date().ifPresent(date -> triples.date(node, QT.dueDate, date));
    if (due.inferred()) {
      // A day is that of the measure's own deadline; a year alone ends the period in the plan's
      // title.
      String from =
          fact.measure()
              .filter(measure -> due.date().isPresent())
              .map(draft.iris()::measure)
              .orElseGet(draft.iris()::document);
      triples.add(node, QT.inferredFrom, Triples.iri(from));
    }
  }

  private static Node bindingness(Bindingness bindingness) {
    return switch (bindingness) {
      case BINDING -> QT.binding;
      case EXPECTED -> QT.expected;
    };
  }
}
