package io.qiantou.segment;

import io.qiantou.text.Characters;
import io.qiantou.text.MappedText;
import io.qiantou.text.Span;
import java.util.List;

/**
 * Writes a text anew in which rows are lines and tabs part their cells; every character keeps its
 * way back to the source. A tab, and the feed behind a row, stand for the character before them.
 */
final class GridText {
  private final MappedText from;
  private final MappedText.Builder out;
  private int copied;
  private int last;

  GridText(MappedText from) {
    this.from = from;
    this.out = new MappedText.Builder(from.text().length());
  }

  /** Copies what stands before {@code at}. */
  void copyUpTo(int at) {
    copy(new Span(copied, at));
  }

  /** Writes a row: cells, each of one piece or several. */
  void row(List<List<Span>> cells) {
    boolean first = true;
    for (List<Span> cell : cells) {
      if (!first) {
        out.put('\t', last);
      }
      first = false;
      cell.forEach(this::piece);
    }
    out.put('\n', last);
  }

  /** Goes on at {@code at}: what stands before it was written as rows. */
  void skipTo(int at) {
    copied = at;
  }

  MappedText build() {
    copyUpTo(from.text().length());
    return out.build();
  }

  private void piece(Span piece) {
    if (Characters.isLatin(out.last()) && Characters.isLatin(from.text().charAt(piece.start()))) {
      out.put(' ', last);
    }
    copy(piece);
  }

  private void copy(Span piece) {
    for (int i = piece.start(); i < piece.end(); i++) {
      last = from.offsets().toSource(i);
      out.put(from.text().charAt(i), last);
    }
  }
}
