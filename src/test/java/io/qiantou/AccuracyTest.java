package io.qiantou;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qiantou.lexicon.Lexicon;
import io.qiantou.model.Extraction;
import io.qiantou.model.Measure;
import io.qiantou.model.PolicyDocument;
import io.qiantou.model.Responsibility;
import io.qiantou.resource.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Measures and bracketed responsibilities against annotations: of the samples always, of the corpus
 * where it stands beside the checkout. The full score is that of {@code .ci/run}.
 */
class AccuracyTest {
  private static final Pipeline PIPELINE = new Pipeline(Lexicon.read(Resources.packed()));
  private static final Path CORPUS = Path.of("..", "shared", "corpus");
  private static final Path CORPUS_GOLD = Path.of("..", "shared", "gold");

  @Test
  void samplesAreReadAsTheyWereWritten() {
    Tally tally = tally(Path.of("src", "test", "resources", "gold"), Path.of("data", "samples"));
    assertThat(tally.f1(tally.measures)).as("measures").isGreaterThanOrEqualTo(0.97);
    assertThat(tally.f1(tally.bracketed))
        .as("bracketed responsibilities")
        .isGreaterThanOrEqualTo(0.98);
    assertThat(tally.falseQuotes).as("quotes that are not in the file").isZero();
  }

  @Test
  void corpusIsReadAsAnnotated() {
    assumeTrue(Files.isDirectory(CORPUS), "no annotated corpus at " + CORPUS + ": skipped");
    Tally tally = tally(CORPUS_GOLD, CORPUS);
    assertThat(tally.f1(tally.measures)).as("measures").isGreaterThanOrEqualTo(0.97);
    assertThat(tally.f1(tally.bracketed))
        .as("bracketed responsibilities")
        .isGreaterThanOrEqualTo(0.98);
    assertThat(tally.falseQuotes).as("quotes that are not in the file").isZero();
  }

  /** Counts of true, missed and false records: [tp, fn, fp]. */
  private static final class Tally {
    final int[] measures = new int[3];
    final int[] bracketed = new int[3];
    int falseQuotes;

    double f1(int[] counts) {
      return 2.0 * counts[0] / (2.0 * counts[0] + counts[1] + counts[2]);
    }

    void add(int[] counts, Set<String> gold, Set<String> found) {
      for (String record : gold) {
        counts[found.contains(record) ? 0 : 1]++;
      }
      counts[2] += (int) found.stream().filter(record -> !gold.contains(record)).count();
    }
  }

  private static Tally tally(Path gold, Path texts) {
    Tally tally = new Tally();
    try (Stream<Path> files = Files.list(gold)) {
      for (Path file : files.sorted().toList()) {
        JsonNode truth = new ObjectMapper().readTree(file.toFile());
        Path text = texts.resolve(truth.get("source").textValue());
        Extraction extraction =
            PIPELINE.extract(text.getFileName().toString(), Files.readAllBytes(text));
        compare(tally, truth, extraction.documents());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tally;
  }

  private static void compare(Tally tally, JsonNode truth, List<PolicyDocument> documents) {
    String title = letters(truth.get("document").get("title").textValue());
    PolicyDocument document =
        documents.stream()
            .filter(d -> letters(d.head().title()).equals(title))
            .findFirst()
            .orElseThrow(() -> new AssertionError("not found: " + title));
    Set<String> measures = new HashSet<>();
    Set<String> duties = new HashSet<>();
    Set<String> unsure = new HashSet<>();
    for (JsonNode measure : truth.get("measures")) {
      String heading = letters(measure.get("heading").textValue());
      (measure.path("doubtful").asBoolean() ? unsure : measures).add(heading);
      for (JsonNode duty : measure.path("assignments")) {
        if (!duty.path("inline").asBoolean()) {
          duties.add(
              heading
                  + "/"
                  + letters(duty.get("agency").textValue())
                  + "/"
                  + duty.get("role").textValue());
        }
      }
    }
    Set<String> foundMeasures = new HashSet<>();
    for (Measure measure : document.measures()) {
      foundMeasures.add(letters(measure.heading()));
    }
    foundMeasures.removeAll(unsure);
    Set<String> foundDuties = new HashSet<>();
    for (Responsibility duty : document.facts(Responsibility.class)) {
      String quote = document.source().quote(duty.evidence());
      tally.falseQuotes += holdsInOrder(quote, letters(duty.agency().name())) ? 0 : 1;
      if (!duty.inline()) {
        foundDuties.add(
            letters(duty.measure().heading())
                + "/"
                + letters(duty.agency().name())
                + "/"
                + duty.role().notation());
      }
    }
    if (document.head().type().filter("报道"::equals).isEmpty()) {
      tally.add(tally.measures, measures, foundMeasures);
      tally.add(tally.bracketed, duties, foundDuties);
    }
  }

  /**
   * True where the letters stand in the quote in their order; a page's header may stand between.
   */
  private static boolean holdsInOrder(String quote, String letters) {
    int at = 0;
    for (int i = 0; i < quote.length() && at < letters.length(); i++) {
      at += quote.charAt(i) == letters.charAt(at) ? 1 : 0;
    }
    return at == letters.length();
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append((char) c));
    return letters.toString();
  }
}
