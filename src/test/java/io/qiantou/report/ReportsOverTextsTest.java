package io.qiantou.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qiantou.TextStore;
import io.qiantou.lexicon.AgencyRegistry;
import io.qiantou.model.Agency;
import io.qiantou.resource.Resources;
import io.qiantou.store.PolicyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each report over texts written for it, read by the pipeline and not by hand. */
@SuppressWarnings("NullAway.Init")
class ReportsOverTextsTest {
  /** Of 2021, when the banks were watched over by 银保监会. */
  private static final String NOTICE =
      """
      关于支持样板区贸易便利化若干措施的通知

      示发〔2021〕7号

      各有关单位：

      为加快样板区建设，现就有关事项通知如下。

      一、扩大通关协作。推动样板区与口岸实现数据互通。（海关总署牵头，商务部、国家外汇局按职责分工负责）

      二、丰富保险产品。鼓励保险机构开发贸易险种。（银保监会牵头，人民银行、国家贸易样板研究中心配合）

      三、完善配套服务。优化样板区公共服务供给。（商务部、海关总署牵头）

      四、加强宣传引导。总结样板区建设经验和做法。

      五、落实保障措施。优先安排样板区项目用地。（有关部门按职责分工负责）

      2021年3月5日
      """;

  /** Of 2019, when 银监会 was gone already. */
  private static final String PLAN =
      """
      关于推进样板金融服务的意见

      示发〔2019〕3号

      各有关单位：

      为推进样板金融服务，提出以下意见。

      一、扩大信贷投放。引导银行机构增加样板贷款。（银监会、国家贸易样板研究中心按职责分工负责）

      二、健全统计制度。开展样板金融统计监测。（国家统计局负责）

      2019年6月1日
      """;

  private static final String ISSUED = "https://w3id.org/qiantou/id/document/示发-2021-7/";

  private static PolicyStore store;
  private static Reports reports;

