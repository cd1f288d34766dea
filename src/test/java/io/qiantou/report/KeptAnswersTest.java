package io.qiantou.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qiantou.resource.Resources;
import io.qiantou.store.PolicyStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptAnswersTest {
  private static final String DOCUMENT = "https://w3id.org/qiantou/id/document/国发-2024-1";

  private final Report documents = Reports.pages(Resources.packed()).get("documents");

  @Test
  void anAnswerStaysUntilTheStoreIsWritten(@TempDir Path folder) {
    try (PolicyStore store = PolicyStore.open(folder)) {
      KeptAnswers answers = new KeptAnswers(store, Duration.ZERO);
      Table before = answers.get(documents, Map.of());
      assertThat(before.rows()).isEmpty();
      assertThat(answers.get(documents, Map.of())).isSameAs(before);
      store.replaceAll(Map.of(DOCUMENT + "#graph", document()));
      Table after = answers.get(documents, Map.of());
      assertThat(after.rows()).hasSize(1);
      assertThat(answers.get(documents, Map.of())).isSameAs(after);
    }
  }

  @Test
  void anotherArgumentIsAnotherQuestion(@TempDir Path folder) {
    Report leads = Reports.reports(Resources.packed()).get("leads");
    try (PolicyStore store = PolicyStore.open(folder)) {
      KeptAnswers answers = new KeptAnswers(store, Duration.ZERO);
      Table all = answers.get(leads, Map.of());
      assertThat(answers.get(leads, Map.of("agency", "商务部"))).isNotSameAs(all);
      assertThat(answers.get(leads, Map.of())).isSameAs(all);
      assertThat(answers.once(leads, Map.of())).isNotSameAs(all);
      assertThatThrownBy(() -> answers.get(leads, Map.of("nobody", "1")))
          .isInstanceOf(WrongCallException.class);
    }
  }

  private static Graph document() {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.add(
        Triple.create(
            NodeFactory.createURI(DOCUMENT),
            RDF.type.asNode(),
            NodeFactory.createURI("https://w3id.org/qiantou/ontology#PolicyDocument")));
    graph.add(
        Triple.create(
            NodeFactory.createURI(DOCUMENT),
            NodeFactory.createURI("http://purl.org/dc/terms/title"),
            NodeFactory.createLiteralLang("通知", "zh")));
    return graph;
  }
}
