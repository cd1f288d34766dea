package io.qiantou.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One HTML file to mail: style inside, no script, no request, all words escaped. */
final class HtmlTable implements TableFormat {
  private final Templates templates;

  HtmlTable(Templates templates) {
    this.templates = templates;
  }

  @Override
  public String name() {
    return "html";
  }

  @Override
  public String mediaType() {
    return "text/html; charset=utf-8";
  }

  @Override
  public void write(Table table, Language language, OutputStream out) throws IOException {
    Map<String, Object> values =
        Map.of(
            "title", table.title().in(language),
            "description", table.description().in(language),
            "columns", table.columns().stream().map(c -> c.label().in(language)).toList(),
            "rows", table.rows(),
            "style", templates.styleSheet());
    String page = templates.render("table-file", language, values);
    out.write(page.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
