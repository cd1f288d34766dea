package io.qiantou.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qiantou.TextStore;
import io.qiantou.rdf.ShapesCheck;
import io.qiantou.resource.Resources;
import io.qiantou.store.PolicyStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Deadlines and citations from texts to reports and calendar. */
@SuppressWarnings("NullAway.Init")
class DeadlineAndCitationReportsTest {
  private static final String OPINION =
      """
      国务院关于推进样板工作的意见

      国发〔2018〕42号

      各省、自治区、直辖市人民政府：

      根据《样板促进法》，现提出以下意见。

      一、健全制度。完善样板制度。（商务部负责）

      2018年6月1日
      """;

  private static final String RULES =
      """
      样板管理办法

      第一条　为了规范样板活动，根据《样板促进法》，制定本办法。

      第二条　样板单位应当建立台账，按月更新样板信息。

      第三条　商务部门应当自受理之日起20个工作日内作出决定。

      第四条　本办法自2020年1月1日起施行。
      """;

  private static final String NOTICE =
      """
      商务部关于印发样板区建设行动方案的通知

      商样发〔2024〕7号

      各有关单位：

      根据《国务院关于推进样板工作的意见》（国发〔2018〕42号），制定本方案，现印发给你们。

      商务部

      2024年3月5日

      样板区建设行动方案

      一、建设平台。2025年底前，建成样板平台。贯彻落实《样板管理办法》。（海关总署牵头，商务部、国家外汇局按职责分工负责）

      二、丰富产品。2024年6月底前制定方案，落实《国务院关于其他工作的意见》（国发〔2019〕1号）。（商务部负责）

      三、加强监测。每年2月底前公布报告，并在收到材料后5个工作日内反馈。（国家统计局负责）

      四、加强宣传。总结样板经验。

      各单位要确需制定细则的，应自本方案印发之日起一年内印发。
      """;

  private static PolicyStore store;
  private static Reports reports;

