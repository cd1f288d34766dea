package io.qiantou.extract;

import io.qiantou.lexicon.Rule;
import io.qiantou.text.Span;
import java.util.Map;

/**
 * Quantities of a sentence side by side, and the words of their clause before them.
 *
 * @param bones the sentence
 * @param first the first of them
 * @param end behind the last of them
 * @param from where the words begin that are theirs, in the bones
 * @param clause where their clause begins, in the bones
 * @param left the words between {@code from} and the first quantity
 * @param match these words taken apart
 * @param timesUnit true where the first is a multiple (2.4倍)
 */
record Frame(
    QuantityClause bones,
    int first,
    int end,
    int from,
    int clause,
    String left,
    Rule.Match match,
    boolean timesUnit) {

  /** The words of the clause behind the last of them. */
  String behind() {
    int at = bones.quantities().get(end - 1) + 1;
    return bones.text().substring(at, bones.end(at));
  }

  /** Where the first of them stands in the bones. */
  int quantityAt() {
    return bones.quantities().get(first);
  }

  /** The kind of its verb, as the rule labels it: reach, inc, from …; empty where it has none. */
  String verb() {
    return verb(match);
  }

  /** True for a verb that says how a value moved: 增长, 下降. */
  boolean moves() {
    return verb().equals("inc") || verb().equals("dec");
  }

  /** The kind of the verb of words that were taken apart. */
  static String verb(Rule.Match match) {
    for (Map.Entry<String, Span> group : match.captured().entrySet()) {
      switch (group.getKey()) {
        case "to", "inc", "dec", "reach", "make", "from", "less" -> {
          return group.getKey();
        }
        default -> {}
      }
    }
    return "";
  }
}
