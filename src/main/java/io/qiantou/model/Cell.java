package io.qiantou.model;

import io.qiantou.text.MappedText;
import io.qiantou.text.Span;

/**
 * The words of one cell of a table, as one text, with their way back to the repaired text: {@code
 * 市场监} over {@code 管总局} in a narrow column is {@code 市场监管总局}.
 *
 * @param words the cell's text; its offsets lead to the repaired text of the document
 */
public record Cell(MappedText words) {

  /** The cell that stands in one piece at {@code span} of {@code text}. */
  public static Cell of(String text, Span span) {
    return new Cell(
        new MappedText.Builder(span.length()).copy(text, span.start(), span.end()).build());
  }

  /** The words. */
  public String text() {
    return words.text();
  }

  /** The words, folded as the rules want them; of the same length. */
  public String folded() {
    return words.folded();
  }

  /** True where nothing stands in the cell. */
  public boolean isEmpty() {
    return words.text().isBlank();
  }

  /** Where the whole of a cell that is not empty stands in the repaired text. */
  public Span span() {
    return words.toSource(new Span(0, words.text().length()));
  }

  /** Where {@code part} of the words stands in the repaired text. */
  public Span span(Span part) {
    return words.toSource(part);
  }
}
