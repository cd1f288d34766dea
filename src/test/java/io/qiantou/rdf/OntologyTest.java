package io.qiantou.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.Documents;
import io.qiantou.resource.Resources;
import io.qiantou.vocab.QT;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The ontology says of each of its terms all that a stranger needs, and has no term too few or
 * many.
 */
class OntologyTest {
  /**
   * Terms that neither the samples nor the registries need, and why they are there all the same.
   */
  private static final Map<String, String> UNUSED =
      Map.of(
          "involvesAgency", "what leadAgency, responsibleAgency and supportingAgency are below",
          "validTo",
              "former divisions stand in data/regions/local, which the registry's graph leaves out");

  private static final Node VERSION_IRI =
      NodeFactory.createURI("http://www.w3.org/2002/07/owl#versionIRI");

  private static Graph ontology;
  private static Graph data;

  @BeforeAll
  static void read() {
    Resources resources = Resources.packed();
    ontology = OntologyGraph.read(resources);
    data = GraphFactory.createDefaultGraph();
    new RegistryGraph(new Iris()).read(resources).triples().find().forEach(data::add);
    ontology.find().forEach(data::delete);
    List<DocumentGraph> documents = new Documents().graphs(Documents.SAMPLES);
    documents.forEach(document -> GraphUtil.addInto(data, document.triples()));
    GraphUtil.addInto(data, ShapesCheckTest.notice());
    // The schemes are part of the ontology and use its terms.
    ontology.find().filterKeep(triple -> isConcept(triple.getSubject())).forEach(data::add);
  }

  @Test
  void itHasAVersion() {
    Node header = NodeFactory.createURI("https://w3id.org/qiantou/ontology");
    String version = one(header, OWL.versionInfo.asNode()).getLiteralLexicalForm();

    assertThat(one(header, VERSION_IRI).getURI())
        .isEqualTo("https://w3id.org/qiantou/ontology/" + version);
  }

  @Test
  void everyTermIsNamedDefinedAndShownByAnExample() {
    assertThat(terms()).hasSizeGreaterThan(90);
    assertThat(terms())
        .allSatisfy(
            term -> {
              assertThat(languages(term, RDFS.label.asNode()))
                  .as("label of %s", term)
                  .contains("zh", "en");
              assertThat(languages(term, RDFS.comment.asNode()))
                  .as("definition of %s", term)
                  .contains("zh", "en");
              assertThat(has(term, SKOS.example.asNode())).as("example of %s", term).isTrue();
            });
  }

  @Test
  void everyPropertySaysWhatItLeadsFromAndTo() {
    for (Node property : properties()) {
      assertThat(
              has(property, RDFS.domain.asNode())
                  || has(property, SchemaDO.domainIncludes.asNode()))
          .as("domain of %s", property)
          .isTrue();
      assertThat(
              has(property, RDFS.range.asNode())
                  || has(property, SchemaDO.rangeIncludes.asNode())
                  || isType(property, OWL.AnnotationProperty.asNode()))
          .as("range of %s", property)
          .isTrue();
    }
  }

  @Test
  void everyTermIsTiedToAPublicOneOrSaysThatNoneFits() {
    for (Node term : terms()) {
      boolean tied =
          has(term, RDFS.subClassOf.asNode())
              || has(term, RDFS.subPropertyOf.asNode())
              || has(term, OWL.inverseOf.asNode())
              || ontology.contains(Node.ANY, OWL.inverseOf.asNode(), term)
              || has(term, RDFS.seeAlso.asNode());
      boolean none =
          objects(term, RDFS.comment.asNode()).stream()
                  .anyMatch(
                      text ->
                          text.getLiteralLexicalForm()
                              .toLowerCase(Locale.ROOT)
                              .contains("no public"))
              || has(term, SKOS.editorialNote.asNode());
      assertThat(tied || none).as("public term of %s", term).isTrue();
    }
  }

