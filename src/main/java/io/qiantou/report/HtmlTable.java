package io.qiantou.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One HTML file to mail: style and pictures inside, no script, no request, all words escaped. */
final class HtmlTable implements TableFormat {
  private final Templates templates;

  private final Figures figures;

  HtmlTable(Templates templates, Figures figures) {
    this.templates = templates;
    this.figures = figures;
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
            "rows", table.in(language).rows(),
            "figures", figures.of(table, language),
            "notes", table.extras().notes(),
            "style", templates.styleSheet());
    String page = templates.render("table-file", language, values);
    out.write(page.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
