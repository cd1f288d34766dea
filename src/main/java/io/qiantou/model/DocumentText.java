package io.qiantou.model;

import io.qiantou.text.MappedText;
import io.qiantou.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A document on its way from {@code segment} to {@code extract}: its structure, and where its
 * measures stand in the repaired text.
 *
 * @param document without facts yet
 * @param mapped the repaired text of the whole file
 * @param span where the document stands in the repaired text
 * @param measureSpans for each of the document's measures, in order, where it stands in the
 *     repaired text
 * @param tables its tables whose header is understood, in reading order
 * @param allocations which of its measures rows of them give to agencies, in reading order
 */
public record DocumentText(
    PolicyDocument document,
    MappedText mapped,
    Span span,
    List<Span> measureSpans,
    List<Table> tables,
    List<Allocation> allocations) {

  /** A document without tables. */
  public DocumentText(
      PolicyDocument document, MappedText mapped, Span span, List<Span> measureSpans) {
    this(document, mapped, span, measureSpans, List.of(), List.of());
  }

  /** The same document with another head. */
  public DocumentText withHead(DocumentHead head) {
    return new DocumentText(
        document.withHead(head), mapped, span, measureSpans, tables, allocations);
  }

  /** The allocations of the measures that have one or more, by index of the measure. */
  public Map<Integer, List<Allocation>> allocationsByMeasure() {
    return allocations.stream().collect(Collectors.groupingBy(Allocation::measure));
  }

  /**
   * The running text of the measure at {@code index}, whose rows are {@code allocated}: of a row
   * the cells that say what is to be done.
   */
  public Span runningText(int index, List<Allocation> allocated) {
    return allocated.stream()
        .filter(Allocation::own)
        .findFirst()
        .map(Allocation::taskSpan)
        .orElse(measureSpans.get(index));
  }

  /** The innermost measure that {@code part} of the repaired text stands in. */
  public Optional<Measure> measureAround(Span part) {
    Optional<Measure> innermost = Optional.empty();
    for (int i = 0; i < measureSpans.size(); i++) {
      if (measureSpans.get(i).contains(part)) {
        innermost = Optional.of(document.measures().get(i));
      }
    }
    return innermost;
  }

  /** Copies the lists and checks their sizes. */
  public DocumentText {
    measureSpans = List.copyOf(measureSpans);
    tables = List.copyOf(tables);
    allocations = List.copyOf(allocations);
    if (measureSpans.size() != document.measures().size()) {
      throw new IllegalArgumentException(
          measureSpans.size() + " spans for " + document.measures().size() + " measures");
    }
  }
}
