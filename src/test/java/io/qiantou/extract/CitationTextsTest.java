package io.qiantou.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.lexicon.Lexicon;
import io.qiantou.model.DocumentText;
import io.qiantou.resource.Resources;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What notices, plans, regulations and news cite. */
class CitationTextsTest {
  private static final CitationExtractor EXTRACTOR =
      new CitationExtractor(Lexicon.read(Resources.packed()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          根据《示例法》、《示例条例》和《国务院关于示例工作的意见》（国发〔2018〕42号），制定本办法。 | basis 示例法; basis 示例条例; basis 国务院关于示例工作的意见 国发〔2018〕42号
          为深入贯彻落实党中央、国务院决策部署和《示例强国建设纲要（2021－2035年）》，结合实际，提出以下意见。 | implements 示例强国建设纲要（2021－2035年）
          为贯彻落实党的二十大精神，根据《关于示例的实施意见》（示办发[2019]3号，以下简称《意见》）要求，现通知如下。 | basis 关于示例的实施意见 示办发〔2019〕3号
          《优化示例环境条例》（国务院令第722号）公布以来，各地抓好落实。按照《条例》要求，清理文件。 | mentions 优化示例环境条例 国务院令第722号
          《市场示例管理办法》（总局令第44号）（以下简称《办法》）第九条明确，根据《办法》第九条判断。 | basis 市场示例管理办法 总局令第44号
          本办法自2022年1月1日起施行。《示例管理暂行办法》（示发〔2010〕1号）同时废止。 | repeals 示例管理暂行办法 示发〔2010〕1号
          《关于示例补贴的通知》自本通知印发之日起停止执行。 | repeals 关于示例补贴的通知
          将《示例登记管理办法》第三条修改为：“示例”。 | amends 示例登记管理办法
          抓紧修订《示例产业指导目录（2019年本）》，扩大鼓励范围。 | mentions 示例产业指导目录（2019年本）
          落实《关于转发〈示例规划〉的通知》（示办函〔2020〕5号）。 | implements 关于转发〈示例规划〉的通知 示办函〔2020〕5号
          组织观看纪录片《大国示例》，阅读《示例日报》《求是》和《示例经济》杂志。 | ''
          话剧《示例条例》、歌曲《示例之歌》广受好评。 | ''
          企业与职工签订《劳动合同》，与园区签署《战略合作框架协议》，办理《船舶示例证书》。 | ''
          依法实施《中华人民共和国示例法》。《示例法》第三条规定了期限。 | mentions 中华人民共和国示例法
          加快实施《信息安全技术示例安全规范》（GB/T 35273—2020）和《GB 31701 示例用品》。 | mentions 信息安全技术示例安全规范 GB/T35273—2020; mentions GB 31701示例用品
          履行《联合示例公约》及其《示例协定》，积极参与全球治理。 | implements 联合示例公约; implements 示例协定
          附件：1.《示例项目申报指南》 | ''
          现将《示例产业发展行动计划（2026—2028年）》印发给你们，请认真贯彻执行。 | ''
          按照《条例》《办法》有关规定执行，本办法由示例局解释。 | ''
          示例局印发《关于做好示例工作的通知》，出台《示例市示例发展若干措施》。 | mentions 关于做好示例工作的通知; mentions 示例市示例发展若干措施
          县级以上人民政府依照《中华人民共和国示例法》《示例条例》的规定，对违法行为予以处罚。 | basis 中华人民共和国示例法; basis 示例条例
          填写《示例项目申报表》，提交《承诺书》和《示例管理台账》。 | ''
          经国务院批准，《示例贸易总体方案》提出，加快发展。 | mentions 示例贸易总体方案
          你省《关于示例试点的请示》（示政〔2024〕7号）收悉。 | mentions 关于示例试点的请示 示政〔2024〕7号
          根据《示例法》，我们制定了《示例产业管理办法》，现印发给你们，请遵照执行。 | basis 示例法
          按照工作部署制定《示例区实施细则》，落实《示例产业管理办法》。 | mentions 示例区实施细则; implements 示例产业管理办法
          对照《政府工作报告》任务，开展示例工作。 | mentions 政府工作报告
          """)
  void aTextCites(String text, String expected) {
    assertThat(cites(OneMeasure.of(text, "示例规定", Optional.empty(), "规定"))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          示例部关于印发《示例发展规划》的通知 | 通知 | 示例部关于印发《示例发展规划》的通知。《示例发展规划》是示例的依据，《规划》明确任务。 | ''
          国务院关于修改《示例登记条例》的决定 | 决定 | 国务院关于修改《示例登记条例》的决定 | amends 示例登记条例
          示例部关于废止《示例管理办法》的公告 | 公告 | 示例部关于废止《示例管理办法》的公告 | repeals 示例管理办法
          示例省贯彻落实《示例纲要规划》实施方案 | 方案 | 示例省贯彻落实《示例纲要规划》实施方案 | implements 示例纲要规划
          示例办法出台 | 报道 | 近日，示例部印发《示例管理暂行办法》（以下简称《办法》）。根据《办法》，旧《示例制度规定》同时废止。 | mentions 示例管理暂行办法; mentions 示例制度规定
          示例条例 | 条例 | 违反《示例条例》的，依照本条例处罚。 | ''
          """)
  void theDocumentItselfIsNoCitation(String title, String type, String text, String expected) {
    assertThat(cites(OneMeasure.of(text, title, Optional.of(LocalDate.of(2024, 3, 1)), type)))
        .isEqualTo(expected);
  }

  @Test
  void aTitleOverTwoLinesAndOneThatIsNotClosed() {
    assertThat(cites(text("根据《示例产业发\n展规划》（示发〔2021〕\n4号），制定本办法。")))
        .isEqualTo("basis 示例产业发展规划 示发〔2021〕4号");
    assertThat(cites(text("根据《示例产业，制定本办法。\n\n落实《示例条例》。"))).isEqualTo("implements 示例条例");
  }

  @Test
  void evidenceHoldsTheWordsThatSaySo() {
    DocumentText document = text("各地要按照《示例甲条例》《示例乙条例》的要求，落实责任。");
    assertThat(EXTRACTOR.extract(document))
        .allSatisfy(
            citation ->
                assertThat(document.document().source().quote(citation.evidence()))
                    .isEqualTo("按照《示例甲条例》《示例乙条例》"))
        .hasSize(2);
  }

  @Test
  void manyMarksTakeNoTime() {
    String text = "《".repeat(100_000) + "示例条例》".repeat(20_000) + "《甲》（".repeat(20_000);
    long start = System.nanoTime();
    EXTRACTOR.extract(text(text));
    assertThat((System.nanoTime() - start) / 1e9).isLessThan(10);
  }

  private static DocumentText text(String text) {
    return OneMeasure.of(text, "示例规定", Optional.empty(), "规定");
  }

  private static String cites(DocumentText document) {
    return EXTRACTOR.extract(document).stream()
        .map(
            c ->
                c.relation().notation()
                    + " "
                    + c.title()
                    + c.number().map(number -> " " + number).orElse(""))
        .collect(Collectors.joining("; "));
  }
}
