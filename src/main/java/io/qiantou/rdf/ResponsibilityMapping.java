package io.qiantou.rdf;

import io.qiantou.model.Responsibility;
import io.qiantou.model.Role;
import io.qiantou.vocab.PROV;
import io.qiantou.vocab.QT;
import org.apache.jena.graph.Node;

/** 职责分工 as qt:Responsibility, with the shortcut from measure to agency. */
final class ResponsibilityMapping implements FactMapping<Responsibility> {

  @Override
  public Class<Responsibility> kind() {
    return Responsibility.class;
  }

  @Override
  public String owner(Responsibility fact, DocumentIris iris) {
    return iris.measure(fact.measure());
  }

  @Override
  public String fragment(Responsibility fact) {
    return fact.role().notation() + "-" + Slug.name(fact.agency().name());
  }

  @Override
  public void map(Responsibility fact, Node node, GraphDraft draft) {
    Node measure = Triples.iri(draft.iris().measure(fact.measure()));
    Node agency = draft.agency(fact.agency());
    draft
        .triples()
        .type(node, QT.Responsibility)
        .add(node, QT.measure, measure)
        .add(node, PROV.agent, agency)
        .add(node, PROV.hadRole, role(fact.role()))
        .truth(node, QT.openEnded, fact.open())
        .truth(node, QT.inline, fact.inline())
        .string(node, QT.nameAsPrinted, fact.agency().name())
        .add(measure, shortcut(fact.role()), agency);
  }

  private static Node role(Role role) {
    return switch (role) {
      case LEAD -> QT.lead;
      case RESPONSIBLE -> QT.responsible;
      case SUPPORT -> QT.support;
    };
  }

  private static Node shortcut(Role role) {
    return switch (role) {
      case LEAD -> QT.leadAgency;
      case RESPONSIBLE -> QT.responsibleAgency;
      case SUPPORT -> QT.supportingAgency;
    };
  }
}
