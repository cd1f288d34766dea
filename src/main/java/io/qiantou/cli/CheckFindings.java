package io.qiantou.cli;

import io.qiantou.rdf.ShapesCheck;
import io.qiantou.rdf.Violation;
import io.qiantou.report.Report;
import io.qiantou.report.Reports;
import io.qiantou.report.Table;
import io.qiantou.resource.Resources;
import io.qiantou.store.GraphStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;

/**
 * What is wrong in a store: the shapes that its graphs break, and what {@code queries/checks} find
 * in all of them together. It stands apart from {@link CheckCommand}, whose class is looked at for
 * every {@code --help}, so that this loads nothing of Jena.
 *
 * @param audit what the store keeps (hashes, text index, counts) otherwise than a recount says;
 *     empty where it keeps nothing
 * @param broken graph by graph, in the order of their names
 * @param asked the checks that found something, by name
 * @param checks how many checks were asked
 */
record CheckFindings(
    Optional<List<String>> audit, List<Broken> broken, List<Asked> asked, int checks) {

  /** A shape that a graph breaks. */
  record Broken(String graph, Violation violation) {}

  /** A check and the rows that it found. */
  record Asked(Report check, Table table) {
    boolean warns() {
      return check.head().warns();
    }
  }

  /** Copies the lists. */
  CheckFindings {
    audit = audit.map(List::copyOf);
    broken = List.copyOf(broken);
    asked = List.copyOf(asked);
  }

  /** Looks at all of {@code store}. */
  static CheckFindings of(GraphStore store, Resources resources) {
    Reports checks = Reports.checks(resources);
    List<Asked> asked = new ArrayList<>();
    for (Report check : checks.all()) {
      Table table = check.run(store, Map.of());
      if (!table.rows().isEmpty()) {
        asked.add(new Asked(check, table));
      }
    }
    return new CheckFindings(
        store.audit(), broken(store, new ShapesCheck(resources)), asked, checks.all().size());
  }

  /** What the store keeps otherwise than a recount says. */
  List<String> kept() {
    return audit.orElseGet(List::of);
  }

  private static List<Broken> broken(GraphStore store, ShapesCheck shapes) {
    List<Broken> broken = new ArrayList<>();
    for (String name : store.list()) {
      store
          .read(data -> shapes.check(data.getGraph(NodeFactory.createURI(name))).violations())
          .forEach(violation -> broken.add(new Broken(name, violation)));
    }
    return broken;
  }

  /**
   * Faults of store and graph: what is kept otherwise, broken shapes, and rows of checks that are
   * not mere warnings.
   */
  int faults() {
    return kept().size() + broken.size() + rows(false);
  }

  /** Findings about the documents. */
  int warnings() {
    return rows(true);
  }

  private int rows(boolean warning) {
    return asked.stream()
        .filter(each -> each.warns() == warning)
        .mapToInt(each -> each.table().rows().size())
        .sum();
  }
}
