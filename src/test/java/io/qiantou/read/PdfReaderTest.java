package io.qiantou.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.qiantou.layout.Layout;
import io.qiantou.text.SourceText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** PDFs set by the test with a Chinese font of the system; skipped where there is none. */
class PdfReaderTest {
  private static final float EM = Sheet.EM;
  private static final float LEFT = 72;

  @Test
  void linesIndentsGapsAndPagesAreKept() throws IOException {
    Sheet sheet = new Sheet();
    sheet.spread(200, 60, "示例通知", 36);
    sheet.line(LEFT + 2 * EM, 120, "一、统一标准。到2025年建成100座净水站，由水利部牵头，财政");
    sheet.line(LEFT, 138, "部、住房城乡建设部按职责分工负责，并于每年年底前报告进");
    sheet.line(LEFT, 156, "展情况。");
    sheet.line(LEFT + 2 * EM, 174, "二、加强管理。由各地负责。");
    sheet.line(LEFT + 20 * EM, 230, "示例部");
    sheet.page();
    sheet.line(LEFT, 60, "附件");

    ReadResult result = read(sheet.bytes());

    assertThat(result.text().text())
        .isEqualTo(
            """
            %s示例通知

                一、统一标准。到2025年建成100座净水站，由水利部牵头，财政
            部、住房城乡建设部按职责分工负责，并于每年年底前报告进
            展情况。
                二、加强管理。由各地负责。

            %s示例部
            \f附件
            """
                .formatted(" ".repeat(21), " ".repeat(40)));
    assertThat(result.text().pageStarts()).hasSize(1);
    assertThat(result.page(result.text().text().indexOf("附件"))).isEqualTo(2);
  }

  @Test
  void columnsAreReadOneAfterTheOther() throws IOException {
    Sheet sheet = new Sheet();
    sheet.line(LEFT, 60, "示例市关于推动公园开放共享若干措施的通知全文刊登在本期公报");
    for (int i = 0; i < 12; i++) {
      sheet.line(LEFT, 90 + i * 18, "左栏第" + (char) ('甲' + i) + "行文字写满这一整栏的宽度");
      sheet.line(LEFT + 18 * EM, 90 + i * 18, "右栏第" + (char) ('甲' + i) + "行文字写满这一整栏的宽度");
    }

    String text = read(sheet.bytes()).text().text();

    assertThat(text).startsWith("示例市关于");
    assertThat(text.lastIndexOf("左栏")).isLessThan(text.indexOf("右栏"));
    assertThat(text.lines().filter(line -> !line.isBlank())).hasSize(25);
  }

  @Test
  void tableRowsHaveTabs() throws IOException {
    Sheet sheet = new Sheet();
    sheet.line(LEFT, 60, "重点任务分工如下，由各部门抓好落实：");
    String[][] rows = {{"序号", "任务", "责任单位"}, {"1", "建设净水站", "水利部"}, {"2", "公布水质", "生态环境部"}};
    for (int i = 0; i < rows.length; i++) {
      for (int k = 0; k < 3; k++) {
        sheet.line(LEFT + k * 130, 90 + i * 20, rows[i][k]);
      }
    }

    assertThat(read(sheet.bytes()).text().text())
        .endsWith("序号\t任务\t责任单位\n1\t建设净水站\t水利部\n2\t公布水质\t生态环境部\n");
  }

  @ParameterizedTest
  @MethodSource("io.qiantou.read.EncodingTest#samples")
  void aDocumentSetOnPagesGivesItsParagraphs(Path file) throws IOException {
    SourceText source = new TextReader().read("文.txt", Files.readAllBytes(file));
    List<String> paragraphs = new Layout().repair(source).text().lines().toList();
    List<String> read = bare(new Layout().repair(read(Typeset.pdf(paragraphs)).text()).text());

    // A contents page and a sentence that ends with its page are for layout to tell.
    assertThat(bare(String.join("\n", paragraphs)))
        .filteredOn(paragraph -> !read.contains(paragraph))
        .hasSizeLessThanOrEqualTo(2);
  }

  private static List<String> bare(String text) {
    return text.replaceAll("[ \u3000\\t]", "").lines().toList();
  }

  @Test
  void boldByDoublePrintingAndWatermarksDoNotDisturb() throws IOException {
    Sheet sheet = new Sheet();
    sheet.line(LEFT, 100, "由商务部负责落实，各地方配合。");
    sheet.line(LEFT + 0.3f, 100, "由商务部负责落实，各地方配合。");
    sheet.oblique("内部资料");

    assertThat(read(sheet.bytes()).text().text()).isEqualTo("由商务部负责落实，各地方配合。\n");
  }

  @Test
  void scansEncryptedAndDamagedFilesAreRefused() throws IOException {
    Sheet empty = new Sheet();
    assertThat(refusal(empty.bytes())).isEqualTo("pdf.scan");
    Sheet secret = new Sheet();
    secret.line(LEFT, 100, "由商务部负责落实，各地方配合，按期完成任务。");
    secret.document.protect(new StandardProtectionPolicy("a", "b", new AccessPermission()));
    assertThat(refusal(secret.bytes())).isEqualTo("pdf.encrypted");
    assertThat(refusal("%PDF-1.7\nnothing".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("pdf.broken");
  }

  @Test
  void aPageWithoutTextIsAProblem() throws IOException {
    Sheet sheet = new Sheet();
    sheet.line(LEFT, 100, "由商务部负责落实，各地方配合，按期完成各项任务。");
    sheet.page();

    assertThat(read(sheet.bytes()).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("page 2"));
  }

  @Test
  void aPageThatUnpacksWithoutMeasureIsRefused() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content =
          new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, true)) {
        content.setLineWidth(1);
      }
      try (var out =
          page.getContentStreams()
              .next()
              .createOutputStream(org.apache.pdfbox.cos.COSName.FLATE_DECODE)) {
        byte[] spaces = new byte[1 << 20];
        Arrays.fill(spaces, (byte) ' ');
        for (int i = 0; i < 80; i++) {
          out.write(spaces);
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      assertThat(refusal(bytes.toByteArray())).isEqualTo("input.big");
    }
  }

  private static ReadResult read(byte[] bytes) {
    return new InputReader().read("文.pdf", bytes);
  }

  private static String refusal(byte[] bytes) {
    return catchThrowableOfType(UnreadableInput.class, () -> read(bytes)).code();
  }
}
