package io.qiantou;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.qiantou.lexicon.Lexicon;
import io.qiantou.model.Extraction;
import io.qiantou.model.QiantouException;
import io.qiantou.resource.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a text holds, it is understood or refused, and what is understood is in the text. */
class PipelineFuzzTest {
  private static final Pipeline PIPELINE = new Pipeline(Lexicon.read(Resources.packed()));
  private static final Path CORPUS = Path.of("..", "shared", "corpus");
  private static final int ROUNDS = 5000;

  @Test
  void damagedSamples() throws IOException {
    assertThat(facts(Path.of("data", "samples"), 20260301)).isGreaterThan(ROUNDS);
  }

  @Test
  void damagedCorpus() throws IOException {
    assumeTrue(Files.isDirectory(CORPUS), "no corpus at " + CORPUS + ": skipped");
    assertThat(facts(CORPUS, 20260302)).isGreaterThan(ROUNDS / 10);
  }

  static Stream<String> forms() {
    return Hostile.forms().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void hostileForms(String form) {
    IntFunction<String> text = Hostile.forms().getOrDefault(form, length -> "");
    check(form, text.apply(20_000).getBytes(StandardCharsets.UTF_8));
  }

  /** Long ones that a page or a bad copy gives: a stack or a quadratic loop shows here. */
  @Test
  void largeForms() {
    Map<String, Integer> lengths =
        Map.of(
            "samples in one line", 1_700_000,
            "nested brackets", 1_000_000,
            "blank lines", 200_000,
            "digits", 1_000_000,
            "Han numerals", 1_000_000,
            "names in running text", 300_000,
            "repeated headings", 100_000,
            "page numbers", 100_000);
    lengths.forEach(
        (form, length) ->
            check(
                form,
                Hostile.forms()
                    .getOrDefault(form, n -> "")
                    .apply(length)
                    .getBytes(StandardCharsets.UTF_8)));
  }

  /** How many facts the damaged texts still gave: were there none, nothing would be tested. */
  private static int facts(Path folder, long seed) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    Mutations mutations = new Mutations(seed);
    int facts = 0;
    for (int i = 0; i < ROUNDS; i++) {
      Path file = files.get(i % files.size());
      byte[] bytes = mutations.of(Files.readString(file));
      facts += check(file + ", seed " + seed + ", round " + i, bytes);
    }
    return facts;
  }

  private static int check(String what, byte[] bytes) {
    try {
      Extraction extraction = PIPELINE.extract("文.txt", bytes);
      SoundExtraction.check(extraction);
      return extraction.documents().stream().mapToInt(d -> d.facts().size()).sum();
    } catch (QiantouException e) {
      assertThat(e).as(what).hasMessageMatching("(?s).*\\S.*");
      return 0;
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      throw new AssertionError(what + ": " + e, e);
    }
  }
}
