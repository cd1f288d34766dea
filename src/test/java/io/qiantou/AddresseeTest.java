package io.qiantou;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.export.ExtractionJson;
import io.qiantou.lexicon.Lexicon;
import io.qiantou.model.DocumentHead;
import io.qiantou.model.Extraction;
import io.qiantou.rdf.Iris;
import io.qiantou.resource.Resources;
import io.qiantou.store.PolicyStore;
import io.qiantou.vocab.QT;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

/** Whom a document is sent to (主送机关), from the text to JSON and RDF. */
class AddresseeTest {
  private static final Pipeline PIPELINE = new Pipeline(Lexicon.read(Resources.packed()));

  private static final String STATE_COUNCIL =
      """
      国务院办公厅关于促进样板发展的通知

      国办发〔2018〕199号

      各省、自治区、直辖市人民政府，国务院各部委、各直属机构：

      　　为促进样板发展，经国务院同意，现就有关事项通知如下。各地区、各部门要认真组织落实，确保取得实效。

      　　一、完善样板标准。（市场监管总局负责）

      　　二、推广样板应用。（商务部负责）

      国务院办公厅

      2018年10月10日
      """;

  private static final String PROVINCE =
      """
      示例省人民政府办公厅关于印发示例省样板产业行动计划的通知

      示政办发〔2026〕9号

      各市、州、直管市人民政府，省政府各厅委、各

      直属机构：

      现将《示例省样板产业行动计划》印发给你们，请认真贯彻执行。

      示例省人民政府办公厅

      2026年1月20日

      示例省样板产业行动计划

      一、培育样板企业。（责任单位：省商务厅）

      二、建设样板园区。（责任单位：省发展改革委）
      """;

  private static DocumentHead head(String text) {
    return extract(text).documents().get(0).head();
  }

  private static Extraction extract(String text) {
    return PIPELINE.extract("示例.txt", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aNoticeOfTheStateCouncil() {
    assertThat(head(STATE_COUNCIL).addressees()).containsExactly("各省、自治区、直辖市人民政府", "国务院各部委、各直属机构");
  }

  @Test
  void overTwoLinesInANoticeOfAProvince() {
    assertThat(head(PROVINCE).addressees()).containsExactly("各市、州、直管市人民政府", "省政府各厅委、各直属机构");
    assertThat(head(PROVINCE).issuers()).containsExactly("示例省人民政府办公厅");
  }

  @Test
  void severalBodiesByName() {
    assertThat(
            head(STATE_COUNCIL.replace("各省、自治区、直辖市人民政府，国务院各部委、各直属机构", "示例省商务厅、发展改革委，商务部"))
                .addressees())
        .containsExactly("示例省商务厅", "发展改革委", "商务部");
  }

  @Test
  void whatEndsInAColonAndNamesNobodyIsNone() {
    assertThat(
            head(STATE_COUNCIL.replace("各省、自治区、直辖市人民政府，国务院各部委、各直属机构：", "现将有关事项通知如下：")).addressees())
        .isEmpty();
    assertThat(head(STATE_COUNCIL.replace("各省、自治区、直辖市人民政府，国务院各部委、各直属机构：", "")).addressees())
        .isEmpty();
  }

  @Test
  void standInJson() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ExtractionJson(new Iris()).write(extract(STATE_COUNCIL), out);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("\"addressees\":[\"各省、自治区、直辖市人民政府\",\"国务院各部委、各直属机构\"]");
  }

  @Test
  void areCollectiveActorsInTheGraphWhereTheRegistryKnowsThem() {
    try (PolicyStore store = TextStore.of(Resources.packed(), STATE_COUNCIL)) {
      List<String> groups =
          store.read(
              dataset ->
                  dataset.stream(Node.ANY, Node.ANY, QT.addressee, Node.ANY)
                      .map(Quad::getObject)
                      .filter(to -> isGroup(dataset, to))
                      .map(Node::getURI)
                      .sorted()
                      .toList());
      assertThat(groups)
          .containsExactly(
              "https://w3id.org/qiantou/id/agency/g-gov-provincial",
              "https://w3id.org/qiantou/id/agency/g-sc-departments");
    }
  }

  private static boolean isGroup(DatasetGraph dataset, Node node) {
    return dataset.contains(Node.ANY, node, RDF.type.asNode(), QT.AgencyGroup);
  }
}
