package io.qiantou.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qiantou.Documents;
import io.qiantou.rdf.Iris;
import io.qiantou.rdf.RegistryGraph;
import io.qiantou.resource.Resources;
import io.qiantou.store.PolicyStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What stands in a cell as a code is read as words in both languages, and as the code in JSON. */
@SuppressWarnings("NullAway.Init")
class CodesTest {
  private static final Resources RESOURCES = Resources.packed();
  private static final TableFormats FORMATS = new TableFormats(new Templates(), RESOURCES);
  private static final Label TITLE = new Label("进展", "Progress");
  private static final Column STATE =
      Reports.reports(RESOURCES).get("progress").head().columns().stream()
          .filter(column -> column.name().equals("progress"))
          .findFirst()
          .orElseThrow();

  private static PolicyStore store;

  @BeforeAll
  static void load() {
    Map<String, Graph> graphs = new LinkedHashMap<>();
    var registry = new RegistryGraph(new Iris()).read(RESOURCES);
    graphs.put(registry.iri(), registry.triples());
    new Documents()
        .graphs(Documents.SAMPLES)
        .forEach(graph -> graphs.put(graph.iri(), graph.triples()));
    store = PolicyStore.temporary();
    store.replaceAll(graphs);
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void peopleReadWordsAndProgramsTheCode() throws IOException {
    Table table = table("off", "reached");
    for (String format : List.of("table", "csv", "md", "html")) {
      assertThat(text(format, Language.ZH, table)).contains("落后", "已达到").doesNotContain("reached");
      assertThat(text(format, Language.EN, table)).contains("reached").doesNotContain("已达到");
    }
    JsonNode json = new ObjectMapper().readTree(text("json", Language.ZH, table));
    assertThat(json.path("rows").path(0).path("progress").asText()).isEqualTo("off");
    assertThat(json.path("columns").path(0).path("values").path("off").asText()).isEqualTo("落后");
  }

  @Test
  void codesSortAsTheReportListsThem() {
    Table sorted = RowOrder.of("progress").apply(table("unknown", "off", "reached", "ontrack"));
    assertThat(sorted.in(Language.ZH).rows())
        .extracting(row -> row.get(0).text())
        .containsExactly("已达到", "进度正常", "落后", "无法判断");
  }

  @Test
  void noReportShowsABareCode() {
    for (Report report : Reports.reports(RESOURCES).all()) {
      Table table = report.run(store, arguments(report));
      // No two of the samples set a target for one indicator.
      assertThat(table.rows().isEmpty())
          .as(report.name())
          .isEqualTo(report.name().equals("indicators"));
      for (int i = 0; i < table.columns().size(); i++) {
        Column column = table.columns().get(i);
        assertThat(bare(table, i)).as(report.name() + " " + column.name()).isEmpty();
      }
    }
  }

  /** In a column with codes what is none of them, in others what looks like one. */
  private static List<String> bare(Table table, int index) {
    Column column = table.columns().get(index);
    boolean codes = !column.options().isEmpty();
    return table.rows().stream()
        .map(row -> row.get(index))
        .filter(cell -> !cell.text().isEmpty())
        .filter(
            cell ->
                codes
                    ? column.rank(cell) == column.options().size()
                    : cell.text().matches("[a-z]{3,}|牵头|负责|配合|是|推定|约束性|预期性"))
        .map(Cell::text)
        .distinct()
        .toList();
  }

  private static Map<String, String> arguments(Report report) {
    return switch (report.name()) {
      case "agency" -> Map.of("agency", "海关总署");
      case "measure" -> {
        Table leads = Reports.reports(RESOURCES).get("leads").run(store, Map.of());
        yield Map.of("measure", leads.rows().get(0).get(leads.index("measure")).text());
      }
      case "deadlines" -> Map.of("asOf", "2024-01-01", "all", "yes");
      default -> Map.of();
    };
  }

  private static Table table(String... codes) {
    List<List<Cell>> rows = new ArrayList<>();
    for (String code : codes) {
      rows.add(List.of(Cell.text(code)));
    }
    return new Table("progress", TITLE, Label.same(""), List.of(STATE), rows, Extras.NONE);
  }

  private static String text(String format, Language language, Table table) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    FORMATS.get(format).write(table, language, bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
