package io.qiantou.server;

import io.qiantou.report.Cell;
import io.qiantou.report.Column;
import io.qiantou.report.Figures;
import io.qiantou.report.KeptAnswers;
import io.qiantou.report.Language;
import io.qiantou.report.NoRows;
import io.qiantou.report.Option;
import io.qiantou.report.Parameter;
import io.qiantou.report.Report;
import io.qiantou.report.Reports;
import io.qiantou.report.RowOrder;
import io.qiantou.report.Table;
import io.qiantou.report.TableFormat;
import io.qiantou.report.TableFormats;
import io.qiantou.report.Templates;
import io.qiantou.report.Widened;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts a report on a page: the form, the figures, a page of the rows, what they rest on. */
final class ReportPage {
  static final String SORT = "sort";
  static final String NUMBER = "page";

  private static final int ROWS = 200;

  private final KeptAnswers answers;
  private final Templates templates;
  private final Reports questions;
  private final Figures figures;
  private final TableFormats formats;
  private final Addresses addresses;

  ReportPage(Service service, TableFormats formats) {
    this.answers = service.answers();
    this.templates = service.templates();
    this.questions = service.pages();
    this.figures = new Figures(service.resources());
    this.formats = formats;
    this.addresses = new Addresses(service.options().iris().base());
  }

  /**
   * A cell as the page shows it.
   *
   * @param text its words
   * @param number whether it is a number
   * @param date whether it is a date
   * @param address where it leads; empty for nowhere
   */
  public record Shown(String text, boolean number, boolean date, String address) {}

  /** All reports. */
  String list(Reports reports, PageRequest page) {
    List<Map<String, Object>> entries = new ArrayList<>();
    for (Report report : reports.all()) {
      entries.add(
          Map.of(
              "name", report.name(),
              "title", report.head().title().in(page.language()),
              "description", report.head().description().in(page.language()),
              "charts",
                  report.head().charts().stream().map(chart -> chart.kind().keyword()).toList()));
    }
    return templates.render(
        "reports",
        page.language(),
        Map.of("entries", entries, "otherLanguage", page.otherLanguage()));
  }

  /** The form alone, with what was wrong with it. */
  String form(Report report, PageRequest page, String fault) {
    Map<String, Object> values = values(report, page);
    values.put("fault", fault);
    return templates.render("report", page.language(), values);
  }

  /** The form and the answer. */
  String answer(Report report, Table table, PageRequest page) {
    Language language = page.language();
    Map<String, Object> values = values(report, page);
    int pages = Math.max(1, (table.rows().size() + ROWS - 1) / ROWS);
    int number = number(page, pages);
    Table part =
        table
            .with(
                table
                    .rows()
                    .subList((number - 1) * ROWS, Math.min(table.rows().size(), number * ROWS)))
            .in(language);
    List<Column> shown = shown(table);
    values.put("answered", true);
    values.put("columns", shown.stream().map(column -> heading(column, page)).toList());
    values.put("rows", part.rows().stream().map(row -> cells(part, shown, row, language)).toList());
    values.put("count", table.rows().size());
    values.put("number", number);
    values.put("pages", pages);
    values.put("earlier", address(page, NUMBER, String.valueOf(number - 1)));
    values.put("later", address(page, NUMBER, String.valueOf(number + 1)));
    values.put("emptiness", new NoRows(report, page.parameters()).in(language));
    values.put("widened", widened(report, page));
    values.put("notes", table.extras().notes());
    values.put("figures", figures.drawn(table, language));
    return templates.render("report", language, values);
  }

  private Map<String, Object> values(Report report, PageRequest page) {
    Language language = page.language();
    Map<String, Object> values = new HashMap<>();
    values.put("name", report.name());
    values.put("title", report.head().title().in(language));
    values.put("description", report.head().description().in(language));
    values.put(
        "parameters",
        report.head().parameters().stream().map(parameter -> field(parameter, page)).toList());
    values.put(
        "formats",
        formats.all().stream()
            .filter(format -> format.fits(report.head().columns()))
            .map(TableFormat::name)
            .filter(format -> !format.equals("table"))
            .toList());
    values.put("command", command(report, page));
    values.put("arguments", address(page, NUMBER, ""));
    values.put("otherLanguage", page.otherLanguage());
    values.put("sort", page.parameters().getOrDefault(SORT, ""));
    values.put("fault", "");
    values.put("answered", false);
    values.put("figures", List.of());
    return values;
  }

