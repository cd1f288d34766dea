package io.qiantou.server;

import io.qiantou.report.Cell;
import io.qiantou.report.Label;
import io.qiantou.report.Report;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * All measures with the values by which they can be chosen (facets): who leads them, where they
 * apply, when they are due. Counting how many of some thousand measures each agency leads is then a
 * matter of microseconds, whatever else was chosen.
 *
 * <p>Made of {@code queries/facets/*.rq} in one moment of the store.
 */
final class MeasureIndex {
  private final List<String> measures = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, Facet> facets = new TreeMap<>();
  private final Map<String, Label> labels = new ConcurrentHashMap<>();

  /**
   * One way of choosing.
   *
   * @param name of its file and of its parameter in addresses: {@code lead}
   * @param title what people call it
   * @param values the measures of each value, by their place in the order
   */
  record Facet(String name, Label title, Map<String, Places> values) {}

  /**
   * An empty index.
   *
   * @param inOrder IRIs of all measures as they are listed: newest document first
   */
  MeasureIndex(List<String> inOrder) {
    for (String measure : inOrder) {
      if (places.putIfAbsent(measure, measures.size()) == null) {
        measures.add(measure);
      }
    }
  }

  /**
   * Adds what one facet's question says.
   *
   * @param rows tells each row, a measure and a value of it, to who is given
   */
  void add(Report question, Consumer<Consumer<List<Cell>>> rows) {
    Map<String, IntStream.Builder> found = new HashMap<>();
    rows.accept(
        row -> {
          int place = place(row.get(0).text());
          if (place >= 0) {
            found.computeIfAbsent(row.get(1).text(), value -> IntStream.builder()).add(place);
          }
        });
    Map<String, Places> values = new HashMap<>();
    found.forEach((value, at) -> values.put(value, new Places(at.build())));
    facets.put(question.name(), new Facet(question.name(), question.head().title(), values));
  }

  /** All facets, by name. */
  Map<String, Facet> facets() {
    return facets;
  }

  /**
   * What a value is called; looked up once, for it stays so as long as the store is not written.
   */
  Label label(String value, Function<String, Label> look) {
    return labels.computeIfAbsent(value, look);
  }

  /** The measures that have all of these values. */
  BitSet having(Map<String, String> chosen) {
    BitSet left = new BitSet();
    left.set(0, measures.size());
    chosen.forEach(
        (name, value) -> {
          Facet facet = facets.get(name);
          if (facet != null) {
            left.and(
                Optional.ofNullable(facet.values().get(value))
                    .map(Places::toSet)
                    .orElseGet(BitSet::new));
          }
        });
    return left;
  }

  /** How many measures there are. */
  int size() {
    return measures.size();
  }

  /** The place of a measure in the order; -1 for what is none. */
  int place(String measure) {
    return places.getOrDefault(measure, -1);
  }

  /** The measure at a place. */
  String measure(int place) {
    return measures.get(place);
  }
}
