package io.qiantou.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Calls of the program in tests, and what the last one wrote. */
final class Commands {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Console console =
      new Console(
          new PrintStream(out, true, StandardCharsets.UTF_8),
          new PrintStream(err, true, StandardCharsets.UTF_8),
          false);
  private final GraphSource.Factory sources;

  private Commands(boolean turtle) {
    sources =
        turtle
            ? (resources, iris) -> new TurtleSource()
            : (resources, iris) -> new DocumentSource(resources, iris, console);
  }

  /** Calls that read graphs that are written down already. */
  static Commands onTurtle() {
    return new Commands(true);
  }

  /** Calls that read documents. */
  static Commands onDocuments() {
    return new Commands(false);
  }

  /** The exit status. */
  int run(String... arguments) {
    out.reset();
    err.reset();
    return Main.commandLine(sources, console).execute(arguments);
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  byte[] bytes() {
    return out.toByteArray();
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
