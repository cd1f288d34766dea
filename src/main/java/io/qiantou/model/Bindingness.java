package io.qiantou.model;

/** Whether a target binds (指标属性); the notation is the one of the JSON. */
public enum Bindingness {
  /** 约束性: to be reached. */
  BINDING("约束性"),
  /** 预期性: expected to be reached. */
  EXPECTED("预期性");

  private final String notation;

  Bindingness(String notation) {
    this.notation = notation;
  }

  /** The word of the plans. */
  public String notation() {
    return notation;
  }
}
