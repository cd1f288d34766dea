package io.qiantou.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.layout.Layout;
import io.qiantou.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    assertThat(paragraphs(read("文.html", Typeset.page(printed)))).isEqualTo(paragraphs);
    assertThat(paragraphs(read("文.docx", Typeset.word(printed)))).isEqualTo(paragraphs);
  }

  private static SourceText read(String name, byte[] bytes) {
    return new InputReader().read(name, bytes).text();
  }

  private static List<String> paragraphs(SourceText text) {
    return new Layout().repair(text).text().replace(" ", "").lines().toList();
  }
}
