package io.qiantou.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.Pipeline;
import io.qiantou.lexicon.Lexicon;
import io.qiantou.model.Bindingness;
import io.qiantou.model.Extraction;
import io.qiantou.model.Fact;
import io.qiantou.model.Measure;
import io.qiantou.model.Observation;
import io.qiantou.model.PolicyDocument;
import io.qiantou.model.Quantity;
import io.qiantou.model.RegionMention;
import io.qiantou.model.Target;
import io.qiantou.resource.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Documents written for this test, in the way of plans, reports on government work and cases: each
 * folder holds a text and every target and observation that an analyst finds in it.
 */
class QuantityExtractorTest {
  private static final Pipeline PIPELINE = new Pipeline(Lexicon.read(Resources.packed()));
  private static final Path CASES = Path.of("src/test/resources/cases/extract");

  static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsWhatAnAnalystReads(Path folder) throws IOException {
    List<String> found =
        extract(Files.readAllBytes(folder.resolve("input.txt"))).documents().stream()
            .flatMap(document -> facts(document).stream())
            .toList();
    Path expected = folder.resolve("expected.txt");
    if (Boolean.getBoolean("cases.write")) {
      Files.write(expected, found);
    }
    assertThat(found).isEqualTo(Files.readAllLines(expected));
  }

  /** 100,000 numbers in one line take no more than linear time; the limit is wide on purpose. */
  @ParameterizedTest
  @ValueSource(strings = {"5家、", "增长5%，", "到2027年增长5%、", "（5家", "三分之", "《5家", "分别为5%、"})
  void manyNumbersInOneLineAreNotSlow(String unit) {
    String text =
        "示例市人民政府关于印发示例规划的通知\n示政发〔2026〕1号\n\n一、主要目标\n（一）发展目标。到2027年，"
            + unit.repeat(100_000 / unit.length())
            + "。";
    Assertions.assertTimeout(
        Duration.ofSeconds(20), () -> extract(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Extraction extract(byte[] bytes) {
    return PIPELINE.extract("input.txt", bytes);
  }

  private static List<String> facts(PolicyDocument document) {
    List<String> lines = new ArrayList<>();
    for (Fact fact : document.facts()) {
      if (fact instanceof Target target) {
        lines.add(
            line("target", target.measure(), target.indicator(), target.quantity())
                + target
                    .due()
                    .map(due -> due.year() + (due.inferred() ? " inferred" : ""))
                    .orElse("-")
                + target.bindingness().map(Bindingness::notation).map(" "::concat).orElse(""));
      } else if (fact instanceof Observation seen) {
        lines.add(
            line("observation", seen.measure(), seen.indicator(), seen.quantity())
                + seen.period().orElse("-")
                + (seen.periodInferred() ? " inferred" : "")
                + seen.region().map(place -> " in " + named(place)).orElse(""));
      }
    }
    return lines;
  }

  private static String named(RegionMention place) {
    return place.name() + place.region().map(" "::concat).orElse("");
  }

  private static String line(
      String kind, Optional<Measure> measure, String indicator, Quantity quantity) {
    return kind
        + " | "
        + measure.map(m -> String.join("/", m.path())).orElse("-")
        + " | "
        + indicator
        + " "
        + quantity.comparison().notation()
        + " "
        + quantity.value().toPlainString()
        + " "
        + quantity.unit().printed()
        + quantity.change().map(change -> " " + change.notation()).orElse("")
        + quantity.baseline().map(baseline -> " vs " + baseline).orElse("")
        + " | ";
  }
}
