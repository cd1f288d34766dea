package io.qiantou.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.Documents;
import io.qiantou.resource.Resources;
import io.qiantou.vocab.ELI;
import io.qiantou.vocab.PROV;
import io.qiantou.vocab.QT;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.InfModel;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.reasoner.ReasonerRegistry;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The ontology, with what the public vocabularies say of their terms, and all that the samples say:
 * two reasoners find no contradiction in it, and nothing follows from it that is not so.
 */
class OntologyReasoningTest {
  private static final String PUBLIC = "src/test/resources/cases/reasoning/public-terms.ttl";
  private static final String ID = "https://w3id.org/qiantou/id/";

  private static Graph small;
  private static Graph all;
  private static OwlReasoner reasoner;

  @BeforeAll
  static void read() {
    Graph registry = new RegistryGraph(new Iris()).read(Resources.packed()).triples();
    List<DocumentGraph> documents = new Documents().graphs(Documents.SAMPLES);
    all = GraphFactory.createDefaultGraph();
    RDFParser.source(PUBLIC).parse(all);
    GraphUtil.addInto(all, registry);
    small = GraphFactory.createDefaultGraph();
    RDFParser.source(PUBLIC).parse(small);
    registry.find().filterKeep(OntologyReasoningTest::isOntology).forEach(small::add);
    GraphUtil.addInto(small, ShapesCheckTest.notice());
    documents.forEach(document -> GraphUtil.addInto(all, document.triples()));
    GraphUtil.addInto(all, Runs.of(documents.get(0).iri()).graph(new Iris()).triples());
    reasoner = new OwlReasoner(all);
  }

  @Test
  void ontologyRegistriesAndSamplesAreConsistent() {
    assertThat(reasoner.isConsistent()).isTrue();
    assertThat(reasoner.unsatisfiable()).isEmpty();
  }

  @Test
  void noNoticeBecomesALawAndNoSectionAnArticleOfOne() {
    for (String law : List.of("LegalResource", "LegalResourceSubdivision", "Expression")) {
      assertThat(reasoner.instances(ELI.NS + law)).as(law).isEmpty();
    }
    assertThat(reasoner.instances(ELI.NS + "Work")).hasSizeGreaterThanOrEqualTo(10);
  }

  @Test
  void noAgencyIsARegionAndNoTargetAnObservation() {
    Set<String> regions = reasoner.instances(QT.Region.getURI());
    assertThat(reasoner.instances(QT.Agency.getURI()))
        .hasSizeGreaterThan(100)
        .doesNotContainAnyElementsOf(regions);
    assertThat(reasoner.instances("http://purl.org/linked-data/cube#Observation"))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(reasoner.instances(QT.Target.getURI()));
    assertThat(reasoner.instances(PROV.Activity.getURI()))
        .doesNotContainAnyElementsOf(reasoner.instances(QT.Agency.getURI()));
  }

  @Test
  void whatIsInferredOfOwnClassesIsWhatIsSaid() {
    for (Triple type : all.find(Node.ANY, RDF.Nodes.type, OWL.Class.asNode()).toList()) {
      String iri = type.getSubject().toString();
      if (iri.startsWith(QT.NS)) {
        Set<String> inferred = reasoner.instances(iri);
        inferred.removeAll(said(type.getSubject()));
        // Only the counties are named without being described: the registry's graph leaves them
        // out.
        inferred.removeIf(
            each -> iri.equals(QT.Region.getURI()) && each.startsWith(ID + "region/"));
        assertThat(inferred).as("inferred to be a %s", iri).isEmpty();
      }
    }
  }

  /**
   * Something false, and that a reasoner finds it: a test that could not fail would say nothing.
   */
  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({
    "agency/gacc, rdf:type, qt:Region",
    "agency/gacc, rdf:type, qt:AgencyGroup",
    "document/国示-2031-7, eli:title, literal",
    "document/国示-2031-7/一/一#pilot-样板区, prov:wasDerivedFrom, qt:lead",
    "document/国示-2031-7/一/一#target-入驻企业-500家-2035, rdf:type, qt:Observation",
    "agency/gacc, rdf:type, foaf:Document",
  })
  void aPlantedContradictionIsFound(String subject, String property, String object) {
    Graph planted = plant(Triples.iri(ID + subject), property, object);

    assertThat(new OwlReasoner(small).isConsistent()).isTrue();
    assertThat(new OwlReasoner(planted).isConsistent()).isFalse();
    assertThat(jena(small).validate().isValid()).isTrue();
    assertThat(jena(planted).validate().isValid()).isFalse();
  }

  @Test
  void aTermThatMakesALawOfItsSubjectWouldBeSeen() {
    Node notice = Triples.iri(ID + "document/国示-2031-7");
    Graph planted = plant(notice, "eli:passed_by", "qt:lead");

    assertThat(new OwlReasoner(planted).instances(ELI.NS + "LegalResource"))
        .containsExactly(notice.getURI());
  }

  @Test
  void jenasReasonerFindsNoLawEither() {
    InfModel inferred = jena(small);

    assertThat(
            inferred
                .getGraph()
                .find(Node.ANY, RDF.Nodes.type, Triples.iri(ELI.NS + "LegalResource"))
                .filterDrop(triple -> triple.getSubject().isBlank())
                .toList())
        .isEmpty();
    assertThat(
            inferred
                .getGraph()
                .contains(
                    Triples.iri(ID + "document/国示-2031-7"),
                    RDF.Nodes.type,
                    Triples.iri(ELI.NS + "Work")))
        .isTrue();
  }

  private static InfModel jena(Graph graph) {
    return ModelFactory.createInfModel(
        ReasonerRegistry.getOWLMicroReasoner(), ModelFactory.createModelForGraph(graph));
  }

  private static Graph plant(Node subject, String property, String object) {
    Graph planted = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(planted, small);
    Node value = object.equals("literal") ? NodeFactory.createLiteralString("标题") : term(object);
    planted.add(subject, term(property), value);
    planted.add(Triples.iri(ID + "agency/gacc"), RDF.Nodes.type, QT.Agency);
    return planted;
  }

  private static Node term(String name) {
    String local = name.substring(name.indexOf(':') + 1);
    return switch (name.substring(0, name.indexOf(':'))) {
      case "rdf" -> Triples.iri(RDF.uri + local);
      case "eli" -> Triples.iri(ELI.NS + local);
      case "prov" -> Triples.iri(PROV.NS + local);
      case "foaf" -> Triples.iri("http://xmlns.com/foaf/0.1/" + local);
      default -> Triples.iri(QT.NS + local);
    };
  }

  /** What is said to be in a class or in one below it. */
  private static Set<String> said(Node type) {
    Set<String> found = new TreeSet<>();
    all.find(Node.ANY, RDF.Nodes.type, type).forEach(t -> found.add(t.getSubject().toString()));
    List<Node> below = new ArrayList<>();
    all.find(Node.ANY, RDFS.Nodes.subClassOf, type).forEach(t -> below.add(t.getSubject()));
    below.forEach(each -> found.addAll(said(each)));
    return found;
  }

  private static boolean isOntology(Triple triple) {
    return triple.getSubject().toString().startsWith("https://w3id.org/qiantou/ontology");
  }
}
