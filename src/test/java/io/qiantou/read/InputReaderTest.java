package io.qiantou.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file is, is seen from its content; what cannot be read says what to do. */
class InputReaderTest {
  private final InputReader reader = new InputReader();

  @ParameterizedTest
  @CsvSource({
    "通知.doc, d0cf11e0a1b11ae1, input.doc, .docx",
    "通知.txt, d0cf11e0a1b11ae1, input.doc, .docx",
    "扫描.png, 89504e470d0a1a0a, input.image, OCR",
    "扫描.jpg, ffd8ffe000104a46, input.image, OCR",
    "扫描.tif, 49492a0008000000, input.image, OCR",
    "包.rar, 526172211a0700, input.archive, unpack",
    "包.gz, 1f8b0800000000, input.archive, unpack",
    "文.rtf, 7b5c727466315c616e7369, input.rtf, .docx",
    "坏.pdf, 00010203040506, input.damaged, damaged",
    "乱.txt, 0001020304050607, input.binary, binary",
    "乱.txt, 8090a0b0c0d0e0f080, encoding.unknown, UTF-8",
    "空白.txt, 20200a0ae38080, input.blank, white space",
  })
  void refusesWithAdvice(String name, String hex, String code, String advice) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    refused(name, bytes, code, advice);
  }

  @Test
  void anEmptyFileIsSaidToBeEmpty() {
    refused("空.docx", new byte[0], "input.empty", "empty");
  }

  @Test
  void archivesAreToldApartByWhatIsInThem() throws IOException {
    refused("表.xlsx", zip("xl/workbook.xml"), "input.xlsx", "Word");
    refused("文.ofd", zip("OFD.xml"), "input.ofd", ".pdf");
    refused("片.pptx", zip("ppt/presentation.xml"), "input.pptx", ".pdf");
    refused("文.odt", zip("content.xml"), "input.odt", ".docx");
    refused("包.zip", zip("说明.txt"), "input.archive", "unpack");
  }

  @Test
  void aWebArchiveIsToBeSavedAsAPage() {
    byte[] mht =
        "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
            .getBytes(StandardCharsets.UTF_8);
    refused("页.mht", mht, "input.mhtml", ".html");
  }

  @Test
  void aPageNamedTxtIsAPage() {
    String html = "<!DOCTYPE html><html><body><p>一、由商务部负责。</p><p>二、由财政部负责。</p></body></html>";

    ReadResult result = reader.read("页.txt", html.getBytes(StandardCharsets.UTF_8));

    assertThat(result.text().mediaType()).isEqualTo("text/html");
    assertThat(result.text().text()).isEqualTo("一、由商务部负责。\n\n二、由财政部负责。\n");
  }

  @Test
  void theYamlHeadOfATextIsMetadataAndStaysInTheText() {
    String text = "---\ntitle: 关于示例的通知\nissuers: [甲部, 乙局]\n---\n一、由甲部负责。\n";

    ReadResult result = reader.read("文.md", text.getBytes(StandardCharsets.UTF_8));

    assertThat(result.text().text()).isEqualTo(text);
    assertThat(result.metadata())
        .containsEntry("title", "关于示例的通知")
        .containsEntry("issuers", "甲部、乙局");
  }

  @Test
  void pagesAreMarkedByFormFeeds() {
    ReadResult result = reader.read("文.txt", "第一页。\n\f第二页。\n".getBytes(StandardCharsets.UTF_8));

    assertThat(result.text().pageStarts()).containsExactly(6);
    assertThat(result.page(0)).isEqualTo(1);
    assertThat(result.page(7)).isEqualTo(2);
  }

  private void refused(String name, byte[] bytes, String code, String advice) {
    UnreadableInput refusal =
        catchThrowableOfType(UnreadableInput.class, () -> reader.read(name, bytes));
    assertThat(refusal).hasMessageContaining(advice);
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.problem().source()).isEqualTo(name);
  }

  private static byte[] zip(String entry) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
