package io.qiantou.cli;

import io.qiantou.report.TextTable;
import io.qiantou.text.Span;
import java.io.PrintStream;
import java.util.Arrays;

/**
 * A text with marks under its characters, in lines that fit a terminal:
 *
 * <pre>
 * （商务部牵头）
 *   ^^^^^^~~~~
 * </pre>
 */
final class MarkedLines {
  private static final int WIDEST = 76;

  private final String text;
  private final char[] marks;

  /** {@code text}, nothing marked yet. */
  MarkedLines(String text) {
    this.text = text;
    this.marks = new char[text.length()];
    Arrays.fill(marks, ' ');
  }

  /** Puts {@code mark} under the characters of {@code span}, over what stood there. */
  MarkedLines mark(Span span, char mark) {
    Arrays.fill(marks, span.start(), span.end(), mark);
    return this;
  }

  /**
   * Writes the lines; those without a mark have no line of marks below them, empty ones are left
   * out.
   */
  void print(PrintStream out) {
    StringBuilder line = new StringBuilder();
    StringBuilder below = new StringBuilder();
    int width = 0;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int character = text.codePointAt(at);
      String shown = Character.isISOControl(character) ? " " : Character.toString(character);
      if (character == '\n' || width + TextTable.width(shown) > WIDEST) {
        flush(line, below, out);
        width = 0;
      }
      if (character != '\n') {
        line.append(shown);
        below.append(String.valueOf(marks[at]).repeat(TextTable.width(shown)));
        width += TextTable.width(shown);
      }
    }
    flush(line, below, out);
  }

  private static void flush(StringBuilder line, StringBuilder below, PrintStream out) {
    if (!line.toString().isBlank()) {
      out.println(line);
    }
    if (!below.toString().isBlank()) {
      out.println(below.toString().stripTrailing());
    }
    line.setLength(0);
    below.setLength(0);
  }
}
