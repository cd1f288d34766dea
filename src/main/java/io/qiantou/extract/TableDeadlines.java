package io.qiantou.extract;

import io.qiantou.extract.DeadlinePhrases.Kind;
import io.qiantou.extract.DeadlinePhrases.Phrase;
import io.qiantou.lexicon.Lexicon;
import io.qiantou.lexicon.RuleBook;
import io.qiantou.model.Allocation;
import io.qiantou.model.Cell;
import io.qiantou.model.ColumnKind;
import io.qiantou.model.Deadline;
import io.qiantou.model.DocumentText;
import io.qiantou.model.Measure;
import io.qiantou.model.TableRow;
import io.qiantou.text.Spaces;
import java.util.List;
import java.util.Optional;

/**
 * Reads by when the task of a row is to be done out of the column 完成时限 of an allocation table:
 * {@code 2019年6月底前} is 2019-06-30.
 */
final class TableDeadlines {
  private final DeadlinePhrases phrases;
  private final RuleBook rules;

  TableDeadlines(Lexicon lexicon, DeadlinePhrases phrases) {
    this.rules = lexicon.rules();
    this.phrases = phrases;
  }

  /**
   * The deadline of the measure that {@code allocated} gives to agencies, the first of its rows.
   */
  Optional<Deadline> read(List<Allocation> allocated, Measure measure, DocumentText document) {
    for (Allocation allocation : allocated) {
      Optional<Integer> column = allocation.table().first(ColumnKind.DEADLINE);
      for (TableRow row : column.isPresent() ? allocation.rows() : List.<TableRow>of()) {
        Optional<Deadline> deadline =
            read(row.cells().get(column.orElseThrow()), measure, document);
        if (deadline.isPresent()) {
          return deadline;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Deadline> read(Cell cell, Measure measure, DocumentText document) {
    if (cell.isEmpty() || rules.applies("table", "none", cell.folded().strip())) {
      return Optional.empty();
    }
    return phrases
        .read(cell.folded(), document.document().head().issued())
        .map(phrase -> deadline(phrase, cell, measure, document));
  }

  private static Deadline deadline(
      Phrase phrase, Cell cell, Measure measure, DocumentText document) {
    return new Deadline(
        measure,
        Spaces.removed(phrase.span().of(cell.text())),
        phrase.date(),
        phrase.kind() == Kind.RECURRING,
        document.mapped().toSource(cell.span()),
        phrase.rule());
  }
}
