package io.qiantou.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.TextStore;
import io.qiantou.rdf.ShapesCheck;
import io.qiantou.resource.Resources;
import io.qiantou.store.PolicyStore;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The reports about regions over a text that the pipeline reads. */
@SuppressWarnings("NullAway.Init")
class RegionReportsTest {
  private static final String MEASURES =
      """
      关于推进样板服务贸易创新的若干措施

      示发〔2024〕9号

      各有关单位：

      为推进样板服务贸易创新，提出以下措施。

      一、放宽市场准入。优化准入服务。（商务部负责；适用范围：所有自贸试验区，以下各条未注明的，适用范围均为所有自贸试验区）

      二、开展资格互认试点。在广州市南沙区、黄埔区先行开展建筑师资格互认试点。（住房城乡建设部负责）

      三、完善仓储功能。优化交割仓库布局。（证监会负责；适用范围：上海、河南自贸试验区）

      四、加强统计监测。完善统计制度。（国家统计局负责）

      2024年3月5日
      """;

  private static PolicyStore store;
  private static Reports reports;
  private static Reports checks;

  @BeforeAll
  static void load() {
    store = TextStore.of(Resources.packed(), MEASURES);
    reports = Reports.reports(Resources.packed());
    checks = Reports.checks(Resources.packed());
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void regionsListsScopesAndPilotsWithTheirWords() {
    assertThat(
            columns(
                "regions", Map.of(), "regionName", "role", "measureNumber", "inferred", "quote"))
        .containsExactly(
            List.of("所有自贸试验区", "适用", "一", "", "适用范围：所有自贸试验区"),
            List.of("广州市南沙区", "试点", "二", "", "在广州市南沙区、黄埔区先行开展建筑师资格互认试点"),
            List.of("黄埔区", "试点", "二", "", "在广州市南沙区、黄埔区先行开展建筑师资格互认试点"),
            List.of("上海自贸试验区", "适用", "三", "", "适用范围：上海、河南自贸试验区"),
            List.of("河南自贸试验区", "适用", "三", "", "适用范围：上海、河南自贸试验区"),
            List.of("所有自贸试验区", "适用", "四", "是", "以下各条未注明的，适用范围均为所有自贸试验区"));
  }

  @Test
  void whatLiesInARegionCounts() {
    assertThat(columns("regions", Map.of("region", "广东省"), "regionName"))
        .containsExactly(List.of("广州市南沙区"), List.of("黄埔区"));
    assertThat(columns("regions", Map.of("region", "上海"), "regionName"))
        .containsExactly(List.of("上海自贸试验区"));
    assertThat(columns("regions", Map.of("region", "北京"), "regionName")).isEmpty();
    assertThat(columns("regions", Map.of("kind", "试点"), "regionName")).hasSize(2);
  }

  @Test
  void pilotsNameWhatIsTriedOutWhere() {
    assertThat(
            columns(
                "pilots", Map.of(), "programmeName", "regions", "measureNumber", "documentNumber"))
        .containsExactly(List.of("建筑师资格互认试点", "广州市南沙区、黄埔区", "二", "示发〔2024〕9号"));
    assertThat(columns("pilots", Map.of("region", "广州"), "measureNumber"))
        .containsExactly(List.of("二"));
    assertThat(columns("pilots", Map.of("programme", "仓储"), "measureNumber")).isEmpty();
  }

  @Test
  void theGraphIsSound() {
    Graph union = GraphFactory.createDefaultGraph();
    store.read(
        data -> {
          data.find().forEachRemaining(quad -> union.add(quad.asTriple()));
          return union.size();
        });
    assertThat(new ShapesCheck(Resources.packed()).check(union).violations()).isEmpty();
    assertThat(checks.get("region-shortcut-without-fact").run(store, Map.of()).rows()).isEmpty();
  }

  private static List<List<String>> columns(
      String name, Map<String, String> arguments, String... columns) {
    Report report = reports.get(name);
    List<String> names = report.head().columns().stream().map(Column::name).toList();
    return report.run(store, arguments).rows().stream()
        .map(row -> List.of(columns).stream().map(c -> row.get(names.indexOf(c)).text()).toList())
        .toList();
  }
}
