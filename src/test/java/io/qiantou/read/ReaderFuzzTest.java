package io.qiantou.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** Whatever a file holds, it is read or refused. */
class ReaderFuzzTest {
  private static final int ROUNDS = 120;

  @Test
  void damagedFilesAreReadOrRefused() throws IOException {
    Random random = new Random(20260101);
    InputReader reader = new InputReader();
    for (Map.Entry<String, byte[]> original : originals().entrySet()) {
      for (int i = 0; i < ROUNDS; i++) {
        byte[] bytes = mutate(original.getValue(), random);
        long began = System.nanoTime();
        try {
          ReadResult result = reader.read(original.getKey(), bytes);
          int length = result.text().text().length();
          assertThat(result.text().pageStarts()).allMatch(start -> start >= 0 && start <= length);
        } catch (UnreadableInput e) {
          assertThat(e.problem().message()).as(original.getKey() + " round " + i).isNotBlank();
        }
        assertThat(System.nanoTime() - began).isLessThan(20_000_000_000L);
      }
    }
  }

  private static Map<String, byte[]> originals() throws IOException {
    String sample = Files.readString(Path.of("data/samples/provincial-plan.txt"));
    Map<String, byte[]> originals = new LinkedHashMap<>();
    originals.put("文.txt", sample.getBytes(StandardCharsets.UTF_8));
    originals.put("宽.txt", sample.getBytes(StandardCharsets.UTF_16LE));
    String rows = "<tr><td rowspan=3 colspan='2'>任务</td><td>甲部<br>乙局</td></tr>".repeat(5);
    String page =
        "<html><body><table>" + rows + "</table><p>" + sample.replace("\n", "</p><p>") + "</body>";
    originals.put("文.html", page.getBytes(StandardCharsets.UTF_8));
    originals.put("文.docx", word(sample));
    originals.put("文.pdf", pdf());
    return originals;
  }

  private static byte[] word(String text) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      text.lines().forEach(line -> document.createParagraph().createRun().setText(line));
      document.createTable(3, 3);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] pdf() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.beginText();
        content.newLineAtOffset(72, 700);
        content.showText("A page with a line of Latin text in it.");
        content.endText();
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static byte[] mutate(byte[] original, Random random) {
    byte[] bytes = original.clone();
    switch (random.nextInt(4)) {
      case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
      case 1 -> bytes = Arrays.copyOfRange(bytes, random.nextInt(bytes.length), bytes.length);
      case 2 -> {
        int from = random.nextInt(bytes.length);
        int length = Math.min(random.nextInt(2000), bytes.length - from);
        System.arraycopy(bytes, from, bytes, random.nextInt(bytes.length - length), length);
      }
      default -> {}
    }
    for (int i = random.nextInt(20); i > 0 && bytes.length > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }
}
