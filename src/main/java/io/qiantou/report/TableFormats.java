package io.qiantou.report;

import io.qiantou.resource.Resources;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All ways of writing tables, by name: {@code new TableFormats(templates, resources).get("csv")}.
 */
public final class TableFormats {
  private final List<TableFormat> formats;

  /** With the templates that HTML is made with, and the project's files. */
  public TableFormats(Templates templates, Resources resources) {
    this.formats =
        List.of(
            new TextTable(),
            new CsvTable(),
            new JsonTable(),
            new MarkdownTable(),
            new HtmlTable(templates, new Figures(resources)),
            new XlsxTable(),
            new CalendarTable());
  }

  /** All of them, in the order in which they are offered. */
  public List<TableFormat> all() {
    return formats;
  }

  /** The one of this name. */
  public Optional<TableFormat> find(String name) {
    return formats.stream().filter(format -> format.name().equals(name)).findFirst();
  }

  /**
   * The one of this name.
   *
   * @throws WrongCallException with the names that there are
   */
  public TableFormat get(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new WrongCallException(
                    "没有格式 / no format \""
                        + name
                        + "\"; there are: "
                        + formats.stream()
                            .map(TableFormat::name)
                            .collect(Collectors.joining(", "))));
  }
}
