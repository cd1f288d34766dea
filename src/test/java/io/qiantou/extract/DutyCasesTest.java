package io.qiantou.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.qiantou.Pipeline;
import io.qiantou.lexicon.Lexicon;
import io.qiantou.model.Agency;
import io.qiantou.model.DocumentHead;
import io.qiantou.model.PolicyDocument;
import io.qiantou.model.Responsibility;
import io.qiantou.model.Role;
import io.qiantou.resource.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sentences of {@code cases/extract/duties.txt}, and what the way through a document adds. */
class DutyCasesTest {
  private static final Path CASES = Path.of("src/test/resources/cases/extract/duties.txt");
  private static final Lexicon LEXICON = Lexicon.read(Resources.packed());
  private static final Explainer EXPLAINER = new Explainer(LEXICON);

  /** A text, who issued its document and when, and its duties as the file writes them. */
  record Case(String issuer, LocalDate date, String text, List<String> duties) {}

  static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    String[] head = {};
    for (String line : Files.readAllLines(CASES)) {
      if (line.startsWith("@")) {
        head = line.substring(2).split(" ");
      } else if (line.startsWith("  ")) {
        cases.get(cases.size() - 1).duties().add(line.strip());
      } else if (!line.startsWith("#")) {
        String text = line.replace('⏎', '\n');
        cases.add(new Case(head[0], LocalDate.parse(head[1]), text, new ArrayList<>()));
      }
    }
    return cases;
  }

  /** What a list shares stands with its last name: the span of 长沙市人民政府 may hold no more than 长沙. */
  @ParameterizedTest
  @MethodSource("cases")
  void readsTheDutiesOfASentence(Case written) {
    Explanation explanation =
        EXPLAINER.explain(written.text(), head(written.issuer(), written.date()));
    assertThat(explanation.facts().stream().map(DutyCasesTest::line))
        .containsExactlyElementsOf(written.duties());
    assertThat(explanation.facts())
        .allSatisfy(
            fact ->
                assertThat(fact.agency().name())
                    .startsWith(fact.agency().span().of(written.text()).replaceAll("\\s", "")));
  }

  private static String line(Responsibility fact) {
    return fact.role().notation()
        + " "
        + fact.agency().name()
        + " "
        + fact.agency().agency().map(Agency::id).orElse("-")
        + (fact.open() ? " +" : "");
  }

  private static DocumentHead head(String issuer, LocalDate date) {
    return new DocumentHead(
        "—",
        Optional.empty(),
        List.of(issuer),
        Optional.of(date),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static PolicyDocument province() {
    String text =
        """
        示例省人民政府办公厅关于推广样板经验的通知

        示政办发〔2026〕1号

        各市人民政府，省政府各部门：

        　　为推广样板经验，经省人民政府同意，现就有关事项通知如下，请认真贯彻执行，确保取得实效。

        　　一、推广样板经验。一是完善制度；二是由省商务厅牵头建立机制；三是加强宣传。

        　　二、加强样板建设。（省科技厅、工业和信息化厅，样板、范例市人民政府按职责分工负责）

        示例省人民政府办公厅

        2026年1月20日
        """;
    return new Pipeline(LEXICON)
        .extract("示例.txt", text.getBytes(StandardCharsets.UTF_8))
        .documents()
        .get(0);
  }

  @Test
  void ordinalsWithinAMeasureOpenNoneOfTheirOwn() {
    PolicyDocument document = province();
    assertThat(document.measures()).hasSize(2);
    assertThat(document.facts(Responsibility.class).get(0))
        .extracting(
            fact -> fact.measure().path(),
            fact -> fact.agency().agency().map(Agency::name).orElse("-"),
            Responsibility::role)
        .containsExactly(List.of("一"), "示例省商务厅", Role.LEAD);
  }

  @Test
  void explainingAMeasuresTextGivesTheFactsOfItsDocument() {
    PolicyDocument document = province();
    for (int i = 0; i < 2; i++) {
      int item = i;
      assertThat(EXPLAINER.explain(document.measures().get(item).text(), document.head()).facts())
          .extracting(DutyCasesTest::line, Responsibility::rule, Responsibility::inline)
          .containsExactlyElementsOf(
              document.facts(Responsibility.class).stream()
                  .filter(fact -> fact.measure().equals(document.measures().get(item)))
                  .map(fact -> tuple(line(fact), fact.rule(), fact.inline()))
                  .toList())
          .isNotEmpty();
    }
  }
}
