package io.qiantou;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.lexicon.Lexicon;
import io.qiantou.model.DocumentHead;
import io.qiantou.model.PolicyDocument;
import io.qiantou.resource.Resources;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands above a title: order, number, name of the issuer; in the tests' own words. */
class LetterheadTest {
  private static final Pipeline PIPELINE = new Pipeline(Lexicon.read(Resources.packed()));

  private static final String ORDER =
      """
      中华人民共和国国务院令
      第799号
      《样板物品管理条例》已经2018年10月10日国务院第27次常务会议通过，现予公布，自2019年1月1日起施行。
      总理　某某某
      2018年10月22日
      样板物品管理条例
      第一章 总则
      第一条 为了加强样板物品管理，制定本条例。
      第二条 国务院药品监督管理部门负责全国样板物品监督管理工作。
      第三条 生产样板物品，应当具备与规模相适应的场所。
      """;

  private static List<PolicyDocument> documents(String text) {
    return PIPELINE.extract("示例.txt", text.getBytes(StandardCharsets.UTF_8)).documents();
  }

  @Test
  void anOrderAboveTheTitleGivesNumberIssuerAndDate() {
    List<PolicyDocument> documents = documents(ORDER);
    assertThat(documents).hasSize(1);
    DocumentHead head = documents.get(0).head();
    assertThat(head.title()).isEqualTo("样板物品管理条例");
    assertThat(head.number()).contains("中华人民共和国国务院令第799号");
    assertThat(head.issuers()).containsExactly("国务院");
    assertThat(head.issued()).contains(LocalDate.of(2018, 10, 22));
    assertThat(head.effective()).contains(LocalDate.of(2019, 1, 1));
    assertThat(documents.get(0).span().start()).isZero();
  }

  @Test
  void anOrderBelongsToTheDocumentBehindIt() {
    String before =
        """
        样板部关于做好样板工作的通知
        样板发〔2018〕9号
        各省、自治区、直辖市人民政府：
        现将有关事项通知如下：
        一、加强统筹
        样板部要加强统筹，按月调度。
        样板部
        2018年3月1日
        """;
    List<PolicyDocument> documents = documents(before + ORDER);
    assertThat(documents).hasSize(2);
    assertThat(documents.get(0).head().issued()).contains(LocalDate.of(2018, 3, 1));
    assertThat(documents.get(0).span().end()).isLessThan(documents.get(1).span().start());
    assertThat(documents.get(1).head().number()).contains("中华人民共和国国务院令第799号");
  }

  @Test
  void aRedHeadStandsAboveTheTitle() {
    DocumentHead head =
        documents(
                """
                样板省人民政府文件
                样政发〔2026〕11号
                样板省人民政府关于推进样板工作的意见
                各市、县（区）人民政府，省政府各部门：
                为深入贯彻落实省委、省政府关于加快推进样板工作的决策部署，进一步健全样板工作的体制机制，推动全省样板工作再上新台阶，结合我省实际，现提出如下意见。
                一、总体要求
                坚持稳中求进。
                二、重点任务
                （一）建设园区。建成一批样板园区。（省发展改革委负责）
                样板省人民政府
                2026年3月10日
                """)
            .get(0)
            .head();
    assertThat(head.title()).isEqualTo("样板省人民政府关于推进样板工作的意见");
    assertThat(head.number()).contains("样政发〔2026〕11号");
    assertThat(head.issuers()).containsExactly("样板省人民政府");
  }

  @Test
  void theNumberOfAnAnnouncementIsNoPartOfItsTitle() {
    DocumentHead head =
        documents(
                """
                样板总局 样板部公告2019年第39号
                关于样板改革有关政策的公告

                为贯彻落实决策部署，现将有关事项公告如下：
                一、纳税人发生样板行为，适用样板税率。
                二、本公告自2019年4月1日起执行。
                样板总局 样板部
                2019年3月20日
                """)
            .get(0)
            .head();
    assertThat(head.title()).isEqualTo("关于样板改革有关政策的公告");
    assertThat(head.number()).contains("样板总局样板部公告2019年第39号");
    assertThat(head.issuers()).containsExactly("样板总局", "样板部");
    assertThat(head.issued()).contains(LocalDate.of(2019, 3, 20));
  }

