package io.qiantou.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command writes: results to {@code out}, everything else to {@code err}, both in UTF-8
 * whatever the locale.
 *
 * @param out for results
 * @param err for messages, progress and faults
 * @param terminal whether somebody watches {@code err}
 */
public record Console(PrintStream out, PrintStream err, boolean terminal) {

  /** Set by the launcher, which can ask whether standard error is a terminal; Java 17 cannot. */
  private static final String TERMINAL = "qiantou.terminal";

  /** The process's own streams. */
  public static Console standard() {
    return new Console(
        new PrintStream(System.out, false, StandardCharsets.UTF_8),
        new PrintStream(System.err, true, StandardCharsets.UTF_8),
        Boolean.getBoolean(TERMINAL));
  }
}
