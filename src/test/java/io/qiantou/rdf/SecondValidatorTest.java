package io.qiantou.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.Documents;
import io.qiantou.resource.Resources;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.topbraid.shacl.validation.ConstraintExecutors;
import org.topbraid.shacl.validation.ValidationUtil;
import org.topbraid.shacl.validation.sparql.SPARQLComponentExecutor;
import org.topbraid.shacl.vocabulary.SH;

/**
 * TopBraid's SHACL engine says the same as Jena's: focus node and shape of every violation. Its
 * fast way with sh:pattern stands on a class that this Jena has no more, so it takes its slow one,
 * the constraint's definition in SPARQL.
 */
class SecondValidatorTest {
  private static final Graph SHAPES =
      TurtleFiles.read(Resources.packed(), "ontology/shapes.ttl", ShapesCheckTest.SHAPES_NS);

  private final ShapesCheck jena = new ShapesCheck(Resources.packed());

  @BeforeAll
  static void patternsInSparql() {
    ConstraintExecutors.get()
        .addSpecialExecutor(SH.PatternConstraintComponent, SPARQLComponentExecutor::new);
  }

  static Stream<Arguments> breaks() {
    return ShapesCheckTest.breaks();
  }

  @Test
  void theyAgreeOnTheSamples() {
    List<DocumentGraph> graphs = new Documents().graphs(Documents.SAMPLES);

    assertThat(graphs).isNotEmpty();
    assertThat(graphs)
        .allSatisfy(graph -> assertThat(topBraid(graph.triples())).isEqualTo(jena(graph.triples())))
        .allSatisfy(graph -> assertThat(topBraid(graph.triples())).isEmpty());
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @MethodSource("breaks")
  void theyAgreeOnWhatIsBroken(String shape, String property, String objects) {
    Graph graph = ShapesCheckTest.notice();
    ShapesCheckTest.update(graph, property, objects);

    assertThat(topBraid(graph)).isEqualTo(jena(graph)).isNotEmpty();
  }

  private Set<String> jena(Graph data) {
    return jena.check(data).violations().stream()
        .map(violation -> key(violation.entry().focusNode(), violation.entry().source()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> topBraid(Graph data) {
    Model shapes = ModelFactory.createModelForGraph(SHAPES);
    Graph report =
        ValidationUtil.validateModel(
                ModelFactory.createModelForGraph(new Union(data, SHAPES)), shapes, false)
            .getModel()
            .getGraph();
    Set<String> found = new TreeSet<>();
    for (Node result :
        report
            .find(Node.ANY, RDF.Nodes.type, SHACL.ValidationResult)
            .mapWith(t -> t.getSubject())
            .toSet()) {
      found.add(
          key(object(report, result, SHACL.focusNode), object(report, result, SHACL.sourceShape)));
    }
    return found;
  }

  private static Node object(Graph graph, Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).next().getObject();
  }

  private static String key(Node focus, Node shape) {
    return (focus.isBlank() ? "_:" : focus) + " " + shape;
  }
}
