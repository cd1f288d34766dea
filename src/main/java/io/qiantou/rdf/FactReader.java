package io.qiantou.rdf;

import io.qiantou.vocab.ELI;
import io.qiantou.vocab.PROV;
import io.qiantou.vocab.QT;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * Reads a document's graph as a person does: what it says, and not how it says it. A new kind of
 * fact is read without a change here; only what makes two of them the same thing is told.
 */
final class FactReader {
  /** How the graph hangs together, and what is said twice. */
  private static final Set<Node> STRUCTURE =
      Set.of(
          RDF.Nodes.type,
          QT.evidence,
          QT.inferredFrom,
          QT.partOfDocument,
          QT.position,
          QT.hasTarget,
          QT.leadAgency,
          QT.responsibleAgency,
          QT.supportingAgency,
          QT.appliesIn,
          QT.pilotedIn,
          ELI.is_part_of,
          ELI.cites,
          DCTerms.source.asNode());

  /** What identifies a fact whose IRI, which is made of its values, may have changed. */
  private static final Map<Node, List<Node>> KEYS =
      Map.of(
          QT.Section, List.of(QT.path),
          QT.Measure, List.of(QT.path),
          QT.Responsibility, List.of(QT.measure, PROV.agent),
          QT.Target, List.of(QT.ofMeasure, QT.indicator, QT.dueYear, QT.comparator),
          QT.Observation, List.of(QT.measure, QT.indicator, QT.period, QT.comparator),
          QT.Scope, List.of(QT.measure, QT.region),
          QT.Pilot, List.of(QT.measure, QT.region),
          QT.Deadline, List.of(QT.measure, QT.governing),
          QT.Citation, List.of(QT.measure, QT.citedWork));

  private final Graph graph;
  private final Graph labels;

  /**
   * Of one graph.
   *
   * @param labels says what properties, classes, agencies and concepts are called
   */
  FactReader(Graph graph, Graph labels) {
    this.graph = graph;
    this.labels = labels;
  }

  /** All that the document says, by IRI. */
  Map<String, FactView> read() {
    Set<Node> subjects = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
    for (Node type : List.of(QT.PolicyDocument, QT.Section)) {
      graph.find(Node.ANY, RDF.Nodes.type, type).forEach(t -> subjects.add(t.getSubject()));
    }
    graph.find(Node.ANY, QT.evidence, Node.ANY).forEach(t -> subjects.add(t.getSubject()));
    Map<String, FactView> views = new TreeMap<>();
    subjects.forEach(subject -> views.put(subject.toString(), view(subject)));
    return views;
  }

  private FactView view(Node subject) {
    Node type = object(graph, subject, RDF.Nodes.type).orElse(RDFS.Nodes.Resource);
    Map<String, TreeSet<String>> values = new TreeMap<>();
    Map<String, String> names = new HashMap<>();
    for (Triple triple : graph.find(subject, Node.ANY, Node.ANY).toList()) {
      Node property = triple.getPredicate();
      if (!STRUCTURE.contains(property)) {
        String local = local(property);
        values.computeIfAbsent(local, any -> new TreeSet<>()).add(words(triple.getObject()));
        called(labels, property, RDFS.label.asNode()).ifPresent(name -> names.put(local, name));
      }
    }
    quotes(subject).forEach(q -> values.computeIfAbsent("quote", any -> new TreeSet<>()).add(q));
    names.put("quote", "引文");
    Map<String, String> fields = new TreeMap<>();
    values.forEach((name, all) -> fields.put(name, String.join("、", all)));
    return new FactView(
        subject.toString(),
        local(type),
        called(labels, type, RDFS.label.asNode()).orElseGet(() -> local(type)),
        local(type) + " " + key(subject, type),
        fields,
        names);
  }

  private String key(Node subject, Node type) {
    StringBuilder key = new StringBuilder();
    for (Node property : KEYS.getOrDefault(type, List.of())) {
      key.append(object(graph, subject, property).map(Node::toString).orElse("-")).append(' ');
    }
    return key.isEmpty() ? subject.toString() : key.toString();
  }

  /** Exact words of its evidence; those of a measure are its text, once more. */
  private Set<String> quotes(Node subject) {
    Set<String> quotes = new TreeSet<>();
    if (graph.contains(subject, QT.text, Node.ANY)) {
      return quotes;
    }
    for (Triple evidence : graph.find(subject, QT.evidence, Node.ANY).toList()) {
      for (Triple selector :
          graph.find(evidence.getObject(), OA.hasSelector.asNode(), Node.ANY).toList()) {
        object(graph, selector.getObject(), OA.exact.asNode())
            .ifPresent(words -> quotes.add(words.getLiteralLexicalForm()));
      }
    }
    return quotes;
  }

  private String words(Node value) {
    if (value.isLiteral()) {
      return value.getLiteralLexicalForm();
    }
    Optional<String> path = object(graph, value, QT.path).map(Node::getLiteralLexicalForm);
    if (path.isPresent()) {
      Optional<Node> heading = object(graph, value, QT.heading);
      return path.get() + heading.map(node -> " " + node.getLiteralLexicalForm()).orElse("");
    }
    return called(graph, value, SKOS.prefLabel.asNode())
        .or(() -> called(labels, value, SKOS.prefLabel.asNode()))
        .or(() -> called(labels, value, RDFS.label.asNode()))
        .orElseGet(() -> local(value));
  }

  /** The Chinese one. */
  private static Optional<String> called(Graph in, Node thing, Node label) {
    return in.find(thing, label, Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(each -> each.isLiteral() && each.getLiteralLanguage().equals("zh"))
        .mapWith(Node::getLiteralLexicalForm)
        .nextOptional();
  }

  private static Optional<Node> object(Graph in, Node subject, Node property) {
    return in.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
        .min((a, b) -> a.toString().compareTo(b.toString()));
  }

  private static String local(Node node) {
    String iri = node.toString();
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }
}
