package io.qiantou.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/**
 * Word files as their readers see them; the files are written by POI, or by hand where it cannot.
 */
class DocxReaderTest {
  private static final String W =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

  @Test
  void automaticNumbersAreRenderedAndBeginAgain() throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      XWPFNumbering numbering = document.createNumbering();
      CTAbstractNum list = CTAbstractNum.Factory.newInstance();
      list.setAbstractNumId(BigInteger.ONE);
      level(list, 0, STNumberFormat.CHINESE_COUNTING_THOUSAND, "%1、", 1);
      level(list, 1, STNumberFormat.CHINESE_COUNTING, "（%2）", 1);
      level(list, 2, STNumberFormat.DECIMAL, "%3.", 1);
      level(list, 3, STNumberFormat.BULLET, "\uf0b7", 1);
      BigInteger id = numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
      document.createParagraph().createRun().setText("关于示例事项的通知");
      item(document, id, 0, "总体要求");
      item(document, id, 1, "加强领导。由示例部负责。");
      item(document, id, 1, "完善制度。");
      item(document, id, 2, "建立清单。");
      item(document, id, 2, "定期公布。");
      item(document, id, 0, "主要任务");
      item(document, id, 1, "扩大范围。");
      item(document, id, 3, "圆点项目");
      for (int i = 3; i <= 12; i++) {
        item(document, id, 0, "第" + i);
      }

      String text = read(bytes(document)).text().text();

