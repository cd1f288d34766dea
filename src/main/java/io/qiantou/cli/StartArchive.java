package io.qiantou.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Run once by the launcher behind a build, under {@code -XX:ArchiveClassesAtExit}: uses what most
 * calls use, so that the virtual machine lays these classes down, ready made, for later starts
 * (class data sharing).
 */
final class StartArchive {
  private StartArchive() {}

  /**
   * Extracts and asks; what comes out is thrown away.
   *
   * @param args a document
   */
  public static void main(String[] args) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Console console = new Console(nowhere, nowhere, false);
    String[][] calls = {
      {"--help"},
      {"extract", args[0]},
      {"extract", args[0], "--format", "turtle"},
      {"report", "leads", args[0]}
    };
    for (String[] call : calls) {
      Main.commandLine((resources, iris) -> new DocumentSource(resources, iris, console), console)
          .execute(call);
    }
  }
}
