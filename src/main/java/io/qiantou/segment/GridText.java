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
    // The cells of a row may stand side by side over several lines.
    this.out = new MappedText.Builder(from.text().length()).turnBack();
  }

  /** Writes a line of words apart. */
  void spaced(List<Span> words) {
    boolean first = true;
    for (Span word : words) {
      if (!first) {
        out.put(' ', last);
      }
      first = false;
      copy(word);
    }
    out.put('\n', last);
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
    if (!piece.isEmpty()) {
      out.copy(from, piece);
      last = from.offsets().toSource(piece.end() - 1);
    }
  }
}
