package io.qiantou.store;

import io.qiantou.vocab.PROV;
import io.qiantou.vocab.QT;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/**
 * Numbers by what they are of and what they count, such as {@code (agency/ndrc, leads) = 12}: of
 * one graph, of many, or the difference between before and after.
 *
 * <p>Numbers of several graphs may be added because no measure and no document stands in two: their
 * IRIs are made of the document whose graph they are in. Where something else wrote the graphs,
 * {@code check} counts again and says what differs.
 */
final class Tally {
  private static final Map<Node, Node> BY_ROLE =
      Map.of(QT.lead, Kept.LEADS, QT.responsible, Kept.RESPONSIBLE, QT.support, Kept.SUPPORTS);

  private static final Set<Node> INVOLVED =
      Set.of(QT.leadAgency, QT.responsibleAgency, QT.supportingAgency);

  private static final Set<Node> PLACING = Set.of(QT.appliesIn, QT.pilotedIn);

  private final Map<Node, Map<Node, Long>> numbers = new HashMap<>();

  /** What each {@link Kept#naming} says. */
  private final Map<Node, Triple> names = new HashMap<>();

  /** What there is to count in one graph. */
  static Tally of(Graph graph) {
    Tally tally = new Tally();
    tally.add(Kept.STORE, Kept.GRAPHS, 1);
    tally.add(Kept.STORE, Kept.STATEMENTS, graph.size());
    tally.countDocuments(graph);
    tally.countFacts(graph);
    tally.countParts(graph);
    return tally;
  }

  private void countDocuments(Graph graph) {
    add(Kept.STORE, Kept.DOCUMENTS, subjects(graph, QT.PolicyDocument).size());
    Set<Node> measures = subjects(graph, QT.Measure);
    add(Kept.STORE, Kept.MEASURES, measures.size());
    for (Node measure : measures) {
      graph
          .find(measure, QT.partOfDocument, Node.ANY)
          .forEach(triple -> add(triple.getObject(), Kept.MEASURES, 1));
    }
  }

  private void countFacts(Graph graph) {
    add(Kept.STORE, Kept.TARGETS, subjects(graph, QT.Target).size());
    add(Kept.STORE, Kept.SCOPES, subjects(graph, QT.Scope).size());
    add(Kept.STORE, Kept.PILOTS, subjects(graph, QT.Pilot).size());
    subjects(graph, QT.Deadline).stream()
        .filter(deadline -> !graph.contains(deadline, QT.deadline, Node.ANY))
        .forEach(deadline -> add(Kept.STORE, Kept.OPEN_DEADLINES, 1));
    for (Node measure : subjects(graph, QT.Measure)) {
      if (graph.contains(measure, QT.kind, QT.kindMeasure)
          && INVOLVED.stream().noneMatch(role -> graph.contains(measure, role, Node.ANY))) {
        add(Kept.STORE, Kept.WITHOUT_AGENCY, 1);
      }
    }
    Map<Node, Set<Node>> measuresByPlace = new HashMap<>();
    for (Node relation : PLACING) {
      graph
          .find(Node.ANY, relation, Node.ANY)
          .forEach(
              triple ->
                  measuresByPlace
                      .computeIfAbsent(triple.getObject(), place -> new HashSet<>())
                      .add(triple.getSubject()));
    }
    measuresByPlace.forEach((place, measures) -> add(place, Kept.PLACED, measures.size()));
  }

  /** A measure counts once for an agency and role, whatever number of responsibilities say so. */
  private void countParts(Graph graph) {
    Set<Part> parts = new HashSet<>();
    Map<Node, Set<Node>> measuresByRole = new HashMap<>();
    graph
        .find(Node.ANY, PROV.hadRole, Node.ANY)
        .forEach(
            triple -> {
              Node role = triple.getObject();
              add(role, Kept.RESPONSIBILITIES, 1);
              for (Node measure : objects(graph, triple.getSubject(), QT.measure)) {
                measuresByRole.computeIfAbsent(role, r -> new HashSet<>()).add(measure);
                for (Node agency : objects(graph, triple.getSubject(), PROV.agent)) {
                  parts.add(new Part(agency, Kept.PARTS, measure));
                  if (BY_ROLE.containsKey(role)) {
                    parts.add(new Part(agency, BY_ROLE.getOrDefault(role, role), measure));
                  }
                }
              }
            });
    parts.forEach(part -> add(part.agency(), part.counter(), 1));
    parts.stream().map(Part::agency).distinct().forEach(agency -> countNames(graph, agency));
    measuresByRole.forEach((role, measures) -> add(role, Kept.MEASURES, measures.size()));
  }

  private void countNames(Graph graph, Node agency) {
    for (Node name : objects(graph, agency, SKOS.prefLabel.asNode())) {
      if (agency.isURI() && name.isLiteral()) {
        Node naming = Kept.naming(agency, name);
        names.put(naming, Triple.create(agency, Kept.NAME, name));
        add(naming, Kept.GRAPHS, 1);
      }
    }
  }

  private record Part(Node agency, Node counter, Node measure) {}

  /** Counts {@code number} more of {@code counter}, or fewer where it is negative. */
  void add(Node subject, Node counter, long number) {
    numbers.computeIfAbsent(subject, s -> new HashMap<>()).merge(counter, number, Long::sum);
  }

  /** Adds all of another, {@code times} over: -1 takes it away. */
  void add(Tally other, int times) {
    other.numbers.forEach(
        (subject, counts) ->
            counts.forEach((counter, number) -> add(subject, counter, times * number)));
    names.putAll(other.names);
  }

  /** What is counted of {@code subject} by {@code counter}; 0 where nothing is. */
  long get(Node subject, Node counter) {
    return numbers.getOrDefault(subject, Map.of()).getOrDefault(counter, 0L);
  }

  /** Calls with what each number is of and what it counts, but for those that are 0. */
  void forEach(BiConsumer<Triple, Long> action) {
    numbers.forEach(
        (subject, counts) ->
            counts.forEach(
                (counter, number) -> {
                  if (number != 0) {
                    action.accept(Triple.create(subject, counter, Node.ANY), number);
                  }
                }));
  }

  /** What is said by {@code subject}, where that is a {@link Kept#naming}. */
  Optional<Triple> name(Node subject) {
    return Optional.ofNullable(names.get(subject));
  }

  /** The names that some graph gives. */
  Set<Triple> names() {
    Set<Triple> given = new HashSet<>();
    names.forEach(
        (naming, name) -> {
          if (get(naming, Kept.GRAPHS) > 0) {
            given.add(name);
          }
        });
    return given;
  }

  private static Set<Node> subjects(Graph graph, Node type) {
    return graph.find(Node.ANY, RDF.type.asNode(), type).mapWith(Triple::getSubject).toSet();
  }

  private static Set<Node> objects(Graph graph, Node subject, Node predicate) {
    return graph.find(subject, predicate, Node.ANY).mapWith(Triple::getObject).toSet();
  }
}
