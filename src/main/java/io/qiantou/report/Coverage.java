package io.qiantou.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a report rests on, for who reads it without the store at hand: {@code
 * queries/pages/coverage.rq} says how much was read by which rules and what was not understood; to
 * that come the rows and what was asked.
 */
public final class Coverage {
  private static final Label ROWS = new Label("行数", "Rows");
  private static final Label ALL = new Label("（完整，未截断）", " (complete, none cut)");
  private static final Label ASKED = new Label("查询条件", "Asked with");

  private final Report query;
  private final KeptAnswers answers;

  /**
   * By the query of the name {@code coverage}.
   *
   * @param pages the questions of pages
   */
  public Coverage(KeptAnswers answers, Reports pages) {
    this.answers = answers;
    this.query = pages.get("coverage");
  }

  /**
   * {@code table} with its notes.
   *
   * @param report whose answer it is
   * @param arguments that it was asked with
   */
  public Table with(Table table, Report report, Map<String, String> arguments, Language language) {
    List<Note> notes = new ArrayList<>();
    notes.add(new Note("rows", ROWS, table.rows().size() + ALL.in(language)));
    report
        .asked(arguments)
        .forEach(
            (name, value) -> {
              if (!value.isBlank()) {
                notes.add(new Note("asked." + name, ASKED, name + "=" + value));
              }
            });
    report.widened(arguments).forEach(one -> notes.add(one.note(language)));
    Table said = answers.get(query, Map.of());
    for (List<Cell> row : said.rows()) {
      for (int i = 0; i < row.size(); i++) {
        Column column = said.columns().get(i);
        notes.add(new Note(column.name(), column.label(), row.get(i).text()));
      }
    }
    Extras extras = table.extras();
    return table.with(new Extras(extras.charts(), extras.links(), notes));
  }
}
