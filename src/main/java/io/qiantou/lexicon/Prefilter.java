package io.qiantou.lexicon;

import java.util.BitSet;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * What can be told of a regular expression's matches by single characters: with which they begin,
 * and of which each holds one. A text is looked through for them, which costs a fraction of trying
 * the expression at every place.
 *
 * <p>{@code (?:到|截至)\d{4}年} begins with 到 or 截, and holds 年. Both sets may be larger than need be,
 * never smaller; where nothing can be told, everything is tried.
 */
final class Prefilter {
  private final @Nullable BitSet first;
  private final @Nullable BitSet required;

  private Prefilter(@Nullable BitSet first, @Nullable BitSet required) {
    this.first = first;
    this.required = required;
  }

  /** For an expression whose syntax was checked before. */
  static Prefilter of(String expression) {
    CharacterSets.Sets sets = new CharacterSets(expression).read();
    return new Prefilter(sets.nullable() ? null : sets.first(), sets.required());
  }

  /** False where {@code text[from, to)} holds no match. */
  boolean mayHold(CharSequence text, int from, int to) {
    return required == null || next(required, text, from, to) < to;
  }

  /** False where no match begins at {@code at}. */
  boolean mayBegin(CharSequence text, int at) {
    return first == null || (at < text.length() && first.get(text.charAt(at)));
  }

  /** As {@link Matcher#find(int)}, tried only where a match can begin. */
  boolean find(Matcher matcher, CharSequence text, int from) {
    if (first == null) {
      return matcher.find(from);
    }
    int end = text.length();
    matcher.useTransparentBounds(true).useAnchoringBounds(false);
    for (int at = next(first, text, from, end); at < end; at = next(first, text, at + 1, end)) {
      if (matcher.region(at, end).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  private static int next(BitSet set, CharSequence text, int from, int to) {
    int at = from;
    while (at < to && !set.get(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
