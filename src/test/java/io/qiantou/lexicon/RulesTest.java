package io.qiantou.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qiantou.model.QiantouException;
import io.qiantou.resource.Resources;
import io.qiantou.text.Folding;
import io.qiantou.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every example and counterexample of the rules whose pattern stands for itself. */
class RulesTest {
  private static final Lexicon LEXICON = Lexicon.read(Resources.packed());

  static Stream<Rule> patternRules() {
    return Stream.of(
            "quantity",
            "target",
            "time",
            "document",
            "section",
            "actor",
            "convention",
            "metadata",
            "name",
            "coverage",
            "region",
            "formal",
            "short-form")
        .flatMap(kind -> LEXICON.rules().rules(kind).stream());
  }

  /** Kinds of their own line, so that each can be added alone. */
  static Stream<Rule> factRules() {
    return Stream.of(
            "title", //
            "deadline")
        .flatMap(kind -> LEXICON.rules().rules(kind).stream());
  }

  @ParameterizedTest
  @MethodSource({"patternRules", "factRules"})
  void provesItself(Rule rule) {
    for (MarkedText example : rule.examples()) {
      String folded = Folding.fold(example.text());
      Optional<Rule.Match> match = rule.find(folded);
      assertThat(match).as("%s: example \"%s\"", rule.place(), example.text()).isPresent();
      Map<String, Span> captured = match.orElseThrow().captured();
      example
          .marks()
          .forEach(
              mark ->
                  assertThat(captured)
                      .as("%s: \"%s\"", rule.place(), example.text())
                      .containsEntry(mark.label(), mark.span()));
    }
    for (String text : rule.counterexamples()) {
      assertThat(rule.find(Folding.fold(text)))
          .as("%s: counterexample \"%s\"", rule.place(), text)
          .isEmpty();
    }
  }

  /** The regular expressions of the JDK recurse once for each time that such a group repeats. */
  @Test
  void noPatternRepeatsAGroupWithoutBound() {
    Pattern unbounded = Pattern.compile("\\)(?:[*+]|\\{\\d+,\\})(?!\\+)");
    for (String kind : LEXICON.rules().kinds()) {
      assertThat(LEXICON.rules().rules(kind))
          .allSatisfy(
              rule ->
                  assertThat(unbounded.matcher(rule.pattern().toString()).find())
                      .as("%s: %s", rule.place(), rule.pattern())
                      .isFalse());
    }
  }

  @Test
  void aRuleWithoutProofStopsTheStart(@TempDir Path folder) throws IOException {
    write(
        folder, "- id: section.mine\n  says: 无\n  emits: none\n  pattern: 'x'\n  examples: [x]\n");
    assertThatThrownBy(() -> Lexicon.read(Resources.over(folder)))
        .isInstanceOf(QiantouException.class)
        .hasMessageContaining("data/rules/mine.yml:1")
        .hasMessageContaining("counterexample");
  }

  @Test
  void aFaultNamesFileAndLine(@TempDir Path folder) throws IOException {
    write(
        folder,
        "# mine\n- id: mine.one\n  says: 无\n  emits: none\n  pattern: '{nothing}'\n"
            + "  examples: [x]\n  counterexamples: [y]\n");
    assertThatThrownBy(() -> Lexicon.read(Resources.over(folder)))
        .hasMessageContaining("data/rules/mine.yml:2")
        .hasMessageContaining("{nothing}");
    write(folder, "- id: a\n  says: [b\n");
    assertThatThrownBy(() -> Lexicon.read(Resources.over(folder)))
        .hasMessageContaining("data/rules/mine.yml:");
  }

  @Test
  void marksAreReadOutOfExamples() {
    MarkedText marked = MarkedText.parse("国办发[2018]1号（[lead:商务部]牵头）");
    assertThat(marked.text()).isEqualTo("国办发[2018]1号（商务部牵头）");
    assertThat(marked.marks()).isEqualTo(List.of(new MarkedText.Mark("lead", new Span(12, 15))));
  }

  private static void write(Path folder, String yaml) throws IOException {
    Path file = folder.resolve("data/rules/mine.yml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, yaml);
  }
}