  /** What is looked for beside what was asked, and where it is not. */
  private static List<Map<String, Object>> widened(Report report, PageRequest page) {
    return report.widened(page.parameters()).stream()
        .map(
            (Widened one) ->
                Map.<String, Object>of(
                    "asked", one.asked(),
                    "also", one.also(),
                    "exactly", "?" + address(page, one.parameter(), one.exactly())))
        .toList();
  }

  /** The same call on the command line. */
  private static String command(Report report, PageRequest page) {
    StringBuilder command = new StringBuilder("./qiantou report ").append(report.name());
    for (Parameter parameter : report.head().parameters()) {
      String value = page.parameters().getOrDefault(parameter.name(), "");
      if (!value.isBlank()) {
        String argument = parameter.name() + "=" + value;
        boolean plain = argument.matches("[\\w\\p{IsHan}=./:-]+");
        command
            .append(" --param ")
            .append(plain ? argument : "'" + argument.replace("'", "'\\''") + "'");
      }
    }
    return command.append(" --db DIR").toString();
  }

  private static int number(PageRequest page, int pages) {
    String asked = page.parameters().getOrDefault(NUMBER, "1");
    int number = asked.matches("\\d{1,6}") ? Integer.parseInt(asked) : 1;
    return Math.max(1, Math.min(pages, number));
  }

  /** The columns that people read: not those that only say where another leads. */
  private static List<Column> shown(Table table) {
    return table.columns().stream()
        .filter(column -> !table.extras().links().containsValue(column.name()))
        .toList();
  }

  private static Map<String, String> heading(Column column, PageRequest page) {
    RowOrder order = RowOrder.of(page.parameters().getOrDefault(SORT, ""));
    boolean sorted = order.column().equals(column.name());
    RowOrder next = new RowOrder(column.name(), sorted && !order.descending());
    String state = order.descending() ? "descending" : "ascending";
    return Map.of(
        "label", column.label().in(page.language()),
        "address", address(page, SORT, next.words()),
        "state", sorted ? state : "none");
  }

  /** The page's address with one parameter changed, from its first page on. */
  private static String address(PageRequest page, String name, String value) {
    Map<String, String> parameters = new LinkedHashMap<>(page.parameters());
    parameters.remove(NUMBER);
    parameters.remove(name);
    if (!value.isEmpty()) {
      parameters.put(name, value);
    }
    return new PageRequest(page.language(), parameters).address();
  }

  private List<Shown> cells(Table table, List<Column> columns, List<Cell> row, Language language) {
    List<String> names = table.columns().stream().map(Column::name).toList();
    return columns.stream()
        .map(
            column -> {
              Cell cell = row.get(names.indexOf(column.name()));
              String target = table.extras().links().getOrDefault(column.name(), column.name());
              Cell linked = row.get(names.indexOf(target));
              String iri = linked.kind() == Cell.Kind.LINK ? linked.text() : "";
              String words = cell.text().isBlank() && !iri.isEmpty() ? "→" : cell.text();
              String address = iri.isEmpty() ? "" : addresses.of(iri, "lang=" + language.tag());
              return new Shown(words, cell.isNumber(), cell.isDate(), address);
            })
        .toList();
  }

  private Map<String, Object> field(Parameter parameter, PageRequest page) {
    Language language = page.language();
    List<String> names =
        parameter
            .names()
            .map(question -> answers.get(questions.get(question), Map.of()))
            .map(Table::rows)
            .orElse(List.of())
            .stream()
            .map(row -> row.get(0).text())
            .toList();
    Map<String, Object> field = new HashMap<>();
    field.put("name", parameter.name());
    field.put("label", parameter.label().in(language));
    field.put("required", parameter.required());
    field.put("type", type(parameter));
    field.put("names", names);
    field.put(
        "options",
        parameter.options().stream()
            .map((Option one) -> Map.of("value", one.value(), "label", one.label().in(language)))
            .toList());
    field.put("fallback", parameter.fallback().isPresent());
    // A day that is today stays open, so that an address that is kept does not stand still.
    String usual = parameter.isToday() ? "" : parameter.fallback().orElse("");
    field.put("value", page.parameters().getOrDefault(parameter.name(), usual));
    return field;
  }

  /** The input that a browser shows. */
  private static String type(Parameter parameter) {
    return switch (parameter.type()) {
      case STRING, WORDS -> "text";
      case INTEGER -> "number";
      case DATE -> "date";
      case IRI -> "url";
    };
  }
}
