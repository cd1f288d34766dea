package io.qiantou.model;

import io.qiantou.text.Span;
import java.util.Locale;
import java.util.Optional;

/**
 * A document that another one names (引用): {@code 根据《优化营商环境条例》（国令第722号）}.
 *
 * @param measure the measure that names it; empty for the document's own words
 * @param title the title between 《 and 》, joined over lines
 * @param number its document number, if printed behind it
 * @param relation in which relation the document stands to it
 * @param evidence the words that say so, in the source
 * @param rule id of the rule that read it
 */
public record Citation(
    Optional<Measure> measure,
    String title,
    Optional<String> number,
    Relation relation,
    Span evidence,
    String rule)
    implements Fact {

  /** This one, or {@code other} where its relation is the stronger. */
  public Citation orStronger(Citation other) {
    return other.relation.isStrongerThan(relation) ? other : this;
  }

  /** How a document refers to another; the notation is the one of the JSON. */
  public enum Relation {
    /** 根据, 依据, 按照. */
    BASIS,
    /** 贯彻落实. */
    IMPLEMENTS,
    /** 修改. */
    AMENDS,
    /** 废止, 停止执行. */
    REPEALS,
    /** named only. */
    MENTIONS;

    /** What a document does to another counts more than what it takes from it. */
    public boolean isStrongerThan(Relation other) {
      return strength() > other.strength();
    }

    private int strength() {
      return switch (this) {
        case REPEALS -> 4;
        case AMENDS -> 3;
        case BASIS -> 2;
        case IMPLEMENTS -> 1;
        case MENTIONS -> 0;
      };
    }

    /** The lower-case English word of JSON and IRIs. */
    public String notation() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
