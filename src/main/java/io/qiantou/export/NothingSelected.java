package io.qiantou.export;

import io.qiantou.model.QiantouException;

/** A selection that means nothing in this dataset, or more than one thing. */
public final class NothingSelected extends QiantouException {
  private static final long serialVersionUID = 1L;

  NothingSelected(String message) {
    super(message);
  }
}
