package io.qiantou.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Pages as government sites set them, with texts written for the test. */
class HtmlReaderTest {

  /** The layout that www.gov.cn used up to about 2020: tables in tables. */
  @Test
  void readsTheOldTableLayout() {
    String page =
        """
        <html><head><title>关于净水站建设有关措施的通知（示例）_政府信息公开专栏</title></head><body>
        <div><a href="/">首页</a> <a href="/x">政策</a> <a href="/y">服务</a> <a href="/z">互动</a></div>
        <table width="724"><tbody><tr><td>
         <table class="bd1"><tbody>
          <tr><td><b>索 引 号：</b></td><td>000000000/2018-00001</td>
              <td><b>主题分类：</b></td><td>城乡建设\\供水</td></tr>
          <tr><td><b>发文机关：</b></td><td>示例部</td><td><b>成文日期：</b></td><td>2018年12月21日</td></tr>
          <tr><td><b>标　　题：</b></td><td colspan="3">关于净水站建设有关措施的通知（示例）</td></tr>
          <tr><td><b>发文字号：</b></td><td>示发〔2018〕43号</td><td><b>发布日期：</b></td><td>2018年12月29日</td></tr>
         </tbody></table>
         <table class="bd1"><tbody><tr><td><b>主 题 词：</b></td><td></td><td></td><td></td></tr></tbody></table>
        </td></tr></tbody></table><br>
        <table width="724"><tbody><tr><td><br>
         <table width="650"><tbody><tr><td class="b12c">
          <p style="text-align: center">关于净水站建设</p>
          <p style="text-align: center">有关措施的通知（示例）</p>
          <p style="text-align: center">示发〔2018〕43号</p> <p><br></p>
          <p>各省、自治区、直辖市人民政府：</p>
          <p style="text-indent:2em">为改善城乡供水，现就净水站建设提出以下措施。</p>
          <p style="text-indent:2em"><span>一、统一建设标准。</span>按日供水量&nbsp;分级。（水利部牵头，
             财政部配合）</p>
          <p align="right">示例部 &nbsp; &nbsp; &nbsp;</p>
          <p align="right">2018年12月21日 &nbsp;</p>
         </td></tr><tr><td></td></tr></tbody></table>
         <div><div>扫一扫在手机打开当前页</div></div>
         <table><tbody><tr><td><a href="#"><img src="save.gif"></a><a href="#">打印</a></td></tr></tbody></table>
        </td></tr></tbody></table>
        <div>版权所有：示例网站 <a href="/a">关于我们</a> <a href="/b">网站声明</a></div>
        <script>var words = "不是正文。";</script></body></html>
        """;

    ReadResult result = read(page);

    assertThat(result.metadata())
        .containsEntry("索引号", "000000000/2018-00001")
        .containsEntry("主题分类", "城乡建设\\供水")
        .containsEntry("发文机关", "示例部")
        .containsEntry("成文日期", "2018年12月21日")
        .containsEntry("标题", "关于净水站建设有关措施的通知（示例）")
        .containsEntry("发文字号", "示发〔2018〕43号")
        .containsEntry("发布日期", "2018年12月29日")
        .doesNotContainKey("主题词");
    assertThat(result.text().text())
        .isEqualTo(
            """
            索引号：000000000/2018-00001

            主题分类：城乡建设\\供水

            发文机关：示例部

            成文日期：2018年12月21日

            标题：关于净水站建设有关措施的通知（示例）

            发文字号：示发〔2018〕43号

            发布日期：2018年12月29日

            关于净水站建设

            有关措施的通知（示例）

            示发〔2018〕43号

            各省、自治区、直辖市人民政府：

            为改善城乡供水，现就净水站建设提出以下措施。

            一、统一建设标准。按日供水量 分级。（水利部牵头， 财政部配合）

            示例部

            2018年12月21日
            """);
    assertThat(result.problems()).extracting("code").containsExactly("html.outside");
    assertThat(result.block(result.text().text().indexOf("一、统一"))).isEqualTo(13);
  }

