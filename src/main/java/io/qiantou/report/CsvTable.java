package io.qiantou.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * CSV by RFC 4180 in UTF-8, for spreadsheets: with a byte order mark, without which Excel shows
 * Chinese as garbage, and with formulas made harmless. A program that wants the bare values takes
 * JSON.
 */
final class CsvTable implements TableFormat {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public String mediaType() {
    return "text/csv; charset=utf-8; header=present";
  }

  @Override
  public void write(Table table, Language language, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(BYTE_ORDER_MARK);
    CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    printer.printRecord(
        table.columns().stream().map(column -> column.label().in(language)).toList());
    for (var row : table.in(language).rows()) {
      printer.printRecord(row.stream().map(FormulaGuard::words).toList());
    }
    printer.flush();
  }
}
