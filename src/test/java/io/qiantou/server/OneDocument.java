package io.qiantou.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Stands in for the program that reads uploads, where a test is about the way to it: writes one
 * document without measures, or does what the file's content says.
 */
final class OneDocument {
  private static final String TERMS = "https://w3id.org/qiantou/ontology#";

  private OneDocument() {}

  /** Called as {@code extract} is: {@code --format nquads FILE}. */
  public static void main(String[] args) throws Exception {
    String text = Files.readString(Path.of(args[2])).strip();
    if (text.equals("loop")) {
      TimeUnit.MINUTES.sleep(10);
    } else if (text.equals("eat")) {
      byte[][] all = new byte[10_000][];
      for (int i = 0; i < all.length; i++) {
        all[i] = new byte[1 << 20];
      }
    } else if (text.equals("fail")) {
      System.err.println(args[2] + ": cannot be read");
      System.exit(1);
    } else if (text.equals("shout")) {
      for (int i = 0; i < 200_000; i++) {
        System.err.println("a line of some length that nobody wants to read " + i);
      }
    } else if (text.equals("garbage")) {
      System.out.println("<no quad");
    }
    String id = text.startsWith("document ") ? text.substring(9) : "one";
    String file = "<https://w3id.org/qiantou/id/source/0e6413c681c9a3c3>";
    String document = "<https://w3id.org/qiantou/id/document/" + id + ">";
    String graph = " <https://w3id.org/qiantou/id/graph/" + id + "> .";
    if (!text.equals("untitled")) {
      System.out.println(document + " <http://purl.org/dc/terms/title> \"" + id + "\"@zh" + graph);
    }
    String type = " <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <" + TERMS;
    System.out.println(document + type + "PolicyDocument>" + graph);
    System.out.println(document + " <http://purl.org/dc/terms/source> " + file + graph);
    System.out.println(file + type + "SourceFile>" + graph);
    System.out.println(file + " <https://schema.org/sha256> \"" + "0e".repeat(32) + "\"" + graph);
    System.out.println(file + " <https://schema.org/encodingFormat> \"text/plain\"" + graph);
    System.out.println(file + " <" + TERMS + "charset> \"UTF-8\"" + graph);
  }
}
