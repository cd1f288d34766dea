package io.qiantou.report;

import io.qiantou.model.QiantouException;

/**
 * A report was asked for in a way that it does not know: no such report, no such parameter, no such
 * format, a value of the wrong type. The message lists what there is; exit status 2, HTTP 400 or
 * 404.
 */
public class WrongCallException extends QiantouException {
  private static final long serialVersionUID = 1L;

  /** With a message for users. */
  public WrongCallException(String message) {
    super(message);
  }
}
