package io.qiantou.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.resource.Resources;
import io.qiantou.vocab.PROV;
import io.qiantou.vocab.QT;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

/** What two readings of a document say differently, in words. */
class GraphDifferenceTest {
  private static final Graph LABELS =
      new RegistryGraph(new Iris()).read(Resources.packed()).triples();
  private static final Node DUTY =
      Triples.iri("https://w3id.org/qiantou/id/document/国示-2031-7/一/一#lead-商务部");

  private final GraphDifference difference = new GraphDifference(LABELS);
  private final Graph before = ShapesCheckTest.notice();
  private final Graph after = copy(before);

  @Test
  void theSameIsNoDifference() {
    assertThat(difference.between(before, after)).isEmpty();
    assertThat(difference.facts(before)).isGreaterThan(10);
  }

  @Test
  void aRoleReadOtherwise() {
    set(DUTY, PROV.hadRole, QT.responsible);

    FactChange change = only();

    assertThat(change.kind()).isEqualTo(FactChange.Kind.CHANGED);
    assertThat(change.differing()).containsExactly("hadRole");
    assertThat(change)
        .asString()
        .startsWith("~ 职责分工: ")
        .endsWith("角色 牵头 → 负责")
        .contains("措施 一/（一） 在𠮷林园区简化备案")
        .contains("引文 商务部牵头，");
  }

  @Test
  void aFactUnderAnotherIriIsTheSameWhereOnlyOneCanBeMeant() {
    rename(DUTY, Triples.iri(DUTY.getURI().replace("#lead", "#responsible")));
    assertThat(difference.between(before, after)).as("the IRI alone says nothing").isEmpty();
    set(Triples.iri(DUTY.getURI().replace("#lead", "#responsible")), PROV.hadRole, QT.responsible);

    assertThat(only().differing()).containsExactly("hadRole");
  }

  @Test
  void whatIsGoneAndWhatIsNew() {
    after.remove(DUTY, Node.ANY, Node.ANY);

    assertThat(only()).asString().startsWith("- 职责分工: ");
    assertThat(difference.between(/* before= */ after, /* after= */ before))
        .singleElement()
        .asString()
        .startsWith("+ 职责分工: ")
        .contains("机构 商务部");
  }

  @Test
  void whereTheWordsStandInTheFileIsNoDifference() {
    Node evidence = after.find(DUTY, QT.evidence, Node.ANY).next().getObject();
    rename(evidence, Triples.iri(evidence.getURI() + "9"));

    assertThat(difference.between(before, after)).isEmpty();
  }

  private FactChange only() {
    List<FactChange> changes = difference.between(before, after);
    assertThat(changes).hasSize(1);
    return changes.get(0);
  }

  private void set(Node subject, Node property, Node value) {
    after.remove(subject, property, Node.ANY);
    after.add(subject, property, value);
  }

  private void rename(Node from, Node to) {
    for (Triple triple : after.find().toList()) {
      if (triple.getSubject().equals(from) || triple.getObject().equals(from)) {
        after.delete(triple);
        after.add(
            triple.getSubject().equals(from) ? to : triple.getSubject(),
            triple.getPredicate(),
            triple.getObject().equals(from) ? to : triple.getObject());
      }
    }
  }

  private static Graph copy(Graph graph) {
    Graph copy = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(copy, graph);
    return copy;
  }
}
