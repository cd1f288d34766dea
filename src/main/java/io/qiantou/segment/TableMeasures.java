package io.qiantou.segment;

import io.qiantou.model.Allocation;
import io.qiantou.model.Measure;
import io.qiantou.model.Table;
import io.qiantou.text.Folding;
import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Adds the rows of allocation tables to the measures of a document. A row that only repeats a
 * measure of the text, by its heading, gives that one its agencies; any other is a measure of its
 * own.
 */
final class TableMeasures {
  private static final int SHORTEST_HEADING = 4;

  private final MeasureSelector selected;
  private final int ofText;
  private final Map<String, List<Integer>> byHeading = new HashMap<>();
  private final List<Allocation> allocations = new ArrayList<>();

  /** For the measures that the text itself has. */
  TableMeasures(MeasureSelector selected) {
    this.selected = selected;
    this.ofText = selected.measures.size();
  }

  /**
   * All measures in reading order.
   *
   * @param measures those of the text and those of the tables
   * @param spans where each stands in the repaired text
   * @param allocations the rows, by the index of their measure in that order
   */
  record Ordered(List<Measure> measures, List<Span> spans, List<Allocation> allocations) {}

  /** Adds the rows of {@code table}, if it allocates tasks. */
  void add(Table table) {
    if (!table.allocates()) {
      return;
    }
    if (byHeading.isEmpty()) {
      for (int i = 0; i < ofText; i++) {
        String heading = letters(selected.measures.get(i).heading());
        byHeading.computeIfAbsent(heading, key -> new ArrayList<>()).add(i);
      }
    }
    int row = 0;
    for (AllocationMeasures.Unit unit : AllocationMeasures.of(table)) {
      row++;
      if (letters(unit.heading()).isEmpty()) {
        continue;
      }
      Optional<Integer> repeated = repeated(unit);
      int measure = repeated.orElse(selected.measures.size());
      if (repeated.isEmpty()) {
        selected.addRow(unit.path().isEmpty() ? List.of("¶" + row) : unit.path(), unit);
      }
      allocations.add(new Allocation(table, unit.rows(), measure, repeated.isEmpty()));
    }
  }

  /** The measure with the unit's heading, or, of several, the one that has its number too. */
  private Optional<Integer> repeated(AllocationMeasures.Unit unit) {
    String heading = letters(unit.heading());
    if (heading.length() < SHORTEST_HEADING) {
      return Optional.empty();
    }
    List<Integer> same = byHeading.getOrDefault(heading, List.of());
    if (same.size() < 2) {
      return same.stream().findFirst();
    }
    String own = unit.path().isEmpty() ? "" : letters(last(unit.path()));
    List<Integer> numbered =
        same.stream()
            .filter(index -> letters(last(selected.measures.get(index).path())).equals(own))
            .toList();
    return numbered.size() == 1 ? numbered.stream().findFirst() : Optional.empty();
  }

  private static String last(List<String> path) {
    return path.get(path.size() - 1);
  }

  /** The letters and digits of a heading. */
  private static String letters(String heading) {
    return DocumentFinder.letters(Folding.fold(heading));
  }

  Ordered ordered() {
    List<Integer> order =
        IntStream.range(0, selected.measures.size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> selected.measureSpans.get(i).start()))
            .toList();
    int[] places = new int[order.size()];
    for (int i = 0; i < places.length; i++) {
      places[order.get(i)] = i;
    }
    return new Ordered(
        order.stream().map(selected.measures::get).toList(),
        order.stream().map(selected.measureSpans::get).toList(),
        allocations.stream()
            .map(a -> new Allocation(a.table(), a.rows(), places[a.measure()], a.own()))
            .toList());
  }
}
