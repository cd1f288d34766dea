package io.qiantou.model;

/** How a statement compares with its value (比较关系); the notation is the one of the JSON. */
public enum Comparison {
  /** 达到20%: the value itself. */
  EQUAL("="),
  /** 20%左右, 近, 约: about the value. */
  ABOUT("≈"),
  /** 20%以上, 超过, 不低于: the value or more. */
  AT_LEAST("≥"),
  /** 高于20%: more than the value. */
  MORE(">"),
  /** 20%以内, 不超过: the value or less. */
  AT_MOST("≤"),
  /** 低于20%, 不足: less than the value. */
  LESS("<");

  private final String notation;

  Comparison(String notation) {
    this.notation = notation;
  }

  /** The mathematical sign. */
  public String notation() {
    return notation;
  }
}