      assertThat(text)
          .startsWith(
              """
              关于示例事项的通知

              一、总体要求

              （一）加强领导。由示例部负责。

              （二）完善制度。

              1. 建立清单。

              2. 定期公布。

              二、主要任务

              （一）扩大范围。

              圆点项目

              三、第3
              """)
          .contains("十、第10\n", "十二、第12\n");
    }
  }

  @Test
  void startOverridesRestartAList() throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      XWPFNumbering numbering = document.createNumbering();
      CTAbstractNum list = CTAbstractNum.Factory.newInstance();
      list.setAbstractNumId(BigInteger.ONE);
      level(list, 0, STNumberFormat.CHINESE_COUNTING, "第%1条", 3);
      BigInteger abstractId = numbering.addAbstractNum(new XWPFAbstractNum(list));
      BigInteger first = numbering.addNum(abstractId);
      BigInteger second = numbering.addNum(abstractId);
      numbering
          .getNum(second)
          .getCTNum()
          .addNewLvlOverride()
          .addNewStartOverride()
          .setVal(BigInteger.ONE);
      numbering.getNum(second).getCTNum().getLvlOverrideArray(0).setIlvl(BigInteger.ZERO);
      item(document, first, 0, "甲");
      item(document, first, 0, "乙");
      item(document, second, 0, "丙");
      item(document, first, 0, "丁");

      assertThat(read(bytes(document)).text().text())
          .isEqualTo("第三条 甲\n\n第四条 乙\n\n第一条 丙\n\n第二条 丁\n");
    }
  }

  @Test
  void mergedCellsAreRepeated() throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      XWPFTable table = document.createTable(4, 3);
      String[][] cells = {
        {"重点任务分工表", "", ""},
        {"序号", "任务", "责任单位"},
        {"1", "建设净水站", "水利部"},
        {"2", "", "财政部"}
      };
      for (int row = 0; row < 4; row++) {
        for (int column = 0; column < 3; column++) {
          table.getRow(row).getCell(column).setText(cells[row][column]);
        }
      }
      properties(table, 0, 0).addNewGridSpan().setVal(BigInteger.valueOf(3));
      table.getRow(0).removeCell(2);
      table.getRow(0).removeCell(1);
      properties(table, 2, 1).addNewVMerge().setVal(STMerge.RESTART);
      properties(table, 3, 1).addNewVMerge();
      document.createParagraph().createRun().setText("以上任务按期完成。");

      assertThat(read(bytes(document)).text().text())
          .isEqualTo("重点任务分工表\n序号\t任务\t责任单位\n1\t建设净水站\t水利部\n2\t建设净水站\t财政部\n\n以上任务按期完成。\n");
    }
  }

  @Test
  void notesStandAtTheEndAndHeadersAreLeftOut() throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      document.createHeaderFooterPolicy();
      document.createHeader(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("页眉文字");
      XWPFParagraph paragraph = document.createParagraph();
      paragraph.createRun().setText("一、设立专项资金。");
      paragraph.addFootnoteReference(footnote(document, "资金由财政部门安排。"));
      document.createParagraph().createRun().setText("二、加强监督。");

      assertThat(read(bytes(document)).text().text())
          .isEqualTo("一、设立专项资金。\n\n二、加强监督。\n\n[1] 资金由财政部门安排。\n");
    }
  }

  @Test
  void changesAreAcceptedAndTextBoxesKept() throws IOException {
    String body =
        """
        <w:p><w:r><w:t>由</w:t></w:r><w:del><w:r><w:delText>甲部</w:delText></w:r></w:del>
          <w:ins><w:r><w:t>乙部</w:t></w:r></w:ins><w:r><w:t xml:space="preserve">牵头。 </w:t></w:r>
          <w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r></w:p>
        <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>两段合</w:t></w:r></w:p>
        <w:p><w:r><w:t>为一段。</w:t><w:br/><w:t>换行</w:t></w:r></w:p>
        <w:sdt><w:sdtContent><w:p><w:r>
          <mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">
           <mc:Choice Requires="wps"><w:txbxContent><w:p><w:r><w:t>专栏1 示例工程</w:t></w:r></w:p></w:txbxContent></mc:Choice>
           <mc:Fallback><w:txbxContent><w:p><w:r><w:t>专栏1 示例工程</w:t></w:r></w:p></w:txbxContent></mc:Fallback>
          </mc:AlternateContent><w:t>框外</w:t></w:r></w:p></w:sdtContent></w:sdt>
        <w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:t>7</w:t></w:r></w:p>
        """;

    assertThat(read(word(body)).text().text())
        .isEqualTo("由乙部牵头。\n\n两段合为一段。\n换行\n\n框外\n\n专栏1 示例工程\n\n7\n");
  }

  @Test
  void headingStylesCarryTheirNumbers() throws IOException {
    String styles =
        "<w:styles "
            + W
            + "><w:style w:styleId='a1'><w:pPr><w:numPr><w:numId w:val='5'/></w:numPr></w:pPr></w:style>"
            + "<w:style w:styleId='a2'><w:basedOn w:val='a1'/></w:style></w:styles>";
    String numbering =
        "<w:numbering "
            + W
            + "><w:abstractNum w:abstractNumId='0'>"
            + "<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='chineseCountingThousand'/>"
            + "<w:pStyle w:val='a1'/><w:lvlText w:val='第%1章'/></w:lvl>"
            + "<w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='decimal'/>"
            + "<w:pStyle w:val='a2'/><w:suff w:val='nothing'/><w:lvlText w:val='%1.%2'/><w:isLgl/></w:lvl>"
            + "</w:abstractNum><w:num w:numId='5'><w:abstractNumId w:val='0'/></w:num></w:numbering>";
    String body = styled("a1", "总则") + styled("a2", "目的") + styled("a2", "范围") + styled("a1", "附则");
    String plain =
        "<w:p><w:pPr><w:pStyle w:val='a1'/><w:numPr><w:numId w:val='0'/></w:numPr></w:pPr>"
            + "<w:r><w:t>无号</w:t></w:r></w:p>";
    byte[] file =
        zip(
            Map.of(
                "word/document.xml",
                "<w:document " + W + "><w:body>" + body + plain + "</w:body></w:document>",
                "word/styles.xml",
                styles,
                "word/numbering.xml",
                numbering));

    assertThat(read(file).text().text()).isEqualTo("第一章 总则\n\n1.1目的\n\n1.2范围\n\n第二章 附则\n\n无号\n");
  }

  private static String styled(String style, String text) {
    return "<w:p><w:pPr><w:pStyle w:val='%s'/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>"
        .formatted(style, text);
  }

  @Test
  void damagedBombsAndForeignEntitiesAreRefused() throws IOException {
    byte[] good = word("<w:p><w:r><w:t>一、由甲部负责。</w:t></w:r></w:p>");
    assertThat(refusal(Arrays.copyOf(good, good.length / 2))).isIn("docx.broken", "input.archive");
    assertThat(refusal(word("<w:p/>"))).isEqualTo("docx.empty");
    assertThat(refusal(word("<w:p>"))).isEqualTo("docx.broken");
    assertThat(
            refusal(
                zip(
                    "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:document "
                        + W
                        + "><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>")))
        .isEqualTo("docx.broken");
    assertThat(refusal(word("<w:p/>" + " ".repeat(30 << 20)))).isEqualTo("input.big");
    String nested = "<w:sdt><w:sdtContent>".repeat(100_000);
    assertThat(refusal(word(nested + "</w:sdtContent></w:sdt>".repeat(100_000))))
        .isIn("docx.broken", "docx.empty");
  }

  private static XWPFFootnote footnote(XWPFDocument document, String text) {
    XWPFFootnote note = document.createFootnote();
    note.createParagraph().createRun().setText(text);
    return note;
  }

  private static CTTcPr properties(XWPFTable table, int row, int column) {
    var cell = table.getRow(row).getCell(column).getCTTc();
    return cell.isSetTcPr() ? cell.getTcPr() : cell.addNewTcPr();
  }

  private static void level(
      CTAbstractNum list, int index, STNumberFormat.Enum format, String text, int start) {
    CTLvl level = list.addNewLvl();
    level.setIlvl(BigInteger.valueOf(index));
    level.addNewStart().setVal(BigInteger.valueOf(start));
    level.addNewNumFmt().setVal(format);
    level.addNewLvlText().setVal(text);
  }

  private static void item(XWPFDocument document, BigInteger list, int level, String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setNumID(list);
    paragraph.setNumILvl(BigInteger.valueOf(level));
    paragraph.createRun().setText(text);
  }

  private static byte[] bytes(XWPFDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.write(out);
    return out.toByteArray();
  }

  private static byte[] word(String body) throws IOException {
    return zip("<w:document " + W + "><w:body>" + body + "</w:body></w:document>");
  }

  private static byte[] zip(String xml) throws IOException {
    return zip(Map.of("word/document.xml", xml));
  }

  private static byte[] zip(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static ReadResult read(byte[] bytes) {
    return new InputReader().read("文.docx", bytes);
  }

  private static String refusal(byte[] bytes) {
    return catchThrowableOfType(UnreadableInput.class, () -> read(bytes)).code();
  }
}
