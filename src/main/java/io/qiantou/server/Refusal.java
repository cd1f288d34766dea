package io.qiantou.server;

import io.qiantou.model.QiantouException;

/** What is not done, with the status that says so over HTTP. */
final class Refusal extends QiantouException {
  private static final long serialVersionUID = 1L;

  private final int status;

  Refusal(int status, String message) {
    super(message);
    this.status = status;
  }

  Refusal(int status, String message, Throwable cause) {
    super(message, cause);
    this.status = status;
  }

  /** The status; after 503 the same can be asked again in {@link Replies#RETRY_SECONDS}. */
  int status() {
    return status;
  }
}
