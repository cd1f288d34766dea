package io.qiantou.store;

import io.qiantou.vocab.QT;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/**
 * Which words can be searched: headings and texts of measures and sections, titles of documents,
 * names of agencies, regions and indicators. And of what kind a thing is that has them.
 *
 * <p>Example: the text of a measure stands in the field {@code text} and, as all words do, in
 * {@code words}; its kind is {@code measure}.
 */
public final class WordFields {
  /** All words, whatever they are of: what is searched where no property is named. */
  static final String WORDS = "words";

  static final String IRI = "iri";
  static final String GRAPH = "graph";
  static final String LANGUAGE = "lang";
  static final String KIND = "kind";

  private static final Map<Node, String> FIELDS = new LinkedHashMap<>();
  private static final Map<Node, String> KINDS = new LinkedHashMap<>();

  static {
    FIELDS.put(QT.heading, "heading");
    FIELDS.put(QT.text, "text");
    FIELDS.put(DCTerms.title.asNode(), "title");
    FIELDS.put(SKOS.prefLabel.asNode(), "prefLabel");
    FIELDS.put(SKOS.altLabel.asNode(), "altLabel");
    FIELDS.put(QT.shortName, "shortName");
    KINDS.put(QT.Measure, "measure");
    KINDS.put(QT.Section, "section");
    KINDS.put(QT.PolicyDocument, "document");
    KINDS.put(QT.CitedWork, "cited");
    KINDS.put(QT.Agency, "agency");
    KINDS.put(QT.AgencyGroup, "agency");
    KINDS.put(QT.Indicator, "indicator");
    KINDS.put(QT.Region, "region");
    KINDS.put(QT.SpecialZone, "region");
    KINDS.put(QT.RegionGroup, "region");
    KINDS.put(QT.Programme, "programme");
  }

  private WordFields() {}

  /** The field of a property; empty where its words cannot be searched. */
  static Optional<String> of(Node property) {
    return Optional.ofNullable(FIELDS.get(property));
  }

  /** Properties whose words can be searched, with their fields. */
  static Map<Node, String> all() {
    return Map.copyOf(FIELDS);
  }

  /** Kinds that a search can be narrowed to. */
  static Set<String> kinds() {
    return Set.copyOf(KINDS.values());
  }

  /** Properties whose words can be searched. */
  public static Set<Node> properties() {
    return Collections.unmodifiableSet(FIELDS.keySet());
  }

  /** The classes of one kind of {@link Hit}: of {@code region} there are three. */
  public static List<Node> types(String kind) {
    return KINDS.entrySet().stream()
        .filter(entry -> entry.getValue().equals(kind))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What kind of thing {@code subject} is in {@code graph}; {@code other} for the rest. */
  static String kind(Graph graph, Node subject) {
    List<Node> types =
        graph.find(subject, RDF.type.asNode(), Node.ANY).mapWith(t -> t.getObject()).toList();
    return KINDS.entrySet().stream()
        .filter(kind -> types.contains(kind.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("other");
  }

  /** The same for Jena: {@code text:query} finds the field of a property here. */
  static EntityDefinition definition() {
    EntityDefinition definition = new EntityDefinition(IRI, WORDS, GRAPH);
    definition.setLangField(LANGUAGE);
    FIELDS.forEach((property, field) -> definition.set(field, property));
    return definition;
  }
}
