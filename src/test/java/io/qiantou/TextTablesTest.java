package io.qiantou;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.qiantou.lexicon.Lexicon;
import io.qiantou.model.Deadline;
import io.qiantou.model.Due;
import io.qiantou.model.Extraction;
import io.qiantou.model.Fact;
import io.qiantou.model.Measure;
import io.qiantou.model.PolicyDocument;
import io.qiantou.model.RegionScope;
import io.qiantou.model.Responsibility;
import io.qiantou.model.Target;
import io.qiantou.resource.Resources;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Tables of tasks in text files: rows of tabs that break over lines, and columns of spaces as
 * programs write them that keep the look of a page.
 */
class TextTablesTest {
  private static final Pipeline PIPELINE = new Pipeline(Lexicon.read(Resources.packed()));

  private static final String NOTICE =
      """
      样板省商务厅关于印发2026年重点任务分工表的通知
      样商务字〔2026〕18号
      各设区市商务局：
      现将《2026年重点任务分工表》印发给你们，请认真贯彻落实。
      样板省商务厅
      2026年3月3日

      附件
                           2026年重点任务分工表

      """;

  @Test
  void aRowOfTabsIsAsLongAsItsHeaderAndTheScopeStandsInItsColumn() {
    String table =
        """
        序号\t改革举措\t主要内容\t责任单位\t复制推广范围
        （一）投资便利化
        1\t企业住所标准化登记\t依托标准地址库，实现住所自动比对，
        无需提交房产证明。\t省市场监管局、省自然资源厅\t全省
        2\t外资信息一站报送\t与登记同步报送信息，部门间共享。\t省商务厅牵头，省市场监管局配合\t福州、厦门
        （二）贸易便利化
        3\t保税货物智能监管\t运用物联网技术实时监控库存，减少现场盘库。\t厦门海关\t福建自贸试验区
        以上事项由省商务厅跟踪评估。
        """;
    assertThat(said(NOTICE + table))
        .containsExactly(
            "（一）/1 企业住所标准化登记",
            "RESPONSIBLE 省市场监管局",
            "RESPONSIBLE 省自然资源厅",
            "（一）/2 外资信息一站报送",
            "LEAD 省商务厅",
            "SUPPORT 省市场监管局",
            "in 福州",
            "in 厦门",
            "（二）/3 保税货物智能监管",
            "RESPONSIBLE 厦门海关",
            "in 福建自贸试验区");
  }

  @Test
  void cellsInColumnsAreReadWhereverTheirRowHasItsNumber() {
    String table =
        """
         序号              任务                     主要措施                  牵头单位     配合单位      完成时限
                                          组织企业参加各类重点展会，全
                支持企业开拓国际
          1                               年参展企业不少于1000家次。      省商务厅       省财政厅      2026年12月
                    市场
                                          办好样板博览会。
                                          优化出口信保服务，扩大小微企                 省金融办、
          2     加强出口信用保险          业统保平台覆盖面。              省商务厅       样板省税务   长期坚持
                                                                                         局
                培育跨境电商产业带        培育跨境电商服务平台，建成特色                省工业和信
          3                               产业带10个以上。                省商务厅       息化厅、省   2026年10月底前
                                                                                      邮政管理局
        """;
    assertThat(said(NOTICE + table))
        .containsExactly(
            "1 支持企业开拓国际市场",
            "LEAD 省商务厅",
            "SUPPORT 省财政厅",
            "by 2026-12-31",
            "2 加强出口信用保险",
            "LEAD 省商务厅",
            "SUPPORT 省金融办",
            "SUPPORT 样板省税务局",
            "3 培育跨境电商产业带",
            "LEAD 省商务厅",
            "SUPPORT 省工业和信息化厅",
            "SUPPORT 省邮政管理局",
            "by 2026-10-31");
  }

  @Test
  void groupsPagesAndTheHeaderComeBetweenTheRowsOfColumns() {
    String table =
        """
        序号   工作任务             具体举措                                   责任单位                     完成时限
        （一）优化政务服务
         1     推进高效办成一件事   新增一批重点事项，实现线上一网申请、线     省政务服务中心，各县（市、   2026年6月底前
                                    下一窗受理，全年新增事项20项。             区）人民政府
         2     规范涉企行政检查     公布检查事项清单，推行综合查一次。         省司法厅                     2026年9月底前
                                                  第 1 页 共 2 页
        序号   工作任务             具体举措                                   责任单位                     完成时限
        （二）强化法治保障
         3     完善企业破产制度     建立府院联动机制，解决破产财产处置、信     省高级人民法院、省发展改     2026年12月底前
                                    用修复问题。                               革委
                                                  第 2 页 共 2 页
        """;
    List<String> said = said(NOTICE + table);
    assertThat(said)
        .containsExactly(
            "（一）/1 推进高效办成一件事",
            "RESPONSIBLE 省政务服务中心",
            "RESPONSIBLE 各县（市、区）人民政府",
            "by 2026-06-30",
            "（一）/2 规范涉企行政检查",
            "RESPONSIBLE 省司法厅",
            "by 2026-09-30",
            "（二）/3 完善企业破产制度",
            "RESPONSIBLE 省高级人民法院",
            "RESPONSIBLE 省发展改革委",
            "by 2026-12-31");
  }