  @BeforeAll
  static void load() {
    store = TextStore.of(Resources.packed(), OPINION, RULES, NOTICE);
    reports = Reports.reports(Resources.packed());
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void theGraphsFitTheShapes() {
    ShapesCheck check = new ShapesCheck(Resources.packed());
    for (String name : store.list()) {
      assertThat(
              store.<List<?>>read(
                  data -> check.check(data.getGraph(NodeFactory.createURI(name))).violations()))
          .as(name)
          .isEmpty();
    }
  }

  @Test
  void deadlinesStandByDay() {
    assertThat(columns("deadlines", Map.of(), "date", "text", "state", "measureNumber", "agencies"))
        .containsExactly(
            List.of("2024-06-30", "2024年6月底前", "已过", "二", "负责：商务部"),
            List.of("2025-03-05", "自本方案印发之日起一年内", "已过", "", ""),
            List.of("2025-12-31", "2025年底前", "已过", "一", "牵头：海关总署；负责：商务部、国家外汇管理局"),
            List.of("", "每年2月底前", "每期重复", "三", "负责：国家统计局"));
  }

  @Test
  void namesThatArePrintedOtherwiseStandBeside() {
    assertThat(columns("deadlines", Map.of("agency", "外汇"), "measureNumber", "printed"))
        .containsExactly(List.of("一", "国家外汇局"));
  }

  /** Asked without a day the state is that of today, which is another question tomorrow. */
  @Test
  void theDayOfTheStateIsPartOfWhatIsAsked() {
    Report deadlines = Reports.reports(Resources.packed()).get("deadlines");
    assertThat(deadlines.asked(Map.of("role", "lead")))
        .containsEntry("asOf", LocalDate.now(ZoneId.systemDefault()).toString())
        .containsEntry("role", "lead");
    assertThat(deadlines.asked(Map.of("asOf", "2024-01-01"))).containsEntry("asOf", "2024-01-01");
    Column state = deadlines.head().columns().get(2);
    assertThat(state.shown(Cell.text("已过"), Language.ZH).text()).isEqualTo("已过期");
    assertThat(state.shown(Cell.text("未到"), Language.EN).text()).isEqualTo("to come");
  }

  @Test
  void deadlinesAreAskedByAgencyRoleDayAndDocument() {
    assertThat(columns("deadlines", Map.of("agency", "商务部"), "measureNumber"))
        .containsExactly(List.of("二"), List.of("一"));
    assertThat(columns("deadlines", Map.of("agency", "海关总署", "role", "lead"), "measureNumber"))
        .containsExactly(List.of("一"));
    assertThat(columns("deadlines", Map.of("role", "support"), "measureNumber")).isEmpty();
    assertThat(columns("deadlines", Map.of("asOf", "2025-01-01"), "state"))
        .containsExactly(List.of("已过"), List.of("未到"), List.of("未到"), List.of("每期重复"));
    assertThat(columns("deadlines", Map.of("from", "2025-01-01", "until", "2025-06-30"), "date"))
        .containsExactly(List.of("2025-03-05"));
    assertThat(columns("deadlines", Map.of("document", "国发〔2018〕42号"), "date")).isEmpty();
    assertThat(columns("deadlines", Map.of("all", "yes"), "text"))
        .contains(List.of("5个工作日内"), List.of("20个工作日内"));
  }

  @Test
  void citationsAreLinkedByNumberOrByTheOnlyTitle() {
    assertThat(
            columns(
                "citations",
                Map.of("document", "商样发〔2024〕7号"),
                "relationName",
                "citedTitle",
                "citedNumber",
                "inStore",
                "measureNumber"))
        .containsExactly(
            List.of("依据", "国务院关于推进样板工作的意见", "国发〔2018〕42号", "国务院关于推进样板工作的意见", ""),
            List.of("贯彻落实", "样板管理办法", "", "样板管理办法", "一"),
            List.of("贯彻落实", "国务院关于其他工作的意见", "国发〔2019〕1号", "", "二"));
    assertThat(columns("citations", Map.of("cited", "样板促进法"), "relationName", "inStore"))
        .containsExactly(List.of("依据", ""), List.of("依据", ""));
    assertThat(columns("citations", Map.of("cited", "国发〔2018〕42号"), "documentTitle"))
        .containsExactly(List.of("商务部关于印发样板区建设行动方案的通知"));
    assertThat(columns("citations", Map.of("relation", "repeals"), "citedTitle")).isEmpty();
  }

  @Test
  void aTitleThatTwoDocumentsBearIsNotLinked() {
    String other = RULES.replace("样板管理办法\n", "样板管理办法\n\n样政发〔2021〕9号\n");
    try (PolicyStore both = TextStore.of(Resources.packed(), RULES, other, NOTICE)) {
      assertThat(rows(both, "citations", Map.of("cited", "样板管理办法")))
          .singleElement()
          .satisfies(row -> assertThat(row.get(6)).isEmpty());
    }
  }

  @Test
  void aCalendarHoldsWhatHasADay() throws IOException {
    Table table = reports.get("deadlines").run(store, Map.of());
    String calendar = ics(table);
    String unfolded = calendar.replace("\r\n ", "");
    assertThat(unfolded)
        .contains("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//qiantou//deadlines//ZH")
        .contains("UID:https://w3id.org/qiantou/id/document/商样发-2024-7/一#deadline-2025年底前")
        .contains("DTSTAMP:20240305T000000Z")
        .contains("DTSTART;VALUE=DATE:20251231", "DTEND;VALUE=DATE:20260101")
        .contains("SUMMARY:建设平台")
        .contains("牵头：海关总署；负责：商务部、国家外汇管理局");
    assertThat(unfolded.split("BEGIN:VEVENT", -1)).hasSize(4);
    assertThat(ics(table)).isEqualTo(calendar);
    Table leads = reports.get("leads").run(store, Map.of());
    assertThatThrownBy(() -> ics(leads))
        .isInstanceOf(WrongCallException.class)
        .hasMessageContaining("deadlines");
  }

  private static String ics(Table table) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new TableFormats(new Templates(), Resources.packed()).get("ics").write(table, Language.ZH, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<List<String>> rows(
      PolicyStore from, String name, Map<String, String> arguments) {
    return reports.get(name).run(from, arguments).rows().stream()
        .map(row -> row.stream().map(Cell::text).toList())
        .toList();
  }

  private static List<List<String>> columns(
      String name, Map<String, String> arguments, String... columns) {
    List<String> names = reports.get(name).head().columns().stream().map(Column::name).toList();
    return rows(store, name, arguments).stream()
        .map(row -> List.of(columns).stream().map(c -> row.get(names.indexOf(c))).toList())
        .toList();
  }
}
