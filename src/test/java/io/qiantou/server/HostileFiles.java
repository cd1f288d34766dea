package io.qiantou.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Files that want to read others, to take all memory, or never to end; by what each wants. */
final class HostileFiles {
  /** Where a file comes to lie whose name in an archive leads out of the archive. */
  static final Path ESCAPED =
      Path.of(System.getProperty("java.io.tmpdir"), "qiantou-evil.xml").toAbsolutePath();

  private static final String XXE =
      "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\"><!ENTITY h SYSTEM \"HOST\">]>";

  private HostileFiles() {}

  /** {@code host} stands for a server that is never to be called. */
  static Map<String, byte[]> all(String host) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    words(files, host);
    pdfs(files, host);
    files.put("nothing", new byte[0]);
    files.put("noise", noise());
    files.put("zeros", new byte[1 << 20]);
    files.put("a program", "MZ\u0090\0\3 text".getBytes(StandardCharsets.ISO_8859_1));
    files.put("a picture", bytes("\u0089PNG\r\n\u001a\n"));
    files.put("a gzip bomb", gzip(new byte[100 << 20]));
    files.put("a text of brackets", text("（".repeat(10_000) + "海关总署牵头" + "）".repeat(10_000)));
    files.put("a text of half brackets", text("（海关总署牵头，".repeat(20_000)));
    files.put("one long line", text("由海关总署牵头、".repeat(60_000)));
    files.put("many numbers", text("一、牵头\n（一）牵头\n1．牵头\n".repeat(500)));
    files.put(
        "a page of boxes", text(page("<div>".repeat(10_000) + "x" + "</div>".repeat(10_000))));
    files.put("a page of tables", text(page("<table><tr><td>".repeat(3_000) + "x")));
    files.put(
        "a page with entities",
        text("<?xml version=\"1.0\"?>" + XXE.replace("HOST", host) + "<html><p>&f;&h;</p></html>"));
    files.put(
        "a page that loads",
        text(
            page("<img src=\"" + host + "\"><link rel=\"stylesheet\" href=\"" + host + "\"><p>x")));
    files.put("half a character", bytes("\u00e7\u0089").clone());
    files.put("a text in UTF-16 without an end", bytes("\u00ff\u00feB"));
    return files;
  }

  private static void words(Map<String, byte[]> files, String host) throws IOException {
    String entity = XXE.replace("HOST", host) + word("&f;&h;");
    StringBuilder laughs = new StringBuilder();
    for (int i = 1; i < 10; i++) {
      laughs.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
    }
    files.put("Word with entities", zip(Map.of("word/document.xml", bytes(entity))));
    files.put(
        "Word with laughs",
        zip(
            Map.of(
                "word/document.xml",
                bytes("<!DOCTYPE x [<!ENTITY a0 \"ha\">" + laughs + "]>" + word("&a9;")))));
    files.put("Word that unpacks", zip(Map.of("word/document.xml", new byte[120 << 20])));
    files.put("Word beside what unpacks", zip(Map.of("media/x.bin", new byte[120 << 20])));
    Map<String, byte[]> many = new LinkedHashMap<>();
    for (int i = 0; i < 11_000; i++) {
      many.put("word/" + i + ".xml", new byte[0]);
    }
    files.put("Word of many parts", zip(many));
    files.put(
        "Word with paths",
        zip(Map.of("../".repeat(20) + ESCAPED.toString().substring(1), bytes("<x/>"))));
    files.put(
        "Word that is nested",
        zip(Map.of("word/document.xml", bytes("<a>".repeat(100_000) + "</a>".repeat(100_000)))));
    files.put(
        "Word with a target outside",
        zip(
            Map.of(
                "_rels/.rels",
                bytes(
                    "<Relationships><Relationship Type=\"x/relationships/officeDocument\""
                        + " Target=\"file:///etc/passwd\"/></Relationships>"))));
    byte[] whole = zip(Map.of("word/document.xml", bytes(word("牵头"))));
    files.put("half a Word file", Arrays.copyOf(whole, whole.length / 2));
    files.put("a zip in a zip", zip(Map.of("word/document.xml", whole)));
  }

  private static void pdfs(Map<String, byte[]> files, String host) throws IOException {
    byte[] whole = pdf();
    files.put("half a PDF", Arrays.copyOf(whole, whole.length / 2));
    files.put("a PDF's head", Arrays.copyOf(whole, 20));
    String head = "%PDF-1.7\n";
    String catalog = "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n";
    String trailer = "trailer<</Root 1 0 R/Size 9>>\nstartxref\n0\n%%EOF";
    files.put(
        "a PDF whose pages are their own children",
        bytes(
            head + catalog + "2 0 obj<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]>>endobj\n" + trailer));
    files.put(
        "a PDF of endless pages",
        bytes(
            head
                + catalog
                + "2 0 obj<</Type/Pages/Count 2147483647/Kids[3 0 R]/Parent 2 0 R>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/Contents 3 0 R>>endobj\n"
                + trailer));
    files.put(
        "a PDF whose table begins at itself",
        bytes(
            head
                + catalog
                + "xref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R/Prev 52>>\nstartxref\n52\n%%EOF"));
    files.put("a PDF that unpacks", stream("/Filter/FlateDecode", deflated(new byte[300 << 20])));
    files.put(
        "a PDF that unpacks twice",
        stream("/Filter[/FlateDecode/FlateDecode]", deflated(deflated(new byte[300 << 20]))));
    files.put("a PDF that draws without end", stream("", bytes("BT (x) Tj ET q ".repeat(100_000))));
    files.put("a PDF of open brackets", bytes(head + "1 0 obj" + "[".repeat(200_000)));
    files.put("a PDF of open dictionaries", bytes(head + "1 0 obj" + "<</A".repeat(200_000)));
    files.put(
        "a PDF with a form of entities",
        bytes(
            head
                + "1 0 obj<</Type/Catalog/Pages 2 0 R/AcroForm<</XFA 4 0 R/Fields[]>>>>endobj\n"
                + "2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n4 0 obj<</Length 200>>"
                + "stream\n"
                + XXE.replace("HOST", host)
                + "<xdp>&f;&h;</xdp>\nendstream endobj\n"
                + trailer));
  }

  private static byte[] stream(String filter, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        bytes(
            "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n"
                + "4 0 obj<</Length "
                + content.length
                + filter
                + ">>stream\n"));
    out.writeBytes(content);
    out.writeBytes(bytes("\nendstream endobj\ntrailer<</Root 1 0 R/Size 5>>\nstartxref\n0\n%%EOF"));
    return out.toByteArray();
  }

  private static byte[] pdf() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static String word(String text) {
    return "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
        + "<w:p><w:r><w:t>"
        + text
        + "</w:t></w:r></w:p></w:body></w:document>";
  }

  private static String page(String body) {
    return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>x</title></head><body>"
        + body;
  }

  private static byte[] zip(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return out.toByteArray();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    }
    return out.toByteArray();
  }

  private static byte[] deflated(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflate = new DeflaterOutputStream(out)) {
      deflate.write(content);
    }
    return out.toByteArray();
  }

  private static byte[] noise() {
    byte[] noise = new byte[100_000];
    new Random(7).nextBytes(noise);
    return noise;
  }

  /** One byte a character. */
  private static byte[] bytes(String text) {
    return text.chars().allMatch(c -> c < 256)
        ? text.getBytes(StandardCharsets.ISO_8859_1)
        : text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
