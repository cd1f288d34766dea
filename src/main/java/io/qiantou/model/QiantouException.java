package io.qiantou.model;

/**
 * Root of all exceptions of the project, unchecked. The message says what went wrong, with which
 * value, and what was allowed; it is shown to users as it is.
 */
public class QiantouException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a message for users. */
  public QiantouException(String message) {
    super(message);
  }

  /** With a message for users and what lies behind it. */
  public QiantouException(String message, Throwable cause) {
    super(message, cause);
  }
}
