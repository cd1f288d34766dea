package io.qiantou.rdf;

import io.qiantou.model.Measure;
import io.qiantou.model.PolicyDocument;
import io.qiantou.model.Section;
import io.qiantou.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A section or measure in its place among the others of a document.
 *
 * @param path its printed numbers
 * @param heading its heading
 * @param span its place in the source
 * @param measure the measure; empty for a section
 * @param section the section; empty for a measure
 * @param container position of the part that it lies in; empty where that is the document
 * @param position place in the reading order, from 1
 */
record Part(
    List<String> path,
    String heading,
    Span span,
    Optional<Measure> measure,
    Optional<Section> section,
    Optional<Integer> container,
    int position) {

  private static final Comparator<Part> READING_ORDER =
      Comparator.<Part>comparingInt(part -> part.span.start())
          .thenComparing(part -> -part.span.end())
          .thenComparing(part -> part.path.size());

  /** The parts of {@code document} in reading order, what holds others before what it holds. */
  static List<Part> of(PolicyDocument document) {
    List<Part> sorted = new ArrayList<>();
    document.sections().forEach(section -> sorted.add(of(section)));
    document.measures().forEach(measure -> sorted.add(of(measure)));
    sorted.sort(READING_ORDER);
    List<Part> placed = new ArrayList<>(sorted.size());
    Deque<Part> open = new ArrayDeque<>();
    for (Part part : sorted) {
      while (!open.isEmpty() && !open.peek().holds(part)) {
        open.pop();
      }
      Part here = part.at(Optional.ofNullable(open.peek()), placed.size() + 1);
      placed.add(here);
      open.push(here);
    }
    return placed;
  }

  /** The number as it is printed; empty for a part without one. */
  Optional<String> number() {
    return Optional.of(path.get(path.size() - 1)).filter(number -> !number.startsWith("¶"));
  }

  private boolean holds(Part other) {
    return span.contains(other.span)
        && (!span.equals(other.span) || path.size() < other.path.size());
  }

  private Part at(Optional<Part> holder, int place) {
    return new Part(path, heading, span, measure, section, holder.map(Part::position), place);
  }

  private static Part of(Section section) {
    return new Part(
        section.path(),
        section.heading(),
        section.span(),
        Optional.empty(),
        Optional.of(section),
        Optional.empty(),
        1);
  }

  private static Part of(Measure measure) {
    return new Part(
        measure.path(),
        measure.heading(),
        measure.span(),
        Optional.of(measure),
        Optional.empty(),
        Optional.empty(),
        1);
  }
}
