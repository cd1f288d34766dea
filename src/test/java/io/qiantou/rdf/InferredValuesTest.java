package io.qiantou.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.Documents;
import io.qiantou.vocab.QT;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OA;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A value that the words of its evidence do not hold is marked, with where it is from. */
class InferredValuesTest {
  private static final String PLAN = "https://w3id.org/qiantou/id/document/示政办发-2021-9";
  private static final String TEXT =
      """
      示例省人民政府办公厅关于印发“十四五”示例省利用外资规划的通知
      示政办发〔2021〕9号
      各市人民政府：
      现印发给你们，请认真贯彻执行。
      示例省人民政府办公厅
      2021年8月2日
      一、扩大开放。样板企业达到300家。到2024年，样板园区达到12个。（商务部牵头；适用范围：上海自贸试验区，以下措施未单独注明的，适用范围均为上海自贸试验区）
      二、优化服务。支持企业拓展市场，壮大规模。
      三、改进监管。加强跨部门协同，完善工作机制。（商务部负责）
      表1 主要指标
      指标\t2020年（万吨）\t2025年（万吨）
      示例产业吞吐量\t29.6\t30
      """;

  private static Graph graph;

  @BeforeAll
  static void read() {
    byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
    graph = new Documents().graphs("示例.txt", bytes).get(0).triples();
  }

  @Test
  void aDueYearOfThePlanIsFromTheDocument() {
    assertThat(from(QT.dueInferred, "300家")).containsExactly(PLAN);
    assertThat(from(QT.dueInferred, "12个")).as("its sentence says 2024").isEmpty();
  }

  @Test
  void aUnitOfTheHeaderIsFromWhereTheTableStands() {
    assertThat(from(QT.unitInferred, "30万吨")).singleElement().asString().startsWith(PLAN);
    assertThat(from(QT.unitInferred, "29.6万吨")).singleElement().asString().startsWith(PLAN);
    assertThat(from(QT.unitInferred, "300家")).isEmpty();
  }

  @Test
  void aScopeStatedOnceIsFromTheWordsThatStateIt() {
    List<String> from = from(QT.inferred, "上海自贸试验区");

    assertThat(from).hasSizeGreaterThanOrEqualTo(2);
    assertThat(from).allSatisfy(evidence -> assertThat(quote(evidence)).contains("适用范围均为"));
  }

  /** What the facts whose IRI holds {@code words} and that are marked are inferred from. */
  private static List<String> from(Node mark, String words) {
    return graph
        .find(Node.ANY, mark, Node.ANY)
        .filterKeep(triple -> triple.getSubject().getURI().contains(words))
        .filterKeep(triple -> triple.getObject().getLiteralLexicalForm().equals("true"))
        .mapWith(triple -> object(triple.getSubject(), QT.inferredFrom).getURI())
        .toList();
  }

  private static String quote(String evidence) {
    return graph
        .find(Triples.iri(evidence), OA.hasSelector.asNode(), Node.ANY)
        .mapWith(triple -> triple.getObject())
        .filterKeep(selector -> graph.contains(selector, OA.exact.asNode(), Node.ANY))
        .mapWith(selector -> object(selector, OA.exact.asNode()).getLiteralLexicalForm())
        .next();
  }

  private static Node object(Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).next().getObject();
  }
}
