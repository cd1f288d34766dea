package io.qiantou.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.resource.Resources;
import io.qiantou.store.Fixtures;
import io.qiantou.store.PolicyStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet program makes of the files: LibreOffice, without a window. */
class WorkbookTest {
  private static final Path OFFICE = Path.of("/usr/bin/soffice");

  @ParameterizedTest
  @ValueSource(strings = {"leads", "agencies", "gaps"})
  void theWorkbookSaysWhatTheCsvSays(String report, @TempDir Path folder) throws Exception {
    Table table = table(report);
    Files.write(folder.resolve("book.xlsx"), bytes("xlsx", table));
    convert(folder, "book.xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false");
    String made = Files.readString(folder.resolve("book.csv"));
    assertThat(rows(made)).isEqualTo(rows(text("csv", table)));
  }

  @Test
  void theSecondSheetSaysWhatItRestsOn(@TempDir Path folder) throws Exception {
    Files.write(folder.resolve("book.xlsx"), bytes("xlsx", table("leads")));
    convert(
        folder, "book.xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,,,2");
    try (var files = Files.list(folder)) {
      Path second =
          files.filter(file -> file.toString().endsWith(".csv")).findFirst().orElseThrow();
      assertThat(Files.readString(second)).contains("谁牵头什么措施", "文件", "规则和名录版本");
    }
  }

  @Test
  void csvOpensWithItsChineseAndNoFormula(@TempDir Path folder) throws Exception {
    Table table = table("leads");
    Files.write(folder.resolve("rows.csv"), bytes("csv", table));
    convert(folder, "rows.csv", "fods", "--infilter=Text - txt - csv (StarCalc):44,34,76,1");
    String book = Files.readString(folder.resolve("rows.fods"));
    assertThat(book).contains("海关总署").doesNotContain("table:formula");
  }

  private static Table table(String report) {
    try (PolicyStore store = Fixtures.store("notice.trig", "hostile.trig")) {
      Resources resources = Resources.packed();
      Report asked = Reports.reports(resources).get(report);
      Table table = asked.run(store, Map.of());
      return new Coverage(new KeptAnswers(store, Duration.ZERO), Reports.pages(resources))
          .with(table, asked, Map.of(), Language.ZH);
    }
  }

  private static byte[] bytes(String format, Table table) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new TableFormats(new Templates(), Resources.packed())
        .get(format)
        .write(table, Language.ZH, out);
    return out.toByteArray();
  }

  private static String text(String format, Table table) throws IOException {
    return new String(bytes(format, table), StandardCharsets.UTF_8);
  }

  /** Lines in a cell end in a line feed in both; a control character that XML lacks is the same. */
  private static List<List<String>> rows(String csv) throws IOException {
    String plain = csv.replace("\uFEFF", "").replace("\u001B", "\uFFFD");
    try (CSVParser parser = CSVParser.parse(new StringReader(plain), CSVFormat.RFC4180)) {
      return parser.stream().map(CSVRecord::toList).map(WorkbookTest::cells).toList();
    }
  }

  private static List<String> cells(List<String> row) {
    return row.stream().map(cell -> cell.replace("\r\n", "\n")).toList();
  }

  private static void convert(Path folder, String file, String into, String... more)
      throws Exception {
    Assumptions.assumeTrue(
        Files.isExecutable(OFFICE), "no LibreOffice: apt-get install libreoffice-calc-nogui");
    List<String> call =
        new ArrayList<>(
            List.of(
                OFFICE.toString(),
                "--headless",
                "-env:UserInstallation=" + folder.resolve("profile").toUri()));
    call.addAll(List.of(more));
    call.addAll(List.of("--convert-to", into, "--outdir", folder.toString()));
    call.add(folder.resolve(file).toString());
    Process office = new ProcessBuilder(call).redirectErrorStream(true).start();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (OutputStream closed = office.getOutputStream()) {
      closed.flush();
    }
    office.getInputStream().transferTo(said);
    assertThat(office.waitFor(2, TimeUnit.MINUTES)).as("%s", said).isTrue();
    assertThat(office.exitValue()).as("%s", said).isZero();
  }
}
