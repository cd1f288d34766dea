package io.qiantou.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One text in every encoding is one text. */
class EncodingTest {
  private static final String TRADITIONAL =
      "行政院關於加強淨水管理的通知\n國辦函〔2014〕31號\n\n　　為了保護飲用水水源，各縣市政府應當建立監測制度，由環保部門負責，" + "有關單位配合。\n";

  static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("data/samples"))) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aSampleReadsTheSameInEveryEncoding(Path file) throws IOException {
    String text = Files.readString(file);
    check(text, text.getBytes(StandardCharsets.UTF_8), "UTF-8");
    check(text, text.getBytes(StandardCharsets.UTF_16LE), "UTF-16LE");
    check(text, text.getBytes(StandardCharsets.UTF_16BE), "UTF-16BE");
    check(text, text.getBytes(StandardCharsets.UTF_16), "UTF-16");
    check(text, text.getBytes(Charset.forName("GB18030")), "GB18030");
    check("\ufeff" + text, ("\ufeff" + text).getBytes(StandardCharsets.UTF_8), "UTF-8");
  }

  @Test
  void littleEndianWithAMarkLosesOnlyTheMark() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(new byte[] {(byte) 0xff, (byte) 0xfe});
    bytes.write(TRADITIONAL.getBytes(StandardCharsets.UTF_16LE));

    check(TRADITIONAL, bytes.toByteArray(), "UTF-16");
  }

  @Test
  void big5IsNotTakenForGb18030ThoughItsBytesWouldDo() {
    check(TRADITIONAL, TRADITIONAL.getBytes(Charset.forName("Big5")), "Big5");
    check(TRADITIONAL, TRADITIONAL.getBytes(Charset.forName("GB18030")), "GB18030");
  }

  @Test
  void aShortLineIsEnough() {
    String line = "由商务部负责。";
    check(line, line.getBytes(Charset.forName("GBK")), "GB18030");
  }

  @Test
  void aPageThatSaysGb2312KeepsTheCharactersBeyondIt() {
    String html =
        "<html><head><meta charset=\"gb2312\"></head><body><p>经朱镕基同志批准，发文〔2001〕5号，由各部门执行。</p>"
            + "<p>执行中的问题要及时报告，不得拖延。</p></body></html>";

    ReadResult result = new InputReader().read("页.html", html.getBytes(Charset.forName("GB18030")));

    assertThat(result.text().text()).contains("朱镕基", "〔2001〕5号");
    assertThat(result.text().charset()).isEqualTo("GB18030");
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 400, 1000})
  void brokenUtf8IsAnErrorWithItsPlace(int at) throws IOException {
    byte[] bytes = Files.readAllBytes(Path.of("data/samples/provincial-plan.txt"));
    bytes[at] = (byte) 0xff;

    assertThatThrownBy(() -> new InputReader().read("坏.txt", bytes))
        .isInstanceOfSatisfying(
            UnreadableInput.class, e -> assertThat(e.code()).isEqualTo("encoding.broken"))
        .hasMessageContaining("UTF-8")
        .hasMessageContaining("line ");
  }

  @Test
  void brokenGb18030IsAnErrorWithItsPlace() {
    byte[] good = "一、加强管理。\n二、由财政部负责落实，各地要配合。\n".repeat(20).getBytes(Charset.forName("GB18030"));
    good[200] = (byte) 0xff;

    assertThatThrownBy(() -> new TextReader().read("坏.txt", good))
        .hasMessageContaining("GB18030")
        .hasMessageContaining("line 9");
  }

  private static void check(String expected, byte[] bytes, String charset) {
    ReadResult result = new InputReader().read("文.txt", bytes);
    assertThat(result.text().text()).isEqualTo(expected);
    assertThat(result.text().charset()).isEqualTo(charset);
  }
}
