package io.qiantou.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qiantou.resource.Resources;
import io.qiantou.store.Fixtures;
import io.qiantou.store.PolicyStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("NullAway.Init")
class TableFormatsTest {
  private static final TableFormats FORMATS = new TableFormats(new Templates(), Resources.packed());
  private static PolicyStore store;
  private static Table leads;
  private static Table hostile;

  @BeforeAll
  static void load() {
    store = Fixtures.store("notice.trig", "hostile.trig");
    Report report = Reports.reports(Resources.packed()).get("leads");
    leads = report.run(store, Map.of("document", "国示〔2031〕7号"));
    hostile = report.run(store, Map.of("agency", "+cmd"));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void theSameBytesInTwoRuns() throws IOException, InterruptedException {
    Map<String, byte[]> first = new HashMap<>();
    List<TableFormat> fitting =
        FORMATS.all().stream().filter(format -> format.fits(leads.columns())).toList();
    for (TableFormat format : fitting) {
      first.put(format.name(), bytes(format.name(), leads));
    }
    Thread.sleep(2100); // archives count time in steps of two seconds
    for (TableFormat format : fitting) {
      assertThat(bytes(format.name(), leads)).as(format.name()).isEqualTo(first.get(format.name()));
    }
    assertThat(first.keySet())
        .containsExactlyInAnyOrder("table", "csv", "json", "md", "html", "xlsx");
  }

  @Test
  void aTerminalTableIsAligned() throws IOException {
    List<String> lines = text("table", leads).lines().toList();
    int column = TextTable.width(lines.get(0).substring(0, lines.get(0).indexOf("序号")));
    assertThat(lines.get(2)).startsWith("中华人民共和国海关总署  海关总署  中华人民共和国海关总署  一");
    assertThat(column).isEqualTo(TextTable.width("中华人民共和国海关总署  海关总署  中华人民共和国海关总署  "));
    assertThat(lines.get(lines.size() - 1)).isEqualTo("（2 行）");
    assertThat(text("table", hostile)).doesNotContain("\u001B").doesNotContain("\t");
  }

  @ParameterizedTest
  @CsvSource({
    "'2027年国际货邮\n运输量', 2027年国际货邮运输量",
    "'财\r\n  政部、 \n\u3000 商务部', 财政部、商务部",
    "'到2027\n年', 到2027年",
    "'the Belt \n\n and Road', the Belt and Road",
    "'10\n20', 10 20",
    "'一 般 贸易', 一 般 贸易",
    "'（一）\n', （一）",
  })
  void aCellIsOneLine(String words, String shown) throws IOException {
    String quoted = words.replace("\\r", "\r").replace("\\n", "\n").replace("\\u3000", "\u3000");
    Column column = new Column("quote", Label.same("quote"));
    List<List<Cell>> rows = List.of(List.of(Cell.text(quoted)));
    Table table =
        new Table("x", Label.same("x"), Label.same(""), List.of(column), rows, Extras.NONE);
    for (String format : List.of("table", "csv", "md", "html")) {
      assertThat(text(format, table)).as(format).contains(shown);
    }
    assertThat(parts(bytes("xlsx", table)).values()).anyMatch(part -> part.contains(xml(shown)));
  }

  @Test
  void aLongRowOfBlanksIsLookedAtOnce() {
    String blanks = " ".repeat(1 << 20);
    assertThat(LineBreaks.without("财" + blanks + "x")).hasSize(blanks.length() + 2);
  }

  @Test
  void aWorkbookIsReadyToPrint() throws IOException {
    String sheet = parts(bytes("xlsx", leads)).getOrDefault("xl/worksheets/sheet1.xml", "");
    assertThat(sheet)
        .contains("paperSize=\"9\"", "orientation=\"landscape\"", "fitToWidth=\"1\"")
        .contains("fitToHeight=\"0\"", "fitToPage=\"true\"");
    List<Double> widths =
        Pattern.compile("<col [^>]*width=\"([0-9.]+)\"")
            .matcher(sheet)
            .results()
            .map(result -> Double.valueOf(result.group(1)))
            .toList();
    assertThat(widths).hasSameSizeAs(leads.columns()).allMatch(width -> width <= 61);
    assertThat(widths.get(0)).isBetween(22.0, 27.0); // 中华人民共和国海关总署
    assertThat(widths.get(3)).isLessThan(10); // 序号
  }

  @Test
  void csvIsForSpreadsheets() throws IOException {
    assertThat(text("csv", leads))
        .startsWith("\uFEFF牵头机构,原文写作,承担者,序号,措施,文件,发文字号,成文日期,原文,措施 IRI\r\n")
        .contains(",（海关总署牵头，示例局配合）,")
        .contains(",'=1+1 放宽准入,");
    assertThat(text("csv", hostile))
        .contains("\"'=HYPERLINK(\"\"http://example.org\"\",\"\"x\"\")\"")
        .contains("'+cmd|")
        .contains("'@SUM(1)|`x`")
        .contains("'-1")
        .contains("'\t=1+1");
  }

  @Test
  void jsonHasTheBareValues() throws IOException {
    JsonNode json = new ObjectMapper().readTree(bytes("json", hostile));
    assertThat(json.at("/rows/0/heading").asText()).startsWith("=HYPERLINK(");
    assertThat(new ObjectMapper().readTree(bytes("json", leads)).at("/rows/0/quote").asText())
        .isEqualTo("（海关总署牵头，\n示例局配合）");
    assertThat(json.at("/columns/0/name").asText()).isEqualTo("agencyName");
    Table counts = Reports.reports(Resources.packed()).get("agencies").run(store, Map.of());
    assertThat(new ObjectMapper().readTree(bytes("json", counts)).at("/rows/0/leads").isInt())
        .isTrue();
  }

  @Test
  void markdownShowsMarksAsWords() throws IOException {
    String md = text("md", hostile);
    assertThat(md)
        .doesNotContain("<script")
        .contains("&lt;script&gt;")
        .contains("@SUM(1)\\|\\`x\\`");
    assertThat(text("md", leads)).contains("（海关总署牵头，示例局配合）");
  }

  @Test
  void htmlIsOneInertFile() throws IOException {
    String html = text("html", hostile);
    assertThat(html)
        .doesNotContain("<script")
        .doesNotContain("<img")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("href=")
        .doesNotContain("src=x onerror=alert(1)>")
        .contains("<style>");
    assertThat(html.replaceAll("(?s)<svg.*?</svg>", "").split("</title>", -1)).hasSize(2);
  }

  @Test
  void xlsxHoldsTextAndNoFormula() throws IOException {
    Map<String, String> parts = parts(bytes("xlsx", hostile));
    String all = String.join("\n", parts.values());
    assertThat(parts).containsKey("xl/worksheets/sheet1.xml");
    assertThat(all).doesNotContain("<f>").doesNotContain("\u001B").contains("HYPERLINK(");
    assertThat(all).contains("&#x7275;&#x5934;&#x673a;&#x6784;").contains("&apos;+cmd|");
  }

  private static Map<String, String> parts(byte[] archive) throws IOException {
    Map<String, String> parts = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  /** As a workbook writes letters beyond ASCII. */
  private static String xml(String words) {
    return words
        .codePoints()
        .mapToObj(c -> c < 0x7f ? Character.toString(c) : "&#x" + Integer.toHexString(c) + ";")
        .collect(Collectors.joining());
  }

  private static byte[] bytes(String format, Table table) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FORMATS.get(format).write(table, Language.ZH, out);
    return out.toByteArray();
  }

  private static String text(String format, Table table) throws IOException {
    return new String(bytes(format, table), StandardCharsets.UTF_8);
  }
}
