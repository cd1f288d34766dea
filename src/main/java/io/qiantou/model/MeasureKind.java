package io.qiantou.model;

/** What kind of unit a measure is; the notation is the one of {@code qt:kind} and of the JSON. */
public enum MeasureKind {
  /** 措施: a numbered item or titled paragraph that says what is to be done. */
  MEASURE("measure"),
  /** 主要做法: what a case reports to have been done. */
  PRACTICE("practice"),
  /** 下一步工作思路: what a case says that will be done. */
  PLANNED("planned"),
  /** 条: an article of a regulation. */
  ARTICLE("article"),
  /** 专栏: a box of a plan. */
  BOX("box");

  private final String notation;

  MeasureKind(String notation) {
    this.notation = notation;
  }

  /** The lower-case English word used in data files, JSON and IRIs. */
  public String notation() {
    return notation;
  }

  /** The kind with this notation. */
  public static MeasureKind of(String notation) {
    for (MeasureKind kind : values()) {
      if (kind.notation.equals(notation)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "measure kind \"" + notation + "\": one of measure, practice, planned, article, box");
  }
}
