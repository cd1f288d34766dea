package io.qiantou.model;

import java.util.Locale;

/** Which way a value has moved or is to move against its baseline (增减). */
public enum Change {
  /** 增长, 提高, 上升. */
  INCREASE,
  /** 下降, 降低, 减少. */
  DECREASE;

  /** The lower-case English word of JSON and IRIs. */
  public String notation() {
    return name().toLowerCase(Locale.ROOT);
  }
}
