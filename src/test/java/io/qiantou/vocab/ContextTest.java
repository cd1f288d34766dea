package io.qiantou.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ContextTest {
  private final ContextWriter writer = new ContextWriter(Path.of(""));

  @Test
  void theCommittedContextIsThatOfTheOntology() throws IOException {
    if (Boolean.getBoolean("context.write")) {
      Files.writeString(ContextWriter.CONTEXT, writer.text());
    }
    assertThat(Files.readString(ContextWriter.CONTEXT))
        .as("%s is stale: run this test with -Dcontext.write=true", ContextWriter.CONTEXT)
        .isEqualTo(writer.text());
  }

  @Test
  void aKeySaysWhatItsValuesAre() throws IOException {
    assertThat(writer.text())
        .contains("\"leadAgency\": {\"@id\": \"qt:leadAgency\", \"@type\": \"@id\"}")
        .contains("\"kind\": {\"@id\": \"qt:kind\", \"@type\": \"@vocab\"}")
        .contains("\"value\": {\"@id\": \"qt:value\", \"@type\": \"xsd:decimal\"}")
        .contains("\"heading\": {\"@id\": \"qt:heading\", \"@container\": \"@language\"}")
        .contains("\"number\": \"qt:number\"");
  }
}
