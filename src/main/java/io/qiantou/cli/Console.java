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

<<<<<<< HEAD
  /**
   * The process's own streams. From Java 22 on {@code System.console()} is there without a terminal
   * too, unless {@code jdk.console=java.base} is set, as the launcher does.
   */
  @SuppressWarnings("SystemConsoleNull")
=======
  /** Set by the launcher, which can ask whether standard error is a terminal; Java 17 cannot. */
  private static final String TERMINAL = "qiantou.terminal";

  /** The process's own streams. */
>>>>>>> c872053c9261d7005ae48cd66850ac116133d1e7
  public static Console standard() {
    return new Console(
        new PrintStream(System.out, false, StandardCharsets.UTF_8),
        new PrintStream(System.err, true, StandardCharsets.UTF_8),
        Boolean.getBoolean(TERMINAL));
  }
}
