package io.qiantou.report;

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
    return new Figure.Network(
        rows.chart().kind().keyword(),
        names.stream().map(name -> new Figure.Node(name, weights.getOrDefault(name, 0L))).toList(),
        edges.entrySet().stream()
            .map(e -> new Figure.Edge(e.getKey().get(0), e.getKey().get(1), e.getValue()))
            .toList(),
        weights.size() - names.size());
  }
}
