package io.qiantou;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.layout.Layout;
import io.qiantou.lexicon.Lexicon;
import io.qiantou.model.Agency;
import io.qiantou.model.Extraction;
import io.qiantou.model.Measure;
import io.qiantou.model.PolicyDocument;
import io.qiantou.model.Responsibility;
import io.qiantou.read.InputReader;
import io.qiantou.read.Typeset;
import io.qiantou.resource.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A document says the same, whatever file it comes in. */
class SameDocumentTest {
  private static final Pipeline PIPELINE = new Pipeline(Lexicon.read(Resources.packed()));

  static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("data/samples"))) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void asAPage(Path file) throws IOException {
    same(said("文.html", Typeset.page(paragraphs(file))), said(file));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void asAWordFile(Path file) throws IOException {
    same(said("文.docx", Typeset.word(paragraphs(file))), said(file));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void asAPdf(Path file) throws IOException {
    same(said("文.pdf", Typeset.pdf(paragraphs(file))), said(file));
  }

  /** Compares line by line; only the lines that differ are shown. */
  private static void same(List<String> said, List<String> expected) {
    List<String> missed = new ArrayList<>(expected);
    missed.removeAll(said);
    List<String> more = new ArrayList<>(said);
    more.removeAll(expected);
    assertThat(more).as("said for %s", missed).isEmpty();
    assertThat(missed).as("not said").isEmpty();
    assertThat(said).hasSameSizeAs(expected);
  }

  private static List<String> paragraphs(Path file) throws IOException {
    var source = new InputReader().read("文.txt", Files.readAllBytes(file)).text();
    return new Layout().repair(source).text().lines().toList();
  }

  private static List<String> said(Path file) throws IOException {
    return said("文.txt", Files.readAllBytes(file));
  }

  /** Title, measures and responsibilities, a line each, spaces of the page aside. */
  private static List<String> said(String name, byte[] bytes) {
    Extraction extraction = PIPELINE.extract(name, bytes);
    List<String> said = new ArrayList<>();
    for (PolicyDocument document : extraction.documents()) {
      said.add(document.head().title() + " " + document.head().number().orElse(""));
      for (Measure measure : document.measures()) {
        said.add(measure.kind() + " " + measure.path() + " " + measure.heading().replace(" ", ""));
        said.add(measure.text().replaceAll("[ \\t\u3000]", ""));
      }
      for (Responsibility fact : document.facts(Responsibility.class)) {
        said.add(
            fact.measure().path()
                + " "
                + fact.role()
                + " "
                + fact.agency().name()
                + fact.agency().agency().map(Agency::id)
                + fact.open()
                + fact.inline()
                + fact.rule());
      }
    }
    return said;
  }
}
