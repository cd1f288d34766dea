package io.qiantou.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A Markdown table (GitHub's kind) under its title, its notes below. What the documents say is
 * shown as words: marks and HTML in it are escaped, line breaks outside the cells become {@code
 * <br>}.
 */
final class MarkdownTable implements TableFormat {
  private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]|~]");
  private static final Pattern BREAKS = Pattern.compile("\\R+");

  @Override
  public String name() {
    return "md";
  }

  @Override
  public String mediaType() {
    return "text/markdown; charset=utf-8";
  }

  @Override
  public void write(Table table, Language language, OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append("# ").append(escaped(table.title().in(language))).append("\n\n");
    if (!table.description().in(language).isEmpty()) {
      text.append(escaped(table.description().in(language))).append("\n\n");
    }
    line(text, table.columns().stream().map(c -> c.label().in(language)).toList());
    text.append(
        table.columns().stream().map(c -> "---").collect(Collectors.joining(" | ", "| ", " |\n")));
    table.in(language).rows().forEach(row -> line(text, row.stream().map(Cell::text).toList()));
    if (!table.extras().notes().isEmpty()) {
      text.append('\n');
    }
    for (Note note : table.extras().notes()) {
      text.append("- ").append(escaped(note.label().in(language))).append(": ");
      text.append(escaped(note.value())).append('\n');
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static void line(StringBuilder text, List<String> cells) {
    text.append(
        cells.stream()
            .map(MarkdownTable::escaped)
            .collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  private static String escaped(String words) {
    String harmless = words.strip().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    String plain = MARKS.matcher(harmless).replaceAll("\\\\$0");
    return BREAKS.matcher(plain).replaceAll("<br>");
  }
}
