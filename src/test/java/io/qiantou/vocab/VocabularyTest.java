package io.qiantou.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  private final VocabularyWriter writer = new VocabularyWriter(Path.of(""));

  @Test
  void theCommittedConstantsAreThoseOfTheOntology() throws IOException {
    if (Boolean.getBoolean("vocabulary.write")) {
      VocabularyWriter.main(new String[0]);
    }
    for (String name : writer.classes()) {
      assertThat(Files.readString(VocabularyWriter.path(name)))
          .as("%s is stale: run this test with -Dvocabulary.write=true", name)
          .isEqualTo(writer.source(name));
    }
  }

  @Test
  void aTermThatIsAJavaKeywordGetsAnUnderscore() {
    assertThat(writer.source("ELI"))
        .contains("public static final Node implements_ = term(\"implements\");");
  }

  @Test
  void aConstantIsTheTerm() {
    assertThat(QT.Measure.getURI()).isEqualTo("https://w3id.org/qiantou/ontology#Measure");
    assertThat(QT.measure.getURI()).isEqualTo("https://w3id.org/qiantou/ontology#measure");
  }
}
