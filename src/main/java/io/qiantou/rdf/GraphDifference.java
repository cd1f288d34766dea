package io.qiantou.rdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;

/**
 * What two graphs of one document say differently, in measures, agencies and roles and not in
 * triples: a file read again by newer rules gives a new graph, and this says what came of it.
 *
 * <p>Example: where {@code （商务部负责）} is now read as a lead,
 *
 * <pre>
 * ~ 职责分工: 机构 商务部; 措施 一 放宽准入; …; 角色 负责 → 牵头
 * </pre>
 *
 * <p>A fact is the same where its IRI is, or, since values stand in IRIs, where only one fact of
 * its kind is gone and one has come about the same measure and agency, indicator and year, region,
 * or cited work. Where the quotation stands in the file does not count as a difference; its words
 * do.
 */
public final class GraphDifference {
  private static final Comparator<FactChange> ORDER =
      Comparator.<FactChange, String>comparing(change -> change.view().iri())
          .thenComparing(FactChange::kind);

  private final Graph labels;

  /** With what {@code labels}, ontology and registries, call things. */
  public GraphDifference(Graph labels) {
    this.labels = labels;
  }

  /** What is gone, new or changed, in the order of the IRIs. */
  public List<FactChange> between(Graph before, Graph after) {
    Map<String, FactView> gone = new FactReader(before, labels).read();
    Map<String, FactView> come = new FactReader(after, labels).read();
    List<FactChange> changes = new ArrayList<>();
    for (FactView was : List.copyOf(gone.values())) {
      FactView now = come.remove(was.iri());
      if (now != null) {
        change(was, now, changes);
        gone.remove(was.iri());
      }
    }
    pair(gone, come, changes);
    gone.values().forEach(was -> changes.add(new FactChange(Optional.of(was), Optional.empty())));
    come.values().forEach(is -> changes.add(new FactChange(Optional.empty(), Optional.of(is))));
    changes.sort(ORDER);
    return List.copyOf(changes);
  }

  /** How many things a document says. */
  public int facts(Graph graph) {
    return new FactReader(graph, labels).read().size();
  }

  private static void pair(
      Map<String, FactView> gone, Map<String, FactView> come, List<FactChange> changes) {
    Map<String, List<FactView>> wanted = byKey(gone);
    Map<String, List<FactView>> offered = byKey(come);
    wanted.forEach(
        (key, were) -> {
          List<FactView> are = offered.getOrDefault(key, List.of());
          if (were.size() == 1 && are.size() == 1) {
            change(were.get(0), are.get(0), changes);
            gone.remove(were.get(0).iri());
            come.remove(are.get(0).iri());
          }
        });
  }

  private static Map<String, List<FactView>> byKey(Map<String, FactView> views) {
    Map<String, List<FactView>> byKey = new HashMap<>();
    views
        .values()
        .forEach(view -> byKey.computeIfAbsent(view.key(), key -> new ArrayList<>()).add(view));
    return byKey;
  }

  private static void change(FactView was, FactView is, List<FactChange> changes) {
    FactChange change = new FactChange(Optional.of(was), Optional.of(is));
    if (!change.differing().isEmpty()) {
      changes.add(change);
    }
  }
}
