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

  /** The same as a value. */
  public Problem problem() {
    return Problem.error(code, String.valueOf(getMessage()), source);
  }
}
