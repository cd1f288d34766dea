package io.qiantou.segment;

import io.qiantou.lexicon.RuleBook;
import io.qiantou.model.ColumnKind;
import io.qiantou.text.Characters;

/**
 * How well words fit a column of a table whose grid was lost: {@code 省商务厅、省财政厅} fits 责任单位, {@code
 * 省商务厅、省财} does not.
 */
final class CellFit {
  /** No cell of the column. */
  static final int NEVER = -1000;

  /** What a cell that fits is worth, and what one loses that is broken where it is not full. */
  static final int FITS = 4;

  /** Half ems by which a full line may be shorter than the column. */
  static final int SLACK = 3;

  private static final String TABLE = "table";

  private final RuleBook rules;

  CellFit(RuleBook rules) {
    this.rules = rules;
  }

  /** The score of {@code words}, folded, in a column of this kind; of an empty cell too. */
  int of(ColumnKind kind, String words) {
    if (words.isEmpty()) {
      boolean needed = kind == ColumnKind.TASK || kind == ColumnKind.INDICATOR;
      return needed ? NEVER : kind == ColumnKind.OTHER ? -1 : -FITS;
    }
    if (endsInside(words)) {
      return NEVER;
    }
    if (kind.namesAgencies()) {
      return is("cell-agencies", words) ? FITS : is("none", words) ? 1 : NEVER;
    }
    if (kind.holdsValues()) {
      return is("cell-value", words) ? FITS : NEVER;
    }
    return switch (kind) {
      case DEADLINE -> is("cell-time", words) ? FITS : NEVER;
      case NATURE -> is("binding", words) || is("expected", words) ? FITS : NEVER;
      case TASK, CONTENT, INDICATOR ->
          is("cell-time", words) || is("cell-value", words) ? -FITS : 1;
      default -> 0;
    };
  }

  /** The width of a line of a cell, in half ems. */
  static int width(String words) {
    return Characters.width(words, 0, words.length());
  }

  private boolean is(String cell, String words) {
    return rules.applies(TABLE, cell, words);
  }

  private static boolean endsInside(String words) {
    char last = words.charAt(words.length() - 1);
    return last == '、' || last == '，';
  }
}
