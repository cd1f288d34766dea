package io.qiantou.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.w3c.dom.Element;

/**
 * The parts of a zip archive that hold a Word document. Parts are counted while they are unpacked:
 * an archive that unpacks to more than its limits is left at once.
 *
 * @param parts the XML parts by path, e.g. {@code word/document.xml}
 */
record DocxPackage(Map<String, byte[]> parts) {
  private static final int LARGEST_PART = 24 << 20;
  private static final long LARGEST_ARCHIVE = 400L << 20;
  private static final int MOST_ENTRIES = 10_000;
  private static final String RELATION = "/relationships/";

  /**
   * Unpacks what is needed.
   *
   * @throws UnreadableInput where the archive is too big, or no Word document
   * @throws IOException where it is damaged
   */
  static DocxPackage open(String name, byte[] bytes) throws IOException {
    Map<String, byte[]> parts = new HashMap<>();
    StringBuilder names = new StringBuilder("\n");
    long total = 0;
    int entries = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String path = entry.getName().replace('\\', '/').replaceFirst("^/", "");
        names.append(path).append('\n');
        boolean wanted = path.endsWith(".xml") || path.endsWith(".rels");
        byte[] content = wanted ? zip.readNBytes(LARGEST_PART + 1) : new byte[0];
        total += content.length + skip(zip, LARGEST_ARCHIVE - total);
        if (content.length > LARGEST_PART || total > LARGEST_ARCHIVE || ++entries > MOST_ENTRIES) {
          throw Budget.tooBig(name, new IOException("zip entry " + path));
        }
        if (wanted) {
          parts.put(path, content);
        }
      }
    }
    DocxPackage archive = new DocxPackage(parts);
    if (archive.main().isEmpty()) {
      throw refusal(name, names.toString());
    }
    return archive;
  }

  private static long skip(InputStream in, long most) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long count = 0;
    for (int read = in.read(buffer); read >= 0 && count <= most; read = in.read(buffer)) {
      count += read;
    }
    return count;
  }

  /** Path of the document's main part. */
  private Optional<String> main() {
    return Optional.ofNullable(parts.get("_rels/.rels"))
        .flatMap(rels -> target(rels, "officeDocument", ""))
        .filter(parts::containsKey)
        .or(() -> Optional.of("word/document.xml").filter(parts::containsKey))
        .filter(path -> !path.startsWith("xl/") && !path.startsWith("ppt/"));
  }

  /** The root of the main part. */
  Element document() throws IOException {
    return Xml.parse(main().map(parts::get).orElseThrow());
  }

  /**
   * The root of a part that the main part refers to.
   *
   * @param kind last word of the relation: {@code numbering}, {@code styles}, {@code footnotes}
   */
  Optional<Element> related(String kind) throws IOException {
    String main = main().orElseThrow();
    int slash = main.lastIndexOf('/') + 1;
    String folder = main.substring(0, slash);
    byte[] rels = parts.get(folder + "_rels/" + main.substring(slash) + ".rels");
    String path =
        (rels == null ? Optional.<String>empty() : target(rels, kind, folder))
            .orElse(folder + kind + ".xml");
    byte[] part = parts.get(path);
    return part == null ? Optional.empty() : Optional.of(Xml.parse(part));
  }

  private static Optional<String> target(byte[] rels, String kind, String folder) {
    try {
      for (Element relation : Xml.children(Xml.parse(rels))) {
        if (Xml.attribute(relation, "Type").endsWith(RELATION + kind)) {
          String target = Xml.attribute(relation, "Target");
          return Optional.of(target.startsWith("/") ? target.substring(1) : folder + target);
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static UnreadableInput refusal(String name, String names) {
    if (names.contains("\nxl/")) {
      return new UnreadableInput(
          name,
          "input.xlsx",
          "this is an Excel workbook, not a document; copy its tables into Word and save as .docx");
    }
    if (names.contains("\nppt/")) {
      return new UnreadableInput(
          name, "input.pptx", "these are slides, not a document; save them as .pdf");
    }
    if (names.contains("\nOFD.xml\n")) {
      return new UnreadableInput(
          name,
          "input.ofd",
          "this is an OFD file; open it in an OFD reader and save or print it as .pdf");
    }
    if (names.contains("\ncontent.xml\n")) {
      return new UnreadableInput(
          name, "input.odt", "this is an OpenDocument file; open it and save it as .docx");
    }
    return Signature.ARCHIVE.refusal(name);
  }
}
