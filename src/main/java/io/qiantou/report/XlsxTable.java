package io.qiantou.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * An Excel workbook: labels in the first row, which stays in view and filters; a second sheet says
 * what the rows rest on. Columns are as wide as their words, up to {@link #WIDEST}; printed, a
 * sheet is one A4 page across. Words are text, never formulas, and are the same as in {@link
 * CsvTable}; a cell holds 32,767 characters at most, longer ones end in {@code …}. Times inside the
 * file are fixed, so that the same table gives the same file.
 */
final class XlsxTable implements TableFormat {
  private static final Label ABOUT = new Label("说明", "About");
  private static final int LONGEST = 32_767;
  private static final double WIDTH = 24;
  private static final int WIDEST = 60;
  private static final int NARROWEST = 6;

  /** Beside the words: the margins of a cell and the button of the filter. */
  private static final int BUTTON = 3;

  private static final short ONE = 1;
  private static final short ANY = 0;
  private static final String NUMBER = "-?\\d{1,15}(\\.\\d{1,10})?";
  private static final Pattern NOT_IN_XML =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");
  private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

  @Override
  public String name() {
    return "xlsx";
  }

  @Override
  public String mediaType() {
    return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  }

  @Override
  public void write(Table table, Language language, OutputStream out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "Qiantou", "1.0")) {
      Worksheet sheet = book.newWorksheet(table.name());
      List<List<Cell>> rows = table.in(language).rows();
      for (int column = 0; column < table.columns().size(); column++) {
        String label = table.columns().get(column).label().in(language);
        sheet.value(0, column, clean(label));
        sheet.style(0, column).bold().set();
        sheet.width(column, width(label, rows, column));
      }
      page(sheet);
      sheet.freezePane(0, 1);
      if (!table.columns().isEmpty()) {
        sheet.setAutoFilter(0, 0, table.rows().size(), table.columns().size() - 1);
      }
      for (int row = 0; row < rows.size(); row++) {
        row(sheet, row + 1, rows.get(row));
      }
      if (!table.extras().notes().isEmpty()) {
        about(book.newWorksheet(ABOUT.in(language)), table, language);
      }
    }
    withoutTimes(bytes.toByteArray(), out);
  }

  /** One page across, and down as many as it takes. */
  private static void page(Worksheet sheet) {
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToWidth(ONE);
    sheet.fitToHeight(ANY);
  }

  private static double width(String label, List<List<Cell>> rows, int column) {
    int width = Math.max(NARROWEST, TextTable.width(label));
    for (List<Cell> row : rows) {
      width = Math.max(width, TextTable.width(row.get(column).text()));
    }
    return Math.min(WIDEST, width + BUTTON);
  }

  private static void about(Worksheet sheet, Table table, Language language) {
    sheet.value(0, 0, clean(table.title().in(language)));
    sheet.style(0, 0).bold().set();
    sheet.value(1, 0, clean(table.description().in(language)));
    sheet.width(0, 2 * WIDTH);
    sheet.width(1, 2 * WIDTH);
    page(sheet);
    int row = 3;
    for (Note note : table.extras().notes()) {
      sheet.value(row, 0, clean(note.label().in(language)));
      sheet.value(row, 1, clean(FormulaGuard.words(Cell.text(note.value()))));
      row++;
    }
  }

  private static void row(Worksheet sheet, int number, List<Cell> row) {
    for (int column = 0; column < row.size(); column++) {
      Cell cell = row.get(column);
      if (cell.kind() == Cell.Kind.NUMBER && cell.text().matches(NUMBER)) {
        sheet.value(number, column, new BigDecimal(cell.text()));
      } else if (cell.isPresent()) {
        sheet.value(number, column, clean(FormulaGuard.words(cell)));
      }
    }
  }

  private static String clean(String words) {
    String clean = NOT_IN_XML.matcher(words).replaceAll("\uFFFD");
    if (clean.length() <= LONGEST) {
      return clean;
    }
    int end = LONGEST - 1;
    return clean.substring(0, Character.isHighSurrogate(clean.charAt(end - 1)) ? end - 1 : end)
        + "…";
  }

  /**
   * The same archive with fixed times in its directory and in its properties. It goes through a
   * file because Java reads the sizes that fastexcel writes only from an archive's directory.
   */
  private static void withoutTimes(byte[] archive, OutputStream out) throws IOException {
    Path file = Files.createTempFile("qiantou-", ".xlsx");
    try {
      Files.write(file, archive);
      try (ZipFile in = new ZipFile(file.toFile())) {
        ZipOutputStream fixed = new ZipOutputStream(out);
        for (ZipEntry entry :
            in.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList()) {
          ZipEntry copy = new ZipEntry(entry.getName());
          copy.setTimeLocal(EPOCH);
          fixed.putNextEntry(copy);
          fixed.write(withoutTimes(entry.getName(), in.getInputStream(entry).readAllBytes()));
          fixed.closeEntry();
        }
        fixed.finish();
      }
    } finally {
      Files.deleteIfExists(file);
    }
    out.flush();
  }

  private static byte[] withoutTimes(String part, byte[] content) {
    if (!part.startsWith("docProps/")) {
      return content;
    }
    String text = new String(content, StandardCharsets.UTF_8);
    return TIME.matcher(text).replaceAll("1980-01-01T00:00:00Z").getBytes(StandardCharsets.UTF_8);
  }
}
