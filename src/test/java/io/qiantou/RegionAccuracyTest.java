package io.qiantou;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qiantou.lexicon.Lexicon;
import io.qiantou.model.PolicyDocument;
import io.qiantou.model.RegionScope;
import io.qiantou.resource.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Measures the regions of measures on documents annotated by hand; what the annotation calls
 * doubtful counts neither way.
 */
class RegionAccuracyTest {
  private static final Path SHARED = Path.of("..", "shared");
  private static final Pipeline PIPELINE = new Pipeline(Lexicon.read(Resources.packed()));

  @Test
  void samples() throws IOException {
    assertThat(f1(Path.of("src/test/resources/gold"), Path.of("data/samples")))
        .isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void corpus() throws IOException {
    Path gold = SHARED.resolve("gold");
    assumeTrue(Files.isDirectory(gold), "no annotated corpus at " + gold + ": skipped");
    assertThat(f1(gold, SHARED.resolve("corpus"))).isGreaterThanOrEqualTo(0.9);
  }

  private static double f1(Path gold, Path texts) throws IOException {
    int[] counts = new int[3];
    List<Path> files;
    try (Stream<Path> listed = Files.list(gold)) {
      files = listed.sorted().toList();
    }
    for (Path file : files) {
      JsonNode truth = new ObjectMapper().readTree(file.toFile());
      Path text = texts.resolve(truth.get("source").textValue());
      String title = letters(truth.get("document").get("title").textValue());
      PIPELINE
          .extract(String.valueOf(text.getFileName()), Files.readAllBytes(text))
          .documents()
          .stream()
          .filter(document -> letters(document.head().title()).equals(title))
          .findFirst()
          .ifPresent(document -> compare(truth, document, counts));
    }
    assertThat(counts[0]).as("regions found").isGreaterThan(20);
    return 2.0 * counts[0] / (2.0 * counts[0] + counts[1] + counts[2]);
  }

  private static void compare(JsonNode truth, PolicyDocument document, int[] counts) {
    for (JsonNode measure : truth.get("measures")) {
      String path = measure.get("path").toString();
      Set<String> sure = new HashSet<>();
      Set<String> unsure = new HashSet<>();
      measure
          .path("regions")
          .forEach(
              region ->
                  (region.path("doubtful").asBoolean() ? unsure : sure)
                      .add(letters(region.get("name").textValue())));
      StringBuilder excluded = new StringBuilder();
      for (JsonNode left : truth.path("excluded_doubtful")) {
        if (left.path("kind").asText().equals("region")
            && left.path("measure").toString().equals(path)) {
          excluded.append(letters(left.path("value").asText())).append(' ');
        }
      }
      Set<String> found = new HashSet<>();
      for (RegionScope scope : document.facts(RegionScope.class)) {
        boolean here =
            letters(scope.measure().heading()).equals(letters(measure.get("heading").asText()));
        if (here && !scope.inferred()) {
          found.add(letters(scope.region().name()));
        }
      }
      found.removeIf(
          name -> !sure.contains(name) && (unsure.contains(name) || excluded.indexOf(name) >= 0));
      sure.forEach(name -> counts[found.contains(name) ? 0 : 1]++);
      counts[2] += (int) found.stream().filter(name -> !sure.contains(name)).count();
    }
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append((char) c));
    return letters.toString();
  }
}