  @Test
  void everyConceptStandsInASchemeWithNamesAndNotation() {
    List<Node> concepts =
        ontology
            .find(Node.ANY, SKOS.inScheme.asNode(), Node.ANY)
            .mapWith(Triple::getSubject)
            .toList();
    assertThat(concepts).hasSizeGreaterThan(50);
    for (Node concept : concepts) {
      assertThat(languages(concept, SKOS.prefLabel.asNode()))
          .as("label of %s", concept)
          .contains("zh", "en");
      assertThat(has(concept, SKOS.notation.asNode())).as("notation of %s", concept).isTrue();
      assertThat(isConcept(concept)).as("%s", concept).isTrue();
    }
    for (Node scheme :
        List.of(
            QT.roles,
            QT.documentTypes,
            QT.measureKinds,
            QT.comparators,
            QT.changes,
            QT.bindingnesses)) {
      assertThat(isType(scheme, SKOS.ConceptScheme.asNode())).as("%s", scheme).isTrue();
      assertThat(ontology.contains(Node.ANY, SKOS.inScheme.asNode(), scheme))
          .as("%s", scheme)
          .isTrue();
    }
  }

  @Test
  void whatIsUsedIsDefined() {
    Set<String> unknown = new TreeSet<>(used());
    unknown.removeIf(
        iri -> {
          Node term = NodeFactory.createURI(iri);
          return has(term, RDFS.label.asNode()) || has(term, SKOS.prefLabel.asNode());
        });

    assertThat(used()).hasSizeGreaterThan(80);
    assertThat(unknown).isEmpty();
  }

  @Test
  void whatIsDefinedIsUsed() {
    Set<String> unused = new TreeSet<>();
    Set<String> used = used();
    for (Node term : terms()) {
      if (!used.contains(term.getURI())) {
        unused.add(term.getURI().substring(QT.NS.length()));
      }
    }

    assertThat(unused).isEqualTo(new TreeSet<>(UNUSED.keySet()));
  }

  private static Set<String> used() {
    Set<String> used = new TreeSet<>();
    data.find()
        .forEach(
            triple -> {
              for (Node node : List.of(triple.getPredicate(), triple.getObject())) {
                if (node.isURI() && node.getURI().startsWith(QT.NS)) {
                  used.add(node.getURI());
                }
              }
            });
    return used;
  }

  private static List<Node> terms() {
    List<Node> terms = new ArrayList<>(properties());
    terms.addAll(own(OWL.Class.asNode()));
    return terms;
  }

  private static List<Node> properties() {
    List<Node> properties = new ArrayList<>(own(OWL.ObjectProperty.asNode()));
    properties.addAll(own(OWL.DatatypeProperty.asNode()));
    properties.addAll(own(OWL.AnnotationProperty.asNode()));
    return properties;
  }

  private static List<Node> own(Node type) {
    return ontology
        .find(Node.ANY, RDF.Nodes.type, type)
        .mapWith(Triple::getSubject)
        .filterKeep(term -> term.getURI().startsWith(QT.NS))
        .toList();
  }

  private static List<String> languages(Node term, Node property) {
    return objects(term, property).stream().map(Node::getLiteralLanguage).toList();
  }

  private static Node one(Node term, Node property) {
    List<Node> objects = objects(term, property);
    assertThat(objects).as("%s of %s", property, term).hasSize(1);
    return objects.get(0);
  }

  private static List<Node> objects(Node term, Node property) {
    return ontology.find(term, property, Node.ANY).mapWith(Triple::getObject).toList();
  }

  private static boolean has(Node term, Node property) {
    return ontology.contains(term, property, Node.ANY);
  }

  private static boolean isType(Node term, Node type) {
    return ontology.contains(term, RDF.Nodes.type, type);
  }

  private static boolean isConcept(Node term) {
    return isType(term, SKOS.Concept.asNode());
  }
}
