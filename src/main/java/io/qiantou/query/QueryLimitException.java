package io.qiantou.query;

import io.qiantou.model.QiantouException;

/**
 * A query that asks for more than is given to one: too long a text, too big a number, too many
 * rows. It ends without an answer, for a cut one would look like a whole one.
 */
public final class QueryLimitException extends QiantouException {
  private static final long serialVersionUID = 1L;

  /** With what was too big, and what is allowed. */
  public QueryLimitException(String message) {
    super(message);
  }
}
