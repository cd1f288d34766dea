package io.qiantou.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Aligned columns for a terminal, where a Chinese character is two columns wide. Long cells go on
 * below; control characters, which could steer a terminal, become spaces.
 */
public final class TextTable implements TableFormat {
  private static final int WIDEST = 36;
  private static final String GAP = "  ";
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\s]+");

  @Override
  public String name() {
    return "table";
  }

  @Override
  public String mediaType() {
    return "text/plain; charset=utf-8";
  }

  @Override
  public void write(Table table, Language language, OutputStream out) throws IOException {
    List<List<List<String>>> lines = new ArrayList<>();
    lines.add(table.columns().stream().map(c -> wrapped(c.label().in(language))).toList());
    for (List<Cell> row : table.in(language).rows()) {
      lines.add(row.stream().map(c -> wrapped(c.text())).toList());
    }
    int[] widths = new int[table.columns().size()];
    for (List<List<String>> row : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] =
            Math.max(widths[i], row.get(i).stream().mapToInt(TextTable::width).max().orElse(0));
      }
    }
    StringBuilder text = new StringBuilder();
    row(lines.get(0), widths, text);
    text.append("-".repeat(Arrays.stream(widths).map(width -> width + GAP.length()).sum()));
    text.append('\n');
    lines.stream().skip(1).forEach(row -> row(row, widths, text));
    text.append(count(table.rows().size(), language)).append('\n');
    for (Note note : table.extras().notes()) {
      text.append(note.label().in(language)).append(": ");
      text.append(CONTROLS.matcher(note.value()).replaceAll(" ").strip()).append('\n');
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static String count(int rows, Language language) {
    return switch (language) {
      case ZH -> "（" + rows + " 行）";
      case EN -> rows == 1 ? "(1 row)" : "(" + rows + " rows)";
    };
  }

  private static void row(List<List<String>> cells, int[] widths, StringBuilder text) {
    int height = cells.stream().mapToInt(List::size).max().orElse(0);
    for (int line = 0; line < height; line++) {
      StringBuilder printed = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String part = line < cells.get(i).size() ? cells.get(i).get(line) : "";
        printed.append(part).append(" ".repeat(widths[i] - width(part))).append(GAP);
      }
      text.append(printed.toString().stripTrailing()).append('\n');
    }
  }

  /** The words in lines of at most {@link #WIDEST} columns; at least one line. */
  private static List<String> wrapped(String words) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int width = 0;
    for (int character : CONTROLS.matcher(words).replaceAll(" ").strip().codePoints().toArray()) {
      if (width + width(character) > WIDEST) {
        lines.add(line.toString());
        line.setLength(0);
        width = 0;
      }
      line.appendCodePoint(character);
      width += width(character);
    }
    lines.add(line.toString());
    return lines;
  }

  /** Columns of a text on a terminal: 商务部 takes 6. */
  public static int width(String text) {
    return text.codePoints().map(TextTable::width).sum();
  }

  private static int width(int character) {
    int type = Character.getType(character);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean wide =
        Character.isIdeographic(character)
            || (character >= 0x1100 && character <= 0x115F)
            || (character >= 0x2E80 && character <= 0xA4CF)
            || (character >= 0xAC00 && character <= 0xD7A3)
            || (character >= 0xF900 && character <= 0xFAFF)
            || (character >= 0xFE30 && character <= 0xFE6F)
            || (character >= 0xFF00 && character <= 0xFF60)
            || (character >= 0xFFE0 && character <= 0xFFE6)
            || (character >= 0x1F300 && character <= 0x1FAFF)
            || (character >= 0x20000 && character <= 0x3FFFD);
    return wide ? 2 : 1;
  }
}