  @Test
  void whatARowSaysOverLinesIsReadAsOneSentence() {
    String table =
        """
        序号    重点任务                              牵头单位          责任单位
          一、推进节约用水
                推动工业节水改造。加快推广循环冷
        1       却技术，全省规模以上工业用水重复利    省工业和信息化    省水利厅、省住房城
                用率达到92%以上。                     厅                乡建设厅
        2       开展漏损治理。完成供水管网改造。      省住房城乡建设    各设区市人民政府
                                                      厅
        各地要加强组织领导，抓好任务落实。
        """;
    Extraction extraction = extraction(NOTICE + table);
    assertThat(said(extraction))
        .containsExactly(
            "一/1 推动工业节水改造",
            "LEAD 省工业和信息化厅",
            "RESPONSIBLE 省水利厅",
            "RESPONSIBLE 省住房城乡建设厅",
            "一/2 开展漏损治理",
            "LEAD 省住房城乡建设厅",
            "RESPONSIBLE 各设区市人民政府");
    Target target =
        extraction.documents().get(0).facts().stream()
            .filter(Target.class::isInstance)
            .map(Target.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(target.quantity().value()).isEqualByComparingTo("92");
    assertThat(target.evidence().of(extraction.source().text())).contains("用水重复利", "用率达到92%以上");
  }

  @Test
  void theTimeOfARowIsNoneOfTheNext() {
    String table =
        """
        序号\t重点任务\t工作举措\t牵头单位\t责任单位\t完成时限
        1\t推进示例建设\t建成示例平台，完善示例目录。\t省商务厅\t省财政厅\t2026年9月底
        2\t推行样板建设\t减免材料，证照应用率达到90%。\t省数据局\t省财政厅\t2026年12月底
        """;
    assertThat(extraction(NOTICE + table).documents().get(0).facts())
        .filteredOn(Target.class::isInstance)
        .singleElement()
        .satisfies(
            fact ->
                assertThat(((Target) fact).due())
                    .contains(new Due(2026, Optional.of(LocalDate.of(2026, 12, 31)), true)));
  }

  @Test
  void theYearThatAValueStartsFromIsNoneOfTheValueThatItReaches() {
    String table =
        """
        序号\t重点任务\t牵头单位\t责任单位\t完成时限
        1\t示例用地标准地出让比例由2025年的62%提高到80%\t省商务厅\t省财政厅\t持续推进
        """;
    assertThat(extraction(NOTICE + table).documents().get(0).facts())
        .filteredOn(Target.class::isInstance)
        .singleElement()
        .satisfies(
            fact -> assertThat(((Target) fact).quantity().value()).isEqualByComparingTo("80"));
  }

  @Test
  void namesThatStandApartInASignatureAreNoTable() {
    String notice =
        """
        样板部　样板局关于做好样板工作的通知
        样部发〔2026〕8号
        各省、自治区、直辖市样板厅：
        现就有关事项通知如下：
        一、加强协同。各省级样板部门要建立协调机制。
        二、强化监管。样板局负责开展专项检查。

        样板部            样板局            样板协会
                        2026年5月6日
        """;
    PolicyDocument document = extraction(notice).documents().get(0);
    assertThat(document.head().issuers()).containsExactly("样板部", "样板局", "样板协会");
    assertThat(document.measures()).hasSize(2);
  }

  @Test
  void hostileColumnsTakeLinearTime() {
    String header = "序号    重点任务          牵头单位          责任单位\n";
    String row = "1       推进样板工程        省样板厅          省财政厅\n";
    String odd = "        推进              省                省\n";
    StringBuilder many = new StringBuilder(NOTICE);
    for (int i = 0; i < 20_000; i++) {
      many.append(row).append(odd);
    }
    String wide = NOTICE + header + ("1" + "   样板".repeat(20_000) + "\n").repeat(5);
    String headers = NOTICE + header.repeat(20_000);
    String tall = NOTICE + header + (row + odd.repeat(30)).repeat(2_000);
    String even = NOTICE + header + (row + odd.repeat(20)).repeat(2_000);
    assertTimeout(
        Duration.ofMinutes(2),
        () -> {
          for (String text : List.of(many.toString(), wide, headers, tall, even)) {
            SoundExtraction.check(extraction(text));
          }
          SoundExtraction.check(extraction(NOTICE + header + many));
        });
  }

  private static Extraction extraction(String text) {
    return PIPELINE.extract("表.txt", text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> said(String text) {
    Extraction extraction = extraction(text);
    SoundExtraction.check(extraction);
    return said(extraction);
  }

  /** The measures of the one document, each with its agencies, regions and deadline. */
  private static List<String> said(Extraction extraction) {
    assertThat(extraction.documents()).hasSize(1);
    PolicyDocument document = extraction.documents().get(0);
    List<String> said = new ArrayList<>();
    for (Measure measure : document.measures()) {
      said.add(String.join("/", measure.path()) + " " + measure.heading());
      for (Fact fact : document.facts()) {
        if (fact instanceof Responsibility duty && duty.measure().equals(measure)) {
          said.add(duty.role() + " " + duty.agency().name());
        } else if (fact instanceof RegionScope scope && scope.measure().equals(measure)) {
          said.add("in " + scope.region().name());
        }
      }
      for (Fact fact : document.facts()) {
        if (fact instanceof Deadline deadline
            && deadline.governing()
            && deadline.measure().filter(measure::equals).isPresent()) {
          deadline.date().ifPresent(date -> said.add("by " + date));
        }
      }
    }
    return said;
  }
}
