package io.qiantou.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ties the names of a table together. */
final class NetworkFigure {
  private static final int NODES = 45;

  private NetworkFigure() {}

  static Figure of(ChartRows rows) {
    Map<String, Long> weights = new HashMap<>();
    for (List<Cell> row : rows.table().rows()) {
      weights.merge(rows.part(row, "from"), rows.value(row, "weight"), Long::sum);
      weights.merge(rows.part(row, "to"), rows.value(row, "weight"), Long::sum);
    }
    List<String> names = ChartRows.ranked(weights, NODES);
    Map<List<Integer>, Long> edges = new LinkedHashMap<>();
    for (List<Cell> row : rows.table().rows()) {
      int from = names.indexOf(rows.part(row, "from"));
      int to = names.indexOf(rows.part(row, "to"));
      if (from >= 0 && to >= 0) {
        edges.merge(List.of(from, to), rows.value(row, "weight"), Long::sum);
      }
    }
    long heaviest = edges.values().stream().mapToLong(weight -> weight).max().orElse(0);
    return new Figure.Network(
        rows.chart().kind().keyword(),
        nodes(names, weights),
        edges.entrySet().stream()
            .map(
                e ->
                    new Figure.Edge(
                        e.getKey().get(0),
                        e.getKey().get(1),
                        e.getValue(),
                        Figure.shade(e.getValue(), heaviest)))
            .toList(),
        weights.size() - names.size());
  }

  private static List<Figure.Node> nodes(List<String> names, Map<String, Long> weights) {
    long most = names.isEmpty() ? 1 : Math.max(1, weights.getOrDefault(names.get(0), 1L));
    List<Figure.Node> nodes = new ArrayList<>();
    for (String name : names) {
      double angle = 2 * Math.PI * nodes.size() / names.size();
      long weight = weights.getOrDefault(name, 0L);
      nodes.add(
          new Figure.Node(
              name,
              weight,
              Math.round(1000 * Math.sin(angle)),
              Math.round(-1000 * Math.cos(angle)),
              1000 * weight / most));
    }
    return nodes;
  }
}
