package io.qiantou.read;

import io.qiantou.text.Characters;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes the text of a structured file: a paragraph is one line, a table row is one line with tabs
 * between its cells, and a blank line stands between paragraphs and around tables.
 *
 * <p>{@code <p>一、总则</p><p>为了……</p>} becomes {@code 一、总则\n\n为了……\n}. The stage that repairs broken
 * lines then has nothing to join.
 */
final class Blocks {
  private static final Pattern LINE_BREAK = Pattern.compile("[\\n\\r\\f\\u2028\\u2029]");

  private final StringBuilder text = new StringBuilder();

  /** Adds a paragraph; its own line breaks stay, a paragraph without characters adds nothing. */
  void paragraph(CharSequence content) {
    StringBuilder lines = new StringBuilder();
    for (String line : LINE_BREAK.split(content, -1)) {
      String clean = squeeze(line);
      if (!clean.isEmpty()) {
        lines.append(clean).append('\n');
      } else if (lines.length() > 0 && !endsBlank(lines)) {
        lines.append('\n');
      }
    }
    while (endsBlank(lines)) {
      lines.setLength(lines.length() - 1);
    }
    add(lines);
  }

  /** Adds a table of at least one row; a row of one cell, or of one cell over all, has no tab. */
  void table(List<List<String>> rows) {
    StringBuilder lines = new StringBuilder();
    for (List<String> row : rows) {
      if (row.stream().allMatch(String::isEmpty)) {
        continue;
      }
      lines.append(String.join("\t", row)).append('\n');
    }
    add(lines);
  }

  /** All that was added; every line ends with a line feed. */
  String text() {
    return text.toString();
  }

  private void add(CharSequence lines) {
    if (lines.length() == 0) {
      return;
    }
    if (text.length() > 0) {
      text.append('\n');
    }
    text.append(lines);
  }

  private static boolean endsBlank(CharSequence lines) {
    int n = lines.length();
    return n > 1 && lines.charAt(n - 1) == '\n' && lines.charAt(n - 2) == '\n';
  }

  /**
   * One line without space at its ends; white space inside becomes one space, an ideographic space
   * stays one.
   */
  static String squeeze(CharSequence line) {
    StringBuilder out = new StringBuilder(line.length());
    char gap = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\u200b' || c == '\ufeff' || c == '\u00ad' || (c < 0x20 && c != '\t' && c != '\n')) {
        continue;
      }
      if (Characters.isSpace(c) || Characters.isLineBreak(c)) {
        gap = gap == '\u3000' || c == '\u3000' ? '\u3000' : ' ';
        continue;
      }
      if (gap != 0 && out.length() > 0) {
        out.append(gap);
      }
      gap = 0;
      out.append(c);
    }
    return out.toString();
  }
}
