package io.qiantou.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qiantou.model.Extraction;
import io.qiantou.rdf.Iris;
import io.qiantou.rdf.Notices;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExtractionJsonTest {
  private final Extraction extraction =
      new Extraction(
          Notices.source(Notices.TEXT),
          List.of(Notices.notice(), Notices.document(Notices.head("无条目的通知", "", "", "通知"))),
          List.of());

  @Test
  void aNoticeAsALine() throws IOException {
    assertThat(lines())
        .containsExactlyElementsOf(
            Files.readAllLines(Path.of("src/test/resources/cases/export/notice/expected.jsonl")));
  }

  @Test
  void evidenceCountsCodePointsAndQuotesTheFile() throws IOException {
    int[] points = Notices.TEXT.codePoints().toArray();
    JsonNode line = new ObjectMapper().readTree(lines().get(0));

    List<JsonNode> evidence = line.findValues("evidence");
    assertThat(evidence).hasSize(4);
    for (JsonNode quote : evidence) {
      int start = quote.get("start").asInt();
      assertThat(new String(points, start, quote.get("end").asInt() - start))
          .isEqualTo(quote.get("exact").asText());
    }
    assertThat(evidence.get(0).get("exact").asText()).contains("按职责\n分工负责");
  }

  @Test
  void aTextWithoutDocumentsGivesNoLine() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ExtractionJson(new Iris())
        .write(new Extraction(Notices.source(""), List.of(), List.of()), out);

    assertThat(out.size()).isZero();
  }

  private List<String> lines() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ExtractionJson(new Iris()).write(extraction, out);
    String text = out.toString(StandardCharsets.UTF_8);
    assertThat(text).endsWith("}\n");
    return text.lines().toList();
  }
}