  @Test
  void theBracketUnderTheTitleSaysWhenItWasPublished() {
    DocumentHead head =
        documents(
                """
                样板市人民政府关于修改《样板市公园管理办法》的决定
                （2018年12月20日样板市人民政府令第88号公布　自2019年2月1日起施行）
                样板市人民政府决定作如下修改：
                一、将第三条修改为：“市园林主管部门负责组织实施。”
                二、删去第十条。
                """)
            .get(0)
            .head();
    assertThat(head.issued()).contains(LocalDate.of(2018, 12, 20));
    assertThat(head.effective()).contains(LocalDate.of(2019, 2, 1));
  }

  @Test
  void labelsStandBetweenTheNumberAndTheTitleAndBeforeTheSignature() {
    DocumentHead head =
        documents(
                """
                样板省工业和信息化厅
                答复类别：A类
                样工信函〔2025〕268号
                签发人：某某

                样板省工业和信息化厅关于省人大会议第1187号建议的答复

                某某等代表：
                您提出的建议收悉。现答复如下：
                一、省工业和信息化厅负责建设示例平台。
                二、省财政厅支持示例项目。
                感谢您的关心！
                联 系 人：某某（样板工业处）
                联系电话：0000-1234567

                样板省工业和信息化厅
                2025年5月19日
                """)
            .get(0)
            .head();
    assertThat(head.title()).isEqualTo("样板省工业和信息化厅关于省人大会议第1187号建议的答复");
    assertThat(head.number()).contains("样工信函〔2025〕268号");
    assertThat(head.issuers()).containsExactly("样板省工业和信息化厅");
    assertThat(head.type()).contains("答复");
  }

  @Test
  void theLastWordOfATitleMayBeSpreadOverItsLine() {
    DocumentHead head =
        documents(
                """
                样板省人民政府办公厅
                关于印发样板省稳外贸工作任务分工表的
                通    知
                样政办明电〔2025〕6 号

                各省辖市人民政府：
                现印发给你们，请认真组织实施。
                一、省商务厅牵头推进示例工作。
                二、省财政厅负责落实资金。
                """)
            .get(0)
            .head();
    assertThat(head.title()).isEqualTo("样板省人民政府办公厅关于印发样板省稳外贸工作任务分工表的通知");
    assertThat(head.number()).contains("样政办明电〔2025〕6号");
  }

  /** What a page or a newspaper prints beside an article that bears no date of its own. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "发布时间：2025-07-22 08:14 来源：示例海关",
        "本报记者 李示例　2025年07月22日08:14　来源：示例海关",
        "来源：示例海关　2025/7/22",
        "2025年7月22日 星期二"
      })
  void anArticleIsOfTheDayThatItsPagePrints(String line) {
    DocumentHead head =
        documents("上半年示例口岸外贸运行情况\n" + line + "\n　　本报讯　记者李示例　据统计，上半年，示例口岸进出口货物2.6万吨，增长5.4%。\n")
            .get(0)
            .head();
    assertThat(head.issued()).contains(LocalDate.of(2025, 7, 22));
  }

  @Test
  void aReportIsOfTheDayOfItsMeeting() {
    DocumentHead head =
        documents(
                """
                政府工作报告
                （2026年1月13日在芜湖市第十七届人民代表大会第六次会议上）
                芜湖市人民政府

                各位代表：
                现在，我代表市人民政府向大会报告工作，请予审议。
                一、2026年重点工作
                推进示例建设。新建示例平台20个，由市商务局牵头。
                """)
            .get(0)
            .head();
    assertThat(head.issued()).contains(LocalDate.of(2026, 1, 13));
    assertThat(head.issuers()).containsExactly("芜湖市人民政府");
  }
}
