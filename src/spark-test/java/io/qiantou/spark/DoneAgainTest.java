package io.qiantou.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.bench.GeneratedTexts;
import io.qiantou.cli.OneMachine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a second run does: nothing, or no more than has changed. */
class DoneAgainTest {
  private static final int FILES = 20;

  private final Path in;
  private final Output output;
  private final GeneratedTexts texts = new GeneratedTexts();

  DoneAgainTest(@TempDir Path folder) {
    in = folder.resolve("in");
    output = new Output(folder.resolve("out"));
  }

  @BeforeEach
  void first() throws IOException {
    Files.createDirectories(in);
    write(0, FILES);
    output.of(in);
  }

  @Test
  void overTheSameInputNothingIsWritten() throws IOException {
    Map<String, String> files = output.files();
    Map<String, String> times = output.times();
    assertThat(files).hasSizeGreaterThan(20).containsKey("manifest.json");

    output.of(in);

    assertThat(output.times()).isEqualTo(times);
    assertThat(output.files()).isEqualTo(files);
  }

  @Test
  void whatIsNewIsAddedAndTheRestLeftAlone() throws IOException {
    Map<String, String> before = output.times();
    write(FILES, FILES + 2);

    Manifest more = output.of(in);

    assertThat(more.sources()).isEqualTo(FILES + 2);
    Map<String, String> after = output.times();
    before.remove("manifest.json");
    assertThat(after).containsAllEntriesOf(before);
    assertThat(output.lines(Kind.QUADS)).isEqualTo(OneMachine.statements(in));
    assertThat(output.lines(Kind.EXTRACTION)).isEqualTo(OneMachine.json(in));
  }

  @Test
  void whatIsGoneIsGoneAndWhatComesAgainIsAsItWas() throws IOException {
    Map<String, String> before = output.files();
    Path file = in.resolve(GeneratedTexts.name(7));
    byte[] bytes = Files.readAllBytes(file);
    Files.delete(file);

    assertThat(output.of(in).sources()).isEqualTo(FILES - 1);
    assertThat(output.lines(Kind.QUADS)).isEqualTo(OneMachine.statements(in));

    Files.write(file, bytes);
    output.of(in);
    assertThat(output.lines(Kind.QUADS)).isEqualTo(OneMachine.statements(in));
    assertThat(output.files().keySet()).as("nothing else lies there").hasSizeLessThan(2 * before.size());
  }

  @Test
  void anotherSourceOfADocumentChangesThatDocument() throws IOException {
    byte[] copy = ("转载\n\n" + new String(texts.get(5), StandardCharsets.UTF_8))
        .getBytes(StandardCharsets.UTF_8);
    Files.write(in.resolve("copy.txt"), copy);

    Manifest done = output.of(in);

    assertThat(done.sources()).isEqualTo(FILES + 1);
    assertThat(done.documents()).isEqualTo(FILES / 5 * 9);
    assertThat(output.lines(Kind.QUADS)).isEqualTo(OneMachine.statements(in));
  }

  @Test
  void whatSomebodyDeletedIsMadeAgain() throws IOException {
    Map<String, String> before = output.files();
    for (String kind : new String[] {"quads/part-", "extraction/part-"}) {
      String lost = before.keySet().stream().filter(f -> f.startsWith(kind)).findFirst().orElseThrow();
      Files.delete(output.folder().resolve(lost));
    }

    output.of(in);

    assertThat(output.files()).isEqualTo(before);
  }

  @Test
  void theOrderAndPlaceOfFilesDoNotMatter(@TempDir Path other) throws IOException {
    for (int number = FILES - 1; number >= 0; number--) {
      Path below = Files.createDirectories(other.resolve("in/" + number % 3));
      Files.write(below.resolve(GeneratedTexts.name(number)), texts.get(number));
    }
    Output turned = new Output(other.resolve("out"));

    turned.of(other.resolve("in"));

    assertThat(turned.files()).isEqualTo(output.files());
  }

  private void write(int from, int to) throws IOException {
    for (int number = from; number < to; number++) {
      Files.write(in.resolve(GeneratedTexts.name(number)), texts.get(number));
    }
  }
}
