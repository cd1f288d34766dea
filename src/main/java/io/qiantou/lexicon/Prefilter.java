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

  /** A match may be empty, but at the end of the text alone. */
  private final boolean emptyAtEnd;

  private Prefilter(@Nullable BitSet first, @Nullable BitSet required, boolean emptyAtEnd) {
    this.first = first;
    this.required = required;
    this.emptyAtEnd = emptyAtEnd;
  }

  /** For an expression whose syntax was checked before. */
  static Prefilter of(String expression) {
    CharacterSets reader = new CharacterSets(expression);
    CharacterSets.Sets sets = reader.read();
    if (!sets.nullable()) {
      return new Prefilter(sets.first(), sets.required(), false);
    }
    BitSet first = sets.first();
    if (first == null || !reader.endsText()) {
      return new Prefilter(null, sets.required(), false);
    }
    // $ holds before a line break at the end of the text as well.
    "\n\r\u0085\u2028\u2029".chars().forEach(first::set);
    return new Prefilter(first, sets.required(), true);
  }

  /** False where {@code text[from, to)} holds no match. */
  boolean mayHold(CharSequence text, int from, int to) {
    return required == null || next(required, text, from, to) < to;
  }

  /** False where no match begins at {@code at}. */
  boolean mayBegin(CharSequence text, int at) {
    return first == null
        || (at < text.length() ? first.get(text.charAt(at)) : emptyAtEnd && at == text.length());
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
    return emptyAtEnd && from <= end && matcher.region(end, end).lookingAt();
  }

  private static int next(BitSet set, CharSequence text, int from, int to) {
    int at = from;
    while (at < to && !set.get(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
