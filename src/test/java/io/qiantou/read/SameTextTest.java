package io.qiantou.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.layout.Layout;
import io.qiantou.text.SourceText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The paragraphs of a document are the same, spaces aside, whatever file they come in. */
class SameTextTest {

  static List<Path> samples() throws IOException {
    return EncodingTest.samples();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void asAPageAndAsAWordFile(Path file) throws IOException {
    SourceText source = new TextReader().read("文.txt", Files.readAllBytes(file));
    List<String> printed = new Layout().repair(source).text().lines().toList();
    List<String> paragraphs = paragraphs(source);

    assertThat(paragraphs(read("文.html", page(printed)))).isEqualTo(paragraphs);
    assertThat(paragraphs(read("文.docx", word(printed)))).isEqualTo(paragraphs);
  }

  private static byte[] page(List<String> paragraphs) {
    StringBuilder html = new StringBuilder("<html><head><title>页</title></head><body>");
    html.append("<ul><li><a href=/1>首页</a></li><li><a href=/2>公开</a></li></ul><div><div>");
    paragraphs.forEach(paragraph -> html.append("<p>").append(paragraph).append("</p>\n"));
    html.append("</div></div><div>主办：某某 <a href=/3>备案</a></div></body></html>");
    return html.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] word(List<String> paragraphs) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      paragraphs.forEach(text -> document.createParagraph().createRun().setText(text));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return out.toByteArray();
    }
  }

  private static SourceText read(String name, byte[] bytes) {
    return new InputReader().read(name, bytes).text();
  }

  private static List<String> paragraphs(SourceText text) {
    return new Layout().repair(text).text().replace(" ", "").lines().toList();
  }
}
