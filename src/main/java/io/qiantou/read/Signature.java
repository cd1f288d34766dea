package io.qiantou.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file is, by its first bytes; its name decides only where bytes cannot. */
enum Signature {
  /** Text or a saved page. */
  TEXT("", ""),
  /** A PDF. */
  PDF("", ""),
  /** A zip archive; what is in it decides. */
  ZIP("", ""),
  /** Word 97–2003, WPS. */
  OLE2(
      "input.doc",
      "this is a file of the old Word, WPS or Excel format (.doc, .wps, .xls); open it and save it"
          + " as .docx"),
  /** A Word file with a password; it is packed in OLE2. */
  ENCRYPTED_OFFICE(
      "input.encrypted", "the file is protected by a password; save it as .docx without one"),
  /** RTF. */
  RTF("input.rtf", "this is an RTF file; open it and save it as .docx"),
  /** A picture. */
  IMAGE(
      "input.image",
      "this is a picture, not text; run text recognition (OCR) on it and save the result as .docx,"
          + " .pdf with a text layer or .txt"),
  /** A packed file. */
  ARCHIVE("input.archive", "this is an archive; unpack it and read the files in it"),
  /** A page saved with its pictures in one file. */
  MHTML(
      "input.mhtml", "this is a web archive (.mht, .mhtml); save the page as .html, \"HTML only\""),
  /** Word 2003 XML. */
  WORD_XML("input.wordxml", "this is a Word XML file; open it and save it as .docx");

  private final String code;
  private final String message;

  Signature(String code, String message) {
    this.code = code;
    this.message = message;
  }

  /** The refusal of a file of this kind. */
  UnreadableInput refusal(String name) {
    return new UnreadableInput(name, code, message);
  }

  /** The kind of {@code bytes}. */
  static Signature of(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
    if (head.contains("%PDF-")) {
      return PDF;
    }
    if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
      return ZIP;
    }
    if (head.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
      return holds(bytes, "EncryptedPackage") ? ENCRYPTED_OFFICE : OLE2;
    }
    if (head.startsWith("{\\rtf")) {
      return RTF;
    }
    if (isImage(head)) {
      return IMAGE;
    }
    if (head.startsWith("Rar!")
        || head.startsWith("7z\u00bc\u00af")
        || head.startsWith("\u001f\u008b")) {
      return ARCHIVE;
    }
    return ofText(head);
  }

  private static Signature ofText(String head) {
    String lower = head.toLowerCase(Locale.ROOT);
    if (lower.contains("mime-version:") && lower.contains("multipart/related")) {
      return MHTML;
    }
    boolean word = lower.contains("<w:worddocument") || lower.contains("<pkg:package");
    return word ? WORD_XML : TEXT;
  }

  private static boolean isImage(String head) {
    return head.startsWith("\u0089PNG")
        || head.startsWith("\u00ff\u00d8\u00ff")
        || head.startsWith("GIF8")
        || head.startsWith("II*\0")
        || head.startsWith("MM\0*")
        || (head.startsWith("BM") && head.indexOf('\0') >= 0)
        || (head.startsWith("RIFF") && head.startsWith("WEBP", 8));
  }

  /** True where the name of a stream stands in the directory of an OLE2 file, as UTF-16. */
  private static boolean holds(byte[] bytes, String stream) {
    byte[] wanted = stream.getBytes(StandardCharsets.UTF_16LE);
    for (int i = 0; i + wanted.length <= bytes.length; i++) {
      int k = 0;
      while (k < wanted.length && bytes[i + k] == wanted[k]) {
        k++;
      }
      if (k == wanted.length) {
        return true;
      }
    }
    return false;
  }
}
