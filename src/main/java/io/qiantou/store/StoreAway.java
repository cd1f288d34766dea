package io.qiantou.store;

import io.qiantou.model.QiantouException;

/**
 * A store elsewhere gave no answer, or none that is of use. What was asked may be asked again: the
 * store may be back.
 */
public abstract class StoreAway extends QiantouException {
  private static final long serialVersionUID = 1L;
  private static final int TOO_MANY = 429;
  private static final int BAD_REQUEST = 400;
  private static final int FAILED = 500;

  /** The status of HTTP that the store gave; 0 where it gave no answer. */
  private final int status;

  /** Says which store, and what it said. */
  protected StoreAway(String message, int status) {
    super(message);
    this.status = status;
  }

  /** Says which store, and what it said. */
  protected StoreAway(String message, int status, Throwable cause) {
    super(message, cause);
    this.status = status;
  }

  /** Whether it was the question that the store would not take. */
  public boolean refusesTheQuestion() {
    return status == BAD_REQUEST;
  }

  /** Whether it gave no answer at all. */
  public boolean isAway() {
    return status == 0;
  }

  /** Whether the same may work in a while: there was no answer, or one that the store is busy. */
  public boolean mayPass() {
    return status == 0 || status == TOO_MANY || status >= FAILED;
  }
}
