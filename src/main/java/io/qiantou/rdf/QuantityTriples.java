package io.qiantou.rdf;

import io.qiantou.model.Change;
import io.qiantou.model.Comparison;
import io.qiantou.model.Quantity;
import io.qiantou.text.Span;
import io.qiantou.vocab.QT;
import java.text.Normalizer;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;

/** What targets and observations have in common: indicator, value, unit, change, baseline. */
final class QuantityTriples {
  private static final String RATIO = "1";

  private QuantityTriples() {}

  /** Writes indicator and quantity of {@code node}, and the indicator itself. */
  static void write(Node node, String name, Quantity quantity, Span evidence, GraphDraft draft) {
    Node indicator = Triples.iri(draft.names().indicator(name, quantity.unit()));
    Triples triples = draft.triples();
    triples
        .type(indicator, QT.Indicator)
        .chinese(indicator, SKOS.prefLabel.asNode(), name)
        .string(indicator, QT.unitKind, quantity.unit().kind())
        .add(node, QT.indicator, indicator)
        .add(node, QT.partOfDocument, Triples.iri(draft.iris().document()))
        .add(node, QT.comparator, comparator(quantity.comparison()))
        .decimal(node, QT.value, quantity.value())
        .decimal(node, QT.valueInBaseUnit, quantity.inBaseUnit())
        .string(node, QT.unitAsPrinted, quantity.unit().printed())
        .add(node, QT.unit, Triples.iri(draft.names().unit(quantity.unit())))
        .truth(node, QT.unitInferred, isCarriedOver(quantity, evidence, draft));
    quantity.change().ifPresent(change -> triples.add(node, QT.change, change(change)));
    quantity
        .baseline()
        .ifPresent(
            baseline -> {
              triples.string(node, QT.baseline, baseline);
              if (baseline.matches("(?:19|20)\\d\\d")) {
                triples.year(node, QT.baselineYear, Integer.parseInt(baseline));
              }
            });
  }

  /**
   * True where the words of the evidence do not print the unit; a fraction (三分之二) has none to
   * print.
   */
  static boolean isCarriedOver(Quantity quantity, Span evidence, GraphDraft draft) {
    String unit = quantity.unit().printed();
    return !unit.equals(RATIO) && !dense(draft.evidence().words(evidence)).contains(dense(unit));
  }

  /** Without spaces and line breaks, ％ as %. */
  private static String dense(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("\\s", "");
  }

  /** The last part of a fact's name: {@code 森林覆盖率-24.1%}, with its change. */
  static String fragment(String name, Quantity quantity) {
    return Slug.of(name, 40)
        + "-"
        + quantity.change().map(change -> change.notation() + "-").orElse("")
        + quantity.value().toPlainString()
        + Slug.name(quantity.unit().printed());
  }

  private static Node comparator(Comparison comparison) {
    return switch (comparison) {
      case EQUAL -> QT.equal;
      case ABOUT -> QT.about;
      case AT_LEAST -> QT.atLeast;
      case MORE -> QT.moreThan;
      case AT_MOST -> QT.atMost;
      case LESS -> QT.lessThan;
    };
  }

  private static Node change(Change change) {
    return switch (change) {
      case INCREASE -> QT.increase;
      case DECREASE -> QT.decrease;
    };
  }
}
