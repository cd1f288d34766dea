package io.qiantou.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Stands in for the program that reads uploads, where a test is about the way to it: writes one
 * statement, or does what the file's content says.
 */
final class OneQuad {
  private OneQuad() {}

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
    System.out.println(
        "<https://w3id.org/qiantou/id/document/"
            + id
            + "> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
            + " <https://w3id.org/qiantou/ontology#PolicyDocument>"
            + " <https://w3id.org/qiantou/id/graph/"
            + id
            + "> .");
  }
}
