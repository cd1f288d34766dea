package io.qiantou.server;

import java.util.ArrayList;
import java.util.List;

/**
 * How much was read from a document's measures (读出了多少), and from which of them nothing.
 *
 * @param measures all of them
 * @param beside facts of no measure
 */
public record PartsCoverage(List<MarkedPart> measures, List<MarkedPart.Stated> beside) {
  /**
   * A kind of facts.
   *
   * @param name one of {@link MarkedParts#KINDS}
   * @param count how many there are
   */
  public record Kind(String name, long count) {}

  /** Leaves the sections out. */
  public PartsCoverage {
    measures = measures.stream().filter(MarkedPart::isMeasure).toList();
    beside = List.copyOf(beside);
  }

  /** Measures in which an agency has a part. */
  public long assigned() {
    return measures.stream().filter(MarkedPart::isAssigned).count();
  }

  /** Measures that nothing was read from. */
  public List<MarkedPart> silent() {
    return measures.stream().filter(measure -> measure.facts().isEmpty()).toList();
  }

  /** Facts of measures that rest on words elsewhere in the document. */
  public long elsewhere() {
    return measures.stream()
        .flatMap(measure -> measure.facts().stream())
        .filter(fact -> fact.at().isEmpty())
        .count();
  }

  /** Kinds of facts that there are. */
  public List<Kind> kinds() {
    List<MarkedPart.Stated> facts = new ArrayList<>(beside);
    measures.forEach(measure -> facts.addAll(measure.facts()));
    return MarkedParts.KINDS.stream()
        .map(kind -> new Kind(kind, facts.stream().filter(f -> f.kind().equals(kind)).count()))
        .filter(kind -> kind.count() > 0)
        .toList();
  }
}