  @BeforeAll
  static void load() {
    store = TextStore.of(Resources.packed(), NOTICE, PLAN);
    reports = Reports.reports(Resources.packed());
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void leadsNamesTheBodyOfTheTimeAndWhoAnswersToday() {
    assertThat(columns("leads", Map.of(), "agencyName", "heirs", "measureNumber", "date", "quote"))
        .containsExactly(
            List.of("中国银行保险监督管理委员会", "国家金融监督管理总局", "二", "2021-03-05", "银保监会牵头"),
            List.of("商务部", "商务部", "三", "2021-03-05", "商务部、海关总署牵头"),
            List.of("海关总署", "海关总署", "一", "2021-03-05", "海关总署牵头"),
            List.of("海关总署", "海关总署", "三", "2021-03-05", "商务部、海关总署牵头"));
  }

  @ParameterizedTest
  @CsvSource({
    "2001-01-01, 中共中央金融工作委员会、中国保险监督管理委员会", // 银监会 was still to come
    "2017-06-01, 中国保险监督管理委员会、中国银行业监督管理委员会",
    "2018-03-16, 中国保险监督管理委员会、中国银行业监督管理委员会",
    "2018-03-17, 中国银行保险监督管理委员会",
    "2023-03-09, 中国银行保险监督管理委员会",
    "2023-03-10, 国家金融监督管理总局",
    "2030-01-01, 国家金融监督管理总局",
  })
  void leadsAsOfADay(String day, String heirs) {
    assertThat(columns("leads", Map.of("agency", "银保监会", "asOf", day), "agencyName", "heirs"))
        .containsExactly(List.of("中国银行保险监督管理委员会", heirs));
  }

  @Test
  void agenciesCountsForTheBodiesOfTheTimeOrOfADay() {
    assertThat(rows("agencies", Map.of("agency", "监督管理")))
        .containsExactly(
            List.of("中国银行保险监督管理委员会", "国家金融监督管理总局", "1", "0", "0", "1"),
            List.of("中国银行业监督管理委员会", "中国人民银行、国家金融监督管理总局", "0", "1", "0", "1"));
    assertThat(rows("agencies", Map.of("agency", "监督管理", "asOf", "2025-01-01")))
        .containsExactly(List.of("国家金融监督管理总局", "国家金融监督管理总局", "1", "1", "0", "2"));
    assertThat(columns("agencies", Map.of("agency", "样板"), "agencyName", "heirs", "measures"))
        .containsExactly(List.of("国家贸易样板研究中心", "", "2"));
  }

  @Test
  void todayIsWhatTheChainOfSuccessorsSays() {
    AgencyRegistry registry = AgencyRegistry.load(Resources.packed());
    Agency banks = registry.byId("cbrc").orElseThrow();
    String today =
        registry.today(banks).stream().map(Agency::name).sorted().collect(Collectors.joining("、"));
    assertThat(columns("agencies", Map.of("agency", "银行业监督"), "heirs"))
        .containsExactly(List.of(today));
  }

  @Test
  void agencyListsEverythingOneBodyHasToDo() {
    assertThat(columns("agency", Map.of("agency", "海关总署"), "measureNumber", "role", "quote"))
        .containsExactly(List.of("一", "牵头", "海关总署牵头"), List.of("三", "牵头", "商务部、海关总署牵头"));
    assertThat(rows("agency", Map.of("agency", "https://w3id.org/qiantou/id/agency/gacc")))
        .isEqualTo(rows("agency", Map.of("agency", "海关总署")));
    assertThat(rows("agency", Map.of("agency", "国家贸易样板研究中心"))).hasSize(2);
    assertThat(rows("agency", Map.of("agency", "海关"))).isEmpty();
    assertThatThrownBy(() -> rows("agency", Map.of())).isInstanceOf(WrongCallException.class);
  }

  @Test
  void agencyTakesInFormerBodiesWhenAsked() {
    assertThat(rows("agency", Map.of("agency", "金融监管总局"))).isEmpty();
    assertThat(
            columns(
                "agency",
                Map.of("agency", "金融监管总局", "former", "yes"),
                "date",
                "agencyName",
                "role"))
        .containsExactly(
            List.of("2019-06-01", "中国银行业监督管理委员会", "负责"),
            List.of("2021-03-05", "中国银行保险监督管理委员会", "牵头"));
  }

  @Test
  void cooperationCountsPairsAndWhoLeads() {
    assertThat(rows("cooperation", Map.of("agency", "商务部")))
        .containsExactly(
            List.of("商务部", "海关总署", "2", "0", "1", "1", "0"),
            List.of("商务部", "国家外汇管理局", "1", "0", "0", "0", "1"));
    assertThat(rows("cooperation", Map.of("least", "2"))).hasSize(1);
    assertThat(columns("cooperation", Map.of("document", "示发〔2019〕3号"), "measures"))
        .containsExactly(List.of("1"));
    assertThat(columns("cooperation", Map.of(), "agencyName", "otherName").toString())
        .doesNotContain("有关部门");
  }

  @Test
  void gapsShowsWhatADocumentLeavesOpen() {
    assertThat(columns("gaps", Map.of(), "gap", "measureNumber", "agencies", "printed"))
        .containsExactly(
            List.of("ended", "一", "中国银行业监督管理委员会（2018年撤销，成文时已撤销，现：中国人民银行、国家金融监督管理总局）", "银监会"),
            List.of("ended", "二", "中国银行保险监督管理委员会（2023年撤销，现：国家金融监督管理总局）", "银保监会"),
            List.of("leads", "三", "商务部、海关总署", ""),
            List.of("none", "四", "", ""),
            List.of("collective", "五", "有关部门", ""));
    assertThat(rows("gaps", Map.of("kind", "none"))).hasSize(1);
    assertThat(rows("gaps", Map.of("document", "示发〔2019〕3号"))).hasSize(1);
  }

  /** Nor an addressee that the registry lacks, nor 有关部门, which no registry could have. */
  @Test
  void theNotesCountTheNamesThatUnresolvedLists() {
    String unknown = NOTICE.replace("各有关单位：", "各有关单位、国家样板事务总局：");
    assertThat(unknown).isNotEqualTo(NOTICE);
    try (PolicyStore other = TextStore.of(Resources.packed(), unknown, PLAN)) {
      Table listed = reports.get("unresolved").run(other, Map.of());
      Reports pages = Reports.pages(Resources.packed());
      Table noted =
          new Coverage(new KeptAnswers(other, Duration.ZERO), pages)
              .with(listed, reports.get("unresolved"), Map.of(), Language.ZH);
      assertThat(noted.extras().notes())
          .filteredOn(note -> note.key().equals("unresolvedNames"))
          .extracting(Note::value)
          .containsExactly(String.valueOf(listed.rows().size()));
    }
  }

  @Test
  void unresolvedCountsTheNamesTheRegistryLacks() {
    assertThat(rows("unresolved", Map.of()))
        .containsExactly(
            List.of(
                "国家贸易样板研究中心",
                "2",
                "2",
                "2",
                "银监会、国家贸易样板研究中心按职责分工负责",
                "关于推进样板金融服务的意见",
                "https://w3id.org/qiantou/id/document/示发-2019-3/一"));
    assertThat(rows("unresolved", Map.of("part", "海关"))).isEmpty();
  }

  @Test
  void measureShowsFactsAndRules() {
    assertThat(
            columns(
                "measure",
                Map.of("measure", ISSUED + "二"),
                "printed",
                "role",
                "founded",
                "ended",
                "heirs",
                "rule"))
        .containsExactly(
            List.of("银保监会", "牵头", "2018", "2023", "国家金融监督管理总局", "responsibility.leads"),
            List.of("人民银行", "配合", "", "", "", "responsibility.supports"),
            List.of("国家贸易样板研究中心", "配合", "", "", "", "responsibility.supports"));
    assertThat(columns("measure", Map.of("measure", ISSUED + "四"), "heading", "printed"))
        .containsExactly(List.of("加强宣传引导", ""));
    assertThat(rows("measure", Map.of("measure", ISSUED + "无"))).isEmpty();
  }

  private static List<List<String>> rows(String name, Map<String, String> arguments) {
    return reports.get(name).run(store, arguments).rows().stream()
        .map(row -> row.stream().map(Cell::text).toList())
        .toList();
  }

  /** The rows, cut to some columns. */
  private static List<List<String>> columns(
      String name, Map<String, String> arguments, String... columns) {
    List<String> names = reports.get(name).head().columns().stream().map(Column::name).toList();
    return rows(name, arguments).stream()
        .map(row -> List.of(columns).stream().map(c -> row.get(names.indexOf(c))).toList())
        .toList();
  }
}
