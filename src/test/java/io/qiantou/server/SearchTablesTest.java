package io.qiantou.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.Documents;
import io.qiantou.report.Cell;
import io.qiantou.report.Column;
import io.qiantou.report.KeptAnswers;
import io.qiantou.report.Reports;
import io.qiantou.report.Table;
import io.qiantou.resource.Resources;
import io.qiantou.store.PolicyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was found has the rows of the whole, in its order, however it was asked for. */
@SuppressWarnings("NullAway.Init")
class SearchTablesTest {
  private static final Reports PAGES = Reports.pages(Resources.packed());
  private static final Reports REPORTS = Reports.reports(Resources.packed());

  private static PolicyStore store;
  private static KeptAnswers answers;
  private static List<String> order;

  @BeforeAll
  static void load() {
    store = PolicyStore.temporary();
    store.replaceAll(Documents.samplesAndRegistries());
    answers = new KeptAnswers(store, Duration.ZERO);
    order =
        answers.get(PAGES.get("order"), Map.of()).rows().stream()
            .map(row -> row.get(0).text())
            .toList();
  }

  @AfterAll
  static void close() {
    store.close();
  }

  /**
   * One measure of so many, and at most so many in a question; all of them are asked as a whole.
   */
  @ParameterizedTest
  @CsvSource({
    "csv, 2, 7",
    "csv, 5, 1000",
    "csv, 1000000, 7",
    "csv, 1, 7",
    "ics, 3, 1000",
    "ics, 3, 2"
  })
  void theRowsOfTheWhole(String format, int every, int atATime) {
    boolean calendar = format.equals("ics");
    Table whole =
        answers.get(calendar ? REPORTS.get("deadlines") : PAGES.get("measures"), Map.of());
    int at = columns(whole).indexOf(calendar ? "deadline" : "measure");
    List<String> found =
        IntStream.range(1, order.size()).filter(i -> i % every == 0).mapToObj(order::get).toList();
    List<List<Cell>> expected =
        whole.rows().stream()
            .filter(row -> found.contains(row.get(at).text().replaceAll("#.*", "")))
            .toList();
    assertThat(expected.isEmpty()).isEqualTo(every > order.size());
    Table asked = new SearchTables(answers, PAGES, REPORTS, atATime).of(found(found), format);
    assertThat(asked.rows()).isEqualTo(expected);
    assertThat(asked.columns()).isEqualTo(whole.columns());
    assertThat(asked.title()).isEqualTo(whole.title());
  }

  /** Of a search by words: those that fit best are the first, and the index knows the order. */
  private static MeasureSearch.Found found(List<String> measures) {
    MeasureIndex index = new MeasureIndex(order);
    BitSet set = new BitSet();
    measures.forEach(measure -> set.set(index.place(measure)));
    List<String> best = new ArrayList<>(measures);
    Collections.reverse(best);
    return new MeasureSearch.Found(Optional.of(index), true, best, set, best.size());
  }

  private static List<String> columns(Table table) {
    return table.columns().stream().map(Column::name).toList();
  }
}
