package io.qiantou.extract;

import io.qiantou.lexicon.Rule;
import io.qiantou.model.Comparison;
import io.qiantou.model.QiantouException;
import io.qiantou.text.Spaces;
import java.util.Map;
import java.util.Optional;

/** Words and signs before and behind a number that compare: 超过, 近, ≥, 以上, 左右. */
final class ComparingWords {
  /** How far before a number they may begin. */
  static final int BEFORE = 10;

  private static final int BEHIND = 8;

  private static final Map<String, Comparison> LABELS =
      Map.of(
          "atMost", Comparison.AT_MOST,
          "atLeast", Comparison.AT_LEAST,
          "less", Comparison.LESS,
          "more", Comparison.MORE,
          "about", Comparison.ABOUT);

  private final Rule before;
  private final Rule behind;

  ComparingWords(QuantityRules rules) {
    before = rules.rule("before");
    behind = rules.rule("behind");
  }

  /** 控制在5%左右 is about 5%: what stands behind the unit is said last. */
  static Comparison stronger(Comparison before, Comparison behind) {
    return behind == Comparison.EQUAL ? before : behind;
  }

  /** The word that ends before {@code at} and begins at or behind {@code from}. */
  Compared before(String folded, int from, int at) {
    int start = Math.max(from, at - BEFORE);
    int end = at;
    while (end > start && folded.charAt(end - 1) == ' ') {
      end--;
    }
    return before
        .findWithin(folded, start, end)
        .map(match -> new Compared(comparison(match), match.span().start(), at))
        .orElse(new Compared(Comparison.EQUAL, at, at));
  }

  /** The word that begins at {@code at}. */
  Compared behind(String folded, int at, int limit) {
    int start = Spaces.past(folded, at);
    return behind
        .at(folded, start, Math.min(limit, start + BEHIND))
        .map(match -> new Compared(comparison(match), at, match.span().end()))
        .orElse(new Compared(Comparison.EQUAL, at, at));
  }

  /** The sign that {@code text[0, start)} ends with: ≥. */
  static Optional<Comparison> sign(String text, int start) {
    for (Comparison comparison : Comparison.values()) {
      if (text.substring(0, start).strip().endsWith(comparison.notation())) {
        return Optional.of(comparison);
      }
    }
    return Optional.empty();
  }

  private static Comparison comparison(Rule.Match match) {
    for (String label : match.captured().keySet()) {
      Comparison comparison = LABELS.get(label);
      if (comparison != null) {
        return comparison;
      }
    }
    throw new QiantouException(match.rule().place() + ": no label of " + LABELS.keySet());
  }

  /**
   * What such a word says.
   *
   * @param start where the number begins with it
   * @param end where the number ends with it
   */
  record Compared(Comparison comparison, int start, int end) {}
}
