package io.qiantou;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.lexicon.Lexicon;
import io.qiantou.model.DocumentHead;
import io.qiantou.model.Validity;
import io.qiantou.rdf.DocumentGraph;
import io.qiantou.rdf.ShapesCheck;
import io.qiantou.resource.Resources;
import io.qiantou.vocab.QT;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a document says that it holds. */
class ValidityTest {
  private static final Pipeline PIPELINE = new Pipeline(Lexicon.read(Resources.packed()));

  private static String notice(String last) {
    return """
        样板市促进贸易便利化若干措施

        样政发〔2024〕7号

        一、扩大通关协作。推动样板区与口岸实现数据互通，许可证有效期5年。（市商务局牵头）

        二、丰富保险产品。鼓励保险机构开发险种。（市商务局负责）

        """
        + last
        + """


        样板市人民政府
        2024年3月5日
        """;
  }

  private static DocumentHead head(String last) {
    return PIPELINE
        .extract("示例.txt", notice(last).getBytes(StandardCharsets.UTF_8))
        .documents()
        .get(0)
        .head();
  }

  @ParameterizedTest
  @CsvSource({
    "本措施自2024年5月1日起施行，有效期至2028年12月31日。, 有效期至2028年12月31日, 2028-12-31, false",
    "本措施自2024年5月1日起施行，有效期5年。, 有效期5年, 2029-04-30, true",
    "本措施自印发之日起施行，有效期三年。, 有效期三年, 2027-03-04, true",
    "本措施有效期为2024年7月1日至2027年6月30日。, 有效期为2024年7月1日至2027年6月30日, 2027-06-30, false",
  })
  void isReadAsPrintedAndAsADay(String last, String words, LocalDate until, boolean inferred) {
    assertThat(head(last).validity()).contains(new Validity(words, Optional.of(until), inferred));
  }

  @ParameterizedTest
  @CsvSource({"本措施自2024年5月1日起施行。", "企业资质有效期至2028年12月31日的，继续有效。"})
  void whatIsOfSomethingElseIsNone(String last) {
    assertThat(head(last).validity()).isEmpty();
  }

  @Test
  void theGraphHasItAndTheShapesLetItPass() {
    List<DocumentGraph> graphs =
        new Documents()
            .graphs("text.txt", notice("本措施自2024年5月1日起施行，有效期5年。").getBytes(StandardCharsets.UTF_8));
    DocumentGraph graph = graphs.get(0);
    assertThat(value(graph, QT.validUntil)).containsExactly("2029-04-30");
    assertThat(value(graph, QT.validityText)).containsExactly("有效期5年");
    assertThat(value(graph, QT.validUntilInferred)).containsExactly("true");
    assertThat(new ShapesCheck(Resources.packed()).check(graph.triples()).violations()).isEmpty();
  }

  private static List<String> value(DocumentGraph graph, Node property) {
    return graph
        .triples()
        .find(Node.ANY, property, Node.ANY)
        .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
        .toList();
  }
}