  /** The layout with a heading above a content element, as most sites of provinces have it. */
  @Test
  void takesTheTitleFromAboveTheArticle() {
    String page =
        """
        <html><head><meta name="ArticleTitle" content="示例省关于支持夜间集市发展的若干措施">
        <meta name="PubDate" content="2026-03-01 09:00"><title>示例省关于支持夜间集市发展的若干措施_通知公告_示例省人民政府</title></head>
        <body><header><ul><li><a href="/">首页</a></li><li><a href="/2">要闻</a></li><li><a href="/3">公开</a></li></ul></header>
        <div class="wrap"><div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/t">通知</a></div>
        <ul class="head"><li><b>索引号：</b>SL0001-2026-01</li><li><b>发布机构：</b>示例省商务厅</li><li><b>文号：</b>示商发〔2026〕7号</li></ul>
        <div class="box"><h1>示例省关于支持夜间集市发展的若干措施</h1>
        <div class="src"><span>来源：省商务厅</span><span>字号：<a href="javascript:;">大</a><a href="javascript:;">小</a></span></div>
        <div id="zoom"><div class="view">
        　　一、延长公共交通运营时间。责任单位：省交通运输厅<br>　　二、简化临时摊位备案。责任单位：省市场监管局<br>
        　　三、安排专项资金。责任单位：省财政厅、省商务厅<br>
        <p>附件：<a href="./P020.docx">夜间集市清单.docx</a></p></div></div>
        <div class="share"><a href="javascript:void(0)">分享到微信</a></div></div>
        <div class="side"><h3>相关信息</h3><ul><li><a href="/1">示例省关于早市的通知，一并实施</a></li>
        <li><a href="/2">示例省关于餐饮业的若干措施，自即日起</a></li><li><a href="/3">解读：夜间集市怎么办</a></li></ul></div></div>
        <footer><p>主办：示例省人民政府办公厅。承办：信息中心。</p></footer></body></html>
        """;

    ReadResult result = read(page);

    assertThat(result.text().text())
        .isEqualTo(
            """
            索引号：SL0001-2026-01

            发布机构：示例省商务厅

            文号：示商发〔2026〕7号

            示例省关于支持夜间集市发展的若干措施

            一、延长公共交通运营时间。责任单位：省交通运输厅

            二、简化临时摊位备案。责任单位：省市场监管局

            三、安排专项资金。责任单位：省财政厅、省商务厅

            附件：夜间集市清单.docx
            """);
    assertThat(result.metadata())
        .containsEntry("PubDate", "2026-03-01 09:00")
        .containsEntry("文号", "示商发〔2026〕7号");
  }

  /** The layout of the national policy library: head table and content in two elements. */
  @Test
  void readsTheNewLayout() {
    String page =
        """
        <!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>示例部办公厅关于修缮村史馆的意见_国务院部门文件_示例网</title></head>
        <body><div class="header"><div class="nav"><a href="/1">首页</a><a href="/2">机构</a><a href="/3">新闻</a><a href="/4">政策</a></div></div>
        <div class="content"><div class="crumbs"><a href="/">首页</a> &gt; <a href="/4">政策</a> &gt; <a href="/5">部门文件</a></div>
        <div class="overview"><table><tbody><tr><td colspan="1"><b>标　　题：</b></td><td colspan="3">示例部办公厅关于修缮村史馆的意见</td></tr>
        <tr><td><b>发文机关：</b></td><td><a href="/o">示例部</a>办公厅</td><td><b>发文字号：</b></td><td>示办发〔2024〕9号</td></tr>
        <tr><td><b>成文日期：</b></td><td></td><td><b>发布日期：</b></td><td>2024年3月8日</td></tr></tbody></table></div>
        <div class="main"><div class="tools"><span>字号：<a href="#">默认</a><a href="#">大</a><a href="#">超大</a></span>|<a href="#">打印</a></div>
        <div class="pages_content"><div class="view"><p style="text-align:center"><strong>示例部办公厅关于修缮村史馆的意见</strong></p>
        <p>各省文化和旅游厅（局）：</p><p><span>一、明确修缮范围。建成二十年以上的优先修缮。（责任单位：省文化和旅游厅）</span></p>
        <p>二、安排专门人员管理。</p></div></div></div>
        <div class="related"><h2>相关稿件</h2><div><a href="/r">示例部关于村史馆的答记者问，全文如下。</a></div></div></div>
        <div class="footer"><a href="/a">网站声明</a> 版权所有：示例网 <a href="/b">联系我们</a></div></body></html>
        """;

    ReadResult result = read(page);

    assertThat(result.metadata())
        .containsEntry("发文机关", "示例部办公厅")
        .containsEntry("发文字号", "示办发〔2024〕9号")
        .doesNotContainKey("成文日期");
    assertThat(result.text().text())
        .isEqualTo(
            """
            标题：示例部办公厅关于修缮村史馆的意见

            发文机关：示例部办公厅

            发文字号：示办发〔2024〕9号

            发布日期：2024年3月8日

            示例部办公厅关于修缮村史馆的意见

            各省文化和旅游厅（局）：

            一、明确修缮范围。建成二十年以上的优先修缮。（责任单位：省文化和旅游厅）

            二、安排专门人员管理。
            """);
  }

  @Test
  void headTablesComeInManyForms() {
    String article = "<div><p>现将方案印发给你们，请结合实际认真贯彻落实。</p><p>工作中的问题请及时报告。</p></div>";
    String[] heads = {
      "<ul><li><label>文号:</label><p>示政〔2026〕1号</p></li><li><label>发布机构:</label><p>示例市政府</p></li>"
          + "<li><label>成文日期:</label><p>2026-01-05</p></li></ul>",
      "<dl><dt>文号</dt><dd>示政〔2026〕1号</dd><dt>发布机构</dt><dd>示例市政府</dd><dt>成文日期</dt><dd>2026-01-05</dd></dl>",
      "<table><tr><td><b>文号</b></td><td>示政〔2026〕1号</td><td><b>发布机构</b></td><td>示例市政府</td></tr>"
          + "<tr><th>成文日期</th><td>2026-01-05</td></tr></table>",
      "<table><tr><td>文 号</td><td>示政〔2026〕1号</td><td>发布机构</td><td>示例市政府</td></tr>"
          + "<tr><td>成文日期</td><td>2026-01-05</td></tr></table>",
      "<div><div>【文号】示政〔2026〕1号</div><div>【发布机构】示例市政府</div><div>【成文日期】2026-01-05</div></div>",
      "<div><div><span>文　　号：</span><span>示政〔2026〕1号</span></div><div><em>发布机构</em>：示例市政府</div>"
          + "<div>成文日期：2026-01-05</div></div>",
    };
    for (String head : heads) {
      ReadResult result = read("<body>" + head + article + "</body>");
      assertThat(result.metadata())
          .containsExactly(
              entry("文号", "示政〔2026〕1号"), entry("发布机构", "示例市政府"), entry("成文日期", "2026-01-05"));
      assertThat(result.text().text().lines().filter(line -> !line.isBlank())).hasSize(5);
    }
  }

