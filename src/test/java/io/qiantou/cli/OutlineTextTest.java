package io.qiantou.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.model.Extraction;
import io.qiantou.text.SourceText;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the outline calls a file: its charset is of interest where the file is a text. */
class OutlineTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/pdf | PDF",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document | Word",
        "text/html | HTML, GB18030",
        "text/plain | GB18030",
      })
  void aFileIsCalledByItsFormat(String mediaType, String called) {
    SourceText source = new SourceText("通知", mediaType, "GB18030", "0".repeat(64), "", List.of());
    assertThat(OutlineText.of(new Extraction(source, List.of(), List.of())).strip())
        .isEqualTo("通知  (" + called + ")");
  }
}
