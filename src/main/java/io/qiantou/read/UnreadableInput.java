package io.qiantou.read;

import io.qiantou.model.Problem;
import io.qiantou.model.QiantouException;

/** An input that no text could be had from. The message names no file; {@link #problem()} does. */
public final class UnreadableInput extends QiantouException {
  private static final long serialVersionUID = 1L;
  private final String source;
  private final String code;

  /**
   * For the input {@code source}.
   *
   * @param code kind of problem, e.g. {@code input.empty}
   */
  public UnreadableInput(String source, String code, String message) {
    super(message);
    this.source = source;
    this.code = code;
  }

  /** With what lies behind it. */
  public UnreadableInput(String source, String code, String message, Throwable cause) {
    super(message, cause);
    this.source = source;
    this.code = code;
  }

  /** For a file without a byte. */
  static UnreadableInput empty(String source) {
    return new UnreadableInput(source, "input.empty", "the file is empty");
  }

  /** Permanent short name of the kind of problem, e.g. {@code pdf.scan}. */
  public String code() {
    return code;
  }

  /** The same as a value. */
  public Problem problem() {
    return Problem.error(code, String.valueOf(getMessage()), source);
  }
}