  /** Labels and values by turns are also what the header of another table looks like. */
  @Test
  void aHeaderOfTasksIsNoHeadTable() {
    String page =
        "<body><table><tr><td>序号</td><td>任务</td><td>内容</td><td>单位</td><td>时限</td><td>备注</td></tr>"
            + "<tr><td>1</td><td>推进示例</td><td>建好示例平台</td><td>示例局</td><td>年底</td><td>无</td></tr></table>"
            + "<p>现将方案印发给你们，请结合实际认真贯彻落实。</p></body>";

    assertThat(read(page).metadata()).isEmpty();
    assertThat(read(page).text().text()).contains("任务\t内容");
  }

  @Test
  void aNoticeAndItsPlanInTwoElementsStayTogether() {
    String page =
        "<body><div><a href='/1'>首页</a><a href='/2'>公开</a><a href='/3'>服务</a></div><div id=c><div>"
            + "<p>各市人民政府：</p><p>现将计划印发给你们。请认真执行。</p></div><div>"
            + "<p>一、扩大范围，由民政部门负责，财政部门配合，逐步推开。</p>".repeat(20)
            + "</div></div></body>";

    assertThat(read(page).text().text()).startsWith("各市人民政府：\n\n现将计划").doesNotContain("首页");
  }

  @Test
  void tablesKeepTheirCellsAndRepeatMergedOnes() {
    String page =
        """
        <body><div><p>现将任务分工印发给你们，请按期完成。</p><p>工作中的问题请及时反馈。</p>
        <table><tr><th colspan=3>任务分工表</th></tr><tr><th>序号</th><th>任务</th><th>责任<br>单位</th></tr>
        <tr><td>1</td><td rowspan=2><p>建设净水站</p></td><td>水利部<br>财政部</td></tr>
        <tr><td>2</td><td>住房城乡建设部</td></tr></table><p>特此通知。</p></div></body>
        """;

    assertThat(read(page).text().text())
        .isEqualTo(
            """
            现将任务分工印发给你们，请按期完成。

            工作中的问题请及时反馈。

            任务分工表
            序号\t任务\t责任单位
            1\t建设净水站\t水利部 财政部
            2\t建设净水站\t住房城乡建设部

            特此通知。
            """);
  }

  @Test
  void breaksAreLinesAndNumberedListsHaveNumbers() {
    String page =
        "<body><p>关于示例事项<br>的通知</p><ol start=3><li>清理文件，逐件登记。</li><li>公布结果，接受监督。</li></ol>"
            + "<p style='display:none'>不显示。</p></body>";

    assertThat(read(page).text().text())
        .isEqualTo("关于示例事项\n的通知\n\n3. 清理文件，逐件登记。\n\n4. 公布结果，接受监督。\n");
  }

  @Test
  void aYamlHeadIsReadAndPlainLinesBelowItStayLines() {
    String page =
        "---\ntitle: 示例市关于公园开放的通知\ndate: 2026-02-03\n---\n各区人民政府：\n\n一、延长<b>开放</b>时间。\n二、由市园林局负责。\n";

    ReadResult result = read(page);

    assertThat(result.metadata()).containsEntry("date", "2026-02-03");
    assertThat(result.text().text())
        .isEqualTo("title：示例市关于公园开放的通知\n\ndate：2026-02-03\n\n各区人民政府：\n\n一、延长开放时间。\n二、由市园林局负责。\n");
  }

  @Test
  void aPageThatAScriptFillsIsRefused() {
    assertThatThrownBy(() -> read("<html><body><script>load()</script></body></html>"))
        .isInstanceOfSatisfying(
            UnreadableInput.class, e -> assertThat(e.code()).isEqualTo("html.empty"));
  }

  @Test
  void deepNestingEndsInAResultOrARefusal() {
    String page = "<div>".repeat(20_000) + "<p>一、由商务部负责。</p>";
    try {
      assertThat(read(page).text().text()).contains("商务部");
    } catch (UnreadableInput e) {
      assertThat(e.code()).isEqualTo("html.broken");
    }
  }

  private static ReadResult read(String page) {
    return new InputReader().read("页.html", page.getBytes(StandardCharsets.UTF_8));
  }
}
