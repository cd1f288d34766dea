package io.qiantou.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.Documents;
import io.qiantou.rdf.DocumentGraph;
import io.qiantou.rdf.Iris;
import io.qiantou.rdf.Maker;
import io.qiantou.rdf.RunLog;
import io.qiantou.rdf.SeveralSources;
import io.qiantou.resource.Resources;
import io.qiantou.vocab.PROV;
import io.qiantou.vocab.QT;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A run that stores a document in several batches, with a copy of it in each. */
class RevisionsOfARunTest {
  private static final String ONE =
      """
      关于支持样板区的通知

      示发〔2021〕7号

      各有关单位：

      一、扩大通关协作。压缩整体通关时间。（海关总署牵头）

      二、丰富保险产品。完善工作机制。（商务部负责）
      """;

  private static final String TWO = ONE + "\n三、建设样板平台。建成样板平台。（商务部牵头）\n";
  private static final String THREE = TWO + "\n四、畅通样板渠道。减少环节。（海关总署负责）\n";

  private static final Resources RESOURCES = Resources.packed();
  private static final Instant MORNING = Instant.parse("2031-05-06T08:00:00Z");

  private final Documents documents = new Documents();
  private final SeveralSources several = new SeveralSources(RESOURCES);
  private final PolicyStore store = PolicyStore.temporary();
  private final RunLog log =
      new RunLog(new Iris(), Maker.of(RESOURCES), Clock.fixed(MORNING, ZoneOffset.UTC));

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void fromWhatStoodThereFirstToWhatStandsThereLast() {
    DocumentGraph before = graph(ONE);
    store.replace(before.iri(), before.triples());
    Map<String, Change> changes = add(graph(TWO));
    assertThat(changes.values()).containsExactly(Change.MERGED);
    assertThat(add(graph(THREE)).values()).containsExactly(Change.MERGED);

    Graph run = run(changes);
    assertThat(objects(run, Node.ANY, QT.addedMeasure))
        .extracting(Node::getLiteralLexicalForm)
        .containsExactlyInAnyOrder("三 建设样板平台", "四 畅通样板渠道");
    Node revision = run.find(Node.ANY, RDF.Nodes.type, PROV.Revision).next().getSubject();
    assertThat(objects(run, revision, PROV.entity))
        .isEqualTo(objects(before.triples(), Node.ANY, PROV.wasDerivedFrom))
        .hasSize(1);
  }

  @Test
  void whatARunAddsIsNoRevisionOfItself() {
    Map<String, Change> changes = add(graph(ONE));
    assertThat(changes.values()).containsExactly(Change.ADDED);
    assertThat(add(graph(TWO)).values()).containsExactly(Change.MERGED);
    assertThat(run(changes).contains(Node.ANY, RDF.Nodes.type, PROV.Revision)).isFalse();
  }

  private DocumentGraph graph(String text) {
    return documents.graphs("通知.txt", text.getBytes(StandardCharsets.UTF_8)).get(0);
  }

  private Map<String, Change> add(DocumentGraph graph) {
    log.read("通知.txt", graph.triples());
    return store.addAll(Map.of(graph.iri(), graph.triples()), several::union, log::replaced);
  }

  private Graph run(Map<String, Change> changes) {
    return log.stored(Change.changed(changes), Change.added(changes)).orElseThrow().triples();
  }

  private static List<Node> objects(Graph graph, Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(triple -> triple.getObject()).toList();
  }
}
