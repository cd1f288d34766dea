package io.qiantou.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.Documents;
import io.qiantou.resource.Resources;
import io.qiantou.store.PolicyStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A report that is asked with a parameter has the rows of the whole one that the parameter fits: it
 * chooses what is asked for before it reads the rest, and must lose nothing by that.
 */
@SuppressWarnings("NullAway.Init")
class ChosenFirstTest {
  private static final Reports REPORTS = Reports.reports(Resources.packed());
  private static PolicyStore store;

  @BeforeAll
  static void load() {
    store = PolicyStore.temporary();
    store.replaceAll(Documents.samplesAndRegistries());
  }

  @AfterAll
  static void close() {
    store.close();
  }

  /** Each value that the column has, asked for by the parameter. */
  @ParameterizedTest
  @CsvSource({
    "leads, document, documentNumber",
    "leads, agency, agencyName",
    "responsibilities, document, documentNumber",
    "responsibilities, agency, agencyName",
    "deadlines, document, documentNumber",
    "gaps, document, documentNumber",
    "targets, document, documentNumber",
    "targets, indicator, indicatorName",
    "citations, document, documentNumber",
    "citations, cited, citedNumber",
    "pilots, document, documentNumber",
    "pilots, programme, programmeName",
    "regions, document, documentNumber",
    "progress, indicator, indicatorName",
    "progress, document, documentTitle",
    "indicators, indicator, indicatorName",
    "unresolved, part, name"
  })
  void theRowsOfTheWhole(String name, String parameter, String column) {
    Report report = REPORTS.get(name);
    Table whole = report.run(store, Map.of());
    int at = whole.columns().stream().map(Column::name).toList().indexOf(column);
    List<String> values =
        whole.rows().stream()
            .map(row -> row.get(at).text())
            .filter(value -> !value.isBlank())
            .distinct()
            .limit(12)
            .toList();
    for (String value : values) {
      List<List<Cell>> fitting =
          whole.rows().stream().filter(row -> row.get(at).text().contains(value)).toList();
      List<List<Cell>> asked = report.run(store, Map.of(parameter, value)).rows();
      // Also what is called so otherwise: a printed name, the title of what was cited.
      assertThat(asked).as("%s=%s", parameter, value).containsSubsequence(fitting);
      assertThat(whole.rows()).as("%s=%s", parameter, value).containsSubsequence(asked);
    }
  }

  @ParameterizedTest
  @CsvSource({"leads, 海关总署, 示例, 电商", "responsibilities, 商务部, 示例, 贸易"})
  void severalAtOnceAreEachOfThem(String name, String agency, String document, String about) {
    Report report = REPORTS.get(name);
    Map<String, String> arguments = new LinkedHashMap<>();
    List<List<Cell>> left = report.run(store, Map.of()).rows();
    for (Map.Entry<String, String> one :
        List.of(
            Map.entry("agency", agency),
            Map.entry("document", document),
            Map.entry("about", '"' + about + '"'))) {
      arguments.put(one.getKey(), one.getValue());
      List<List<Cell>> alone = report.run(store, Map.of(one.getKey(), one.getValue())).rows();
      left = left.stream().filter(alone::contains).toList();
    }
    assertThat(report.run(store, arguments).rows()).isNotEmpty().isEqualTo(left);
  }
}
