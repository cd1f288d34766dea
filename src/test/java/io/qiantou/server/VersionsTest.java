package io.qiantou.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.Documents;
import io.qiantou.rdf.DocumentGraph;
import io.qiantou.rdf.Iris;
import io.qiantou.rdf.Maker;
import io.qiantou.rdf.RunLog;
import io.qiantou.resource.Resources;
import io.qiantou.store.Change;
import io.qiantou.store.PolicyStore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** A document whose file was corrected: its page says when, and what became of the measures. */
class VersionsTest {
  private static final String FIRST =
      """
      关于支持样板区的通知

      示发〔2021〕7号

      各有关单位：

      一、扩大通关协作。压缩整体通关时间。（海关总署牵头，商务部配合）

      二、丰富保险产品。到2025年，样板企业达到300家。（商务部负责）

      三、畅通样板渠道。完善工作机制。（海关总署负责）

      2021年3月5日
      """;

  /** The first says more, a measure was put in, the second stands third, the third is gone. */
  private static final String SECOND =
      FIRST
          .replace("压缩整体通关时间", "压缩整体\n通关时间，减少环节")
          .replaceAll("三、畅通样板渠道.*\\n", "")
          .replace("二、丰富保险产品", "三、丰富保险产品")
          .replace("三、丰富", "二、建设样板平台。建成样板平台。（商务部牵头）\n\n三、丰富");

  private static final Resources RESOURCES = Resources.packed();

  private final Documents documents = new Documents();

  @Test
  void thePageNamesTheVersionsAndWhatChanged() throws Exception {
    try (PolicyStore store = PolicyStore.temporary()) {
      load(store, "通知.txt", FIRST, "2031-05-06T08:00:00Z");
      load(store, "通知.txt", FIRST, "2031-05-06T09:00:00Z");
      load(store, "通知（更正）.txt", SECOND, "2031-05-07T08:00:00Z");
      try (QiantouServer server = QiantouServer.start(store, RESOURCES, ServerOptions.onPort(0))) {
        Document page = Jsoup.parse(Http.of(server).get("id/document/示发-2021-7?lang=zh").body());

        List<Element> rows = page.select("#versions + div tbody tr");
        assertThat(rows)
            .extracting(Element::text)
            .satisfiesExactly(
                last -> assertThat(last).matches("2031-05-07T08:00:00Z 通知（更正）.txt \\w{16} 1 1 1"),
                first -> assertThat(first).matches("2031-05-06T08:00:00Z 通知.txt \\w{16}"));
        assertThat(page.select("#versions ~ details li"))
            .extracting(Element::text)
            .containsExactly("新增 二 建设样板平台", "改动 一 扩大通关协作", "删去 三 畅通样板渠道");
      }
    }
  }

  /** As a load does that puts a corrected file in the place of another. */
  private void load(PolicyStore store, String name, String text, String time) {
    Clock clock = Clock.fixed(Instant.parse(time), ZoneOffset.UTC);
    RunLog log = new RunLog(new Iris(), Maker.of(RESOURCES), clock);
    DocumentGraph graph = documents.graphs(name, text.getBytes(StandardCharsets.UTF_8)).get(0);
    log.read(name, graph.triples());
    Map<String, Graph> graphs = Map.of(graph.iri(), graph.triples());
    Map<String, Change> changes = store.replaceAll(graphs, log::replaced);
    log.stored(Change.changed(changes), Change.added(changes))
        .ifPresent(run -> store.replace(run.iri(), run.triples()));
  }
}
