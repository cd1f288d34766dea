package io.qiantou.report;

import io.qiantou.model.QiantouException;
import io.qiantou.resource.Resources;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The questions of one folder, by name: {@code Reports.reports(resources).get("leads")}. Dropping a
 * file into {@code queries/reports/} adds a report. What a report reads of the counts that a store
 * keeps, a query of the same name in {@code queries/counting/reports/} counts itself, for stores
 * that keep none.
 */
public final class Reports {
  private final Map<String, Report> byName = new TreeMap<>();

  private Reports(Resources resources, String folder) {
    String counting = "queries/counting/" + folder.substring("queries/".length());
    Set<String> counted = Set.copyOf(resources.list(counting, ".rq"));
    Supplier<Synonyms> synonyms = Synonyms.later(resources);
    for (String path : resources.list(folder, ".rq")) {
      Report report = Report.parse(path, resources.text(path), synonyms);
      String other = counting + path.substring(folder.length());
      byName.put(
          report.name(),
          counted.contains(other) ? report.counting(other, resources.text(other)) : report);
    }
  }

  /**
   * The reports for people, {@code queries/reports/*.rq}.
   *
   * @throws QiantouException with file and line where a file has a fault
   */
  public static Reports reports(Resources resources) {
    return new Reports(resources, "queries/reports");
  }

  /** The checks, {@code queries/checks/*.rq}: each row that one returns is a fault. */
  public static Reports checks(Resources resources) {
    return new Reports(resources, "queries/checks");
  }

  /** The questions that the service's own pages ask, {@code queries/pages/*.rq}. */
  public static Reports pages(Resources resources) {
    return new Reports(resources, "queries/pages");
  }

  /**
   * By what measures can be chosen, {@code queries/facets/*.rq}: each gives the values of all
   * measures.
   */
  public static Reports facets(Resources resources) {
    return new Reports(resources, "queries/facets");
  }

  /** The questions for a start, {@code queries/examples/*.rq}. */
  public static Reports examples(Resources resources) {
    return new Reports(resources, ExampleGraph.FOLDER);
  }

  /** All of them, by name. */
  public List<Report> all() {
    return List.copyOf(byName.values());
  }

  /** The one of this name. */
  public Optional<Report> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * The one of this name.
   *
   * @throws WrongCallException with the names that there are
   */
  public Report get(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new WrongCallException(
                    "没有报告 / no report \""
                        + name
                        + "\"; there are: "
                        + byName.keySet().stream().collect(Collectors.joining(", "))));
  }
}
