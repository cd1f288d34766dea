package io.qiantou.cli;

import io.qiantou.model.QiantouException;
import io.qiantou.report.Cell;
import io.qiantou.report.Reports;
import io.qiantou.report.Table;
import io.qiantou.resource.Resources;
import io.qiantou.store.GraphStore;
import io.qiantou.text.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a store says about one measure, by the report {@code measure}. */
final class StoredMeasure {
  private final Resources resources;
  private final Map<String, String> says;

  /** With what each rule says of itself, by id. */
  StoredMeasure(Resources resources, Map<String, String> says) {
    this.resources = resources;
    this.says = says;
  }

  /**
   * The measure's words as they stand in the file, and its facts.
   *
   * @throws QiantouException where the store has no such measure
   */
  Explained read(GraphStore store, String iri) {
    Table table = Reports.reports(resources).get("measure").run(store, Map.of("measure", iri));
    if (table.rows().isEmpty()) {
      throw new QiantouException(iri + ": 没有此措施 / there is no such measure");
    }
    Row first = new Row(table, table.rows().get(0));
    List<Explained.Fact> facts =
        table.rows().stream()
            .map(cells -> new Row(table, cells))
            .filter(row -> row.find("role").isPresent())
            .map(this::fact)
            .toList();
    return new Explained(about(first), first.get("words"), facts, List.of(), List.of());
  }

  private static Map<String, String> about(Row row) {
    Map<String, String> about = new LinkedHashMap<>();
    for (String name : List.of("documentTitle", "documentNumber", "date", "file")) {
      row.find(name).ifPresent(value -> about.put(name, value));
    }
    return about;
  }

  private Explained.Fact fact(Row row) {
    String words = row.get("words");
    int begin = Integer.parseInt(row.get("quoteBegin")) - Integer.parseInt(row.get("begin"));
    int start = words.offsetByCodePoints(0, begin);
    return new Explained.Fact(
        row.get("role"),
        row.get("printed"),
        Optional.empty(),
        new Span(start, start + row.get("quote").length()),
        row.get("rule"),
        Optional.ofNullable(says.get(row.get("rule"))),
        row.find("agencyName")
            .map(
                name ->
                    new Explained.Body(
                        row.get("agency"),
                        name,
                        row.find("founded"),
                        row.find("ended"),
                        row.get("heirs"))));
  }

  /** A row of the report, by the names of its columns. */
  private record Row(Table table, List<Cell> cells) {
    String get(String name) {
      return find(name).orElse("");
    }

    Optional<String> find(String name) {
      for (int i = 0; i < cells.size(); i++) {
        if (table.columns().get(i).name().equals(name)) {
          return Optional.of(cells.get(i)).filter(Cell::isPresent).map(Cell::text);
        }
      }
      throw new IllegalArgumentException(name + ": no such column");
    }
  }
}
