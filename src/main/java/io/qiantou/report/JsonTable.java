package io.qiantou.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * JSON for programs: {@code {"name":"leads","title":…,"columns":[{"name":…,"label":…}],
 * "coverage":{"documents":"12",…},"rows":[{"agencyName":"商务部",…}]}}, one row a line. A value that
 * is missing is left out; numbers are numbers; a code stays the code in every language, and its
 * words stand once with the column: {@code "values":{"off":"落后"}}.
 */
final class JsonTable implements TableFormat {
  private static final String NUMBER = "-?\\d{1,30}(\\.\\d{1,30})?";
  private final JsonFactory factory = new JsonFactory();

  @Override
  public String name() {
    return "json";
  }

  @Override
  public String mediaType() {
    return "application/json";
  }

  @Override
  public void write(Table table, Language language, OutputStream out) throws IOException {
    JsonGenerator json = factory.createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.writeStartObject();
    json.writeStringField("name", table.name());
    json.writeStringField("title", table.title().in(language));
    json.writeStringField("description", table.description().in(language));
    json.writeArrayFieldStart("columns");
    for (Column column : table.columns()) {
      json.writeStartObject();
      json.writeStringField("name", column.name());
      json.writeStringField("label", column.label().in(language));
      values(column, language, json);
      json.writeEndObject();
    }
    json.writeEndArray();
    if (!table.extras().notes().isEmpty()) {
      json.writeObjectFieldStart("coverage");
      for (Note note : table.extras().notes()) {
        json.writeStringField(note.key(), note.value());
      }
      json.writeEndObject();
    }
    json.writeArrayFieldStart("rows");
    for (List<Cell> row : table.rows()) {
      json.writeRaw('\n');
      row(table.columns(), row, json);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.close();
    out.write("\n".getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static void values(Column column, Language language, JsonGenerator json)
      throws IOException {
    if (column.options().isEmpty()) {
      return;
    }
    json.writeObjectFieldStart("values");
    for (Option option : column.options()) {
      json.writeStringField(option.value(), option.label().in(language));
    }
    json.writeEndObject();
  }

  private static void row(List<Column> columns, List<Cell> row, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    for (int i = 0; i < row.size(); i++) {
      Cell cell = row.get(i);
      String name = columns.get(i).name();
      if (cell.kind() == Cell.Kind.NUMBER && cell.text().matches(NUMBER)) {
        json.writeNumberField(name, new BigDecimal(cell.text()));
      } else if (cell.isPresent()) {
        json.writeStringField(name, cell.text());
      }
    }
    json.writeEndObject();
  }
}
