package io.qiantou.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qiantou.model.QiantouException;
import io.qiantou.resource.Resources;
import io.qiantou.store.Fixtures;
import io.qiantou.store.PolicyStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway.Init")
class ReportTest {
  private static PolicyStore store;
  private static Reports reports;

  @BeforeAll
  static void load() {
    store = Fixtures.store("notice.trig");
    reports = Reports.reports(Resources.packed());
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void whoLeadsWhat() {
    assertThat(rows("leads", Map.of()))
        .containsExactly(
            List.of(
                "中华人民共和国海关总署",
                "海关总署",
                "中华人民共和国海关总署",
                "一",
                "改进查验方式",
                "关于改进示例事项的通知",
                "国示〔2031〕7号",
                "2031-08-02",
                "（海关总署牵头，\n示例局配合）",
                "https://w3id.org/qiantou/id/document/国示-2031-7/一"),
            List.of(
                "示例局",
                "",
                "",
                "二",
                "=1+1 放宽准入",
                "关于改进示例事项的通知",
                "国示〔2031〕7号",
                "2031-08-02",
                "（示例局牵头，海关总署负责）",
                "https://w3id.org/qiantou/id/document/国示-2031-7/二"));
  }

  @ParameterizedTest
  @CsvSource({
    "agency, 海关, 1",
    "agency, 海关总署, 1",
    "agency, 示例局, 1",
    "agency, 无此机构, 0",
    "document, 国示〔2031〕7号, 2",
    "document, 示例事项, 2",
    "document, 国示〔2031〕8号, 0",
    "agency, '', 2",
  })
  void parametersNarrow(String name, String value, int rows) {
    assertThat(rows("leads", Map.of(name, value))).hasSize(rows);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x\") } ; DROP ALL",
        "\\",
        "\"",
        "' || 'a' = 'a",
        "?who",
        "} UNION { ?s ?p ?o",
        "\n",
        "<urn:x>",
        "\u0000"
      })
  void anArgumentIsNeverPartOfTheQuery(String value) {
    int all = value.isBlank() ? 2 : 0;
    assertThat(rows("leads", Map.of("agency", value))).hasSize(all);
  }

  @Test
  void howManyEachLeads() {
    assertThat(rows("agencies", Map.of()))
        .containsExactly(
            List.of("中华人民共和国海关总署", "中华人民共和国海关总署", "1", "1", "0", "2"),
            List.of("示例局", "", "1", "0", "1", "2"));
  }

  @Test
  void whatAnAgencyHasAPartIn() {
    assertThat(rows("responsibilities", Map.of("agency", "海关总署")))
        .extracting(row -> row.get(2) + row.get(3))
        .containsExactly("牵头一", "负责二");
  }

  @Test
  void checksFindNothingInAGoodGraph() {
    Reports checks = Reports.checks(Resources.packed());
    assertThat(checks.all()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(checks.all())
        .allSatisfy(check -> assertThat(check.run(store, Map.of()).rows()).isEmpty());
  }

  @Test
  void aWrongCallSaysWhatThereIs() {
    assertThatThrownBy(() -> reports.get("lead"))
        .isInstanceOf(WrongCallException.class)
        .hasMessageContaining(
            "agencies, agency, citations, cooperation, deadlines, gaps, indicators");
    assertThatThrownBy(() -> rows("leads", Map.of("agencies", "x")))
        .isInstanceOf(WrongCallException.class)
        .hasMessageContaining("agency, document");
  }

  @Test
  void aFileInAFolderAddsAReport(@TempDir Path home) throws Exception {
    Path folder = Files.createDirectories(home.resolve("queries/reports"));
    Files.writeString(
        folder.resolve("ours.rq"),
        """
        # title: 一
        # title@en: one
        # description: 长的
        #    说明
        # description@en: d
        # param: least (integer, default 3): 至少 | at least
        # param: day (date, required): 日 | day
        # column: n: 数 | number
        SELECT ?n { BIND(?least AS ?n) FILTER(BOUND(?day)) } ORDER BY ?n
        """);
    Report ours = Reports.reports(Resources.over(home)).get("ours");
    assertThat(ours.head().description().zh()).isEqualTo("长的 说明");
    assertThat(ours.run(store, Map.of("day", "2031-01-01")).rows())
        .containsExactly(List.of(new Cell("3", Cell.Kind.NUMBER)));
    assertThatThrownBy(() -> ours.run(store, Map.of())).hasMessageContaining("day");
    assertThatThrownBy(() -> ours.run(store, Map.of("day", "x", "least", "1")))
        .isInstanceOf(WrongCallException.class)
        .hasMessageContaining("2025-12-31");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      value = {
        "1 # ~description: x;description@en: y~ # no title",
        "3 # ~title: a;title@en: b;colour: red~ # colour",
        "2 # ~title: a;param: x (text, optional): a | b~ # string|words|integer",
        "2 # ~title: a;column: n: no English~ # 中文 | English",
        "6 # ~title: a;title@en: b;description: c;description@en: d;column: n: a | b;SELECT ?n {~ # Encountered",
        "1 # ~title: a;title@en: b;description: c;description@en: d;column: m: a | b;SELECT ?n { } ORDER BY ?n~ # [m]",
        "1 # ~title: a;title@en: b;description: c;description@en: d;column: n: a | b;SELECT ?n { }~ # ORDER BY",
      })
  void aFaultIsNamedWithFileAndLine(String line, String head, String message) {
    StringBuilder text = new StringBuilder();
    for (String entry : head.strip().split(";", -1)) {
      text.append(entry.startsWith("SELECT") ? "" : "# ").append(entry).append('\n');
    }
    assertThatThrownBy(
            () ->
                Report.parse(
                    "queries/reports/x.rq", text.toString(), Synonyms.later(Resources.packed())))
        .isInstanceOf(QiantouException.class)
        .hasMessageStartingWith("queries/reports/x.rq:" + line.strip() + ":")
        .hasMessageContaining(message.strip());
  }

  private static List<List<String>> rows(String name, Map<String, String> arguments) {
    return reports.get(name).run(store, arguments).rows().stream()
        .map(row -> row.stream().map(Cell::text).toList())
        .toList();
  }
}
