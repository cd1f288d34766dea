package io.qiantou.lexicon;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A rule's regular expression, slots filled in. It is compiled when a text may hold a match: a
 * document needs few of all rules, and a start should not pay for the others.
 */
public final class Expression {
  private final String text;

  private volatile @Nullable Pattern compiled;
  private volatile @Nullable Reading reading;

  private Expression(String text) {
    this.text = text;
  }

  /** The expression {@code text}, whose syntax was checked before. */
  static Expression of(String text) {
    return new Expression(text);
  }

  /**
   * The expression {@code text}.
   *
   * @throws java.util.regex.PatternSyntaxException where it is none
   */
  static Expression checked(String text) {
    Expression expression = new Expression(text);
    expression.compiled = Pattern.compile(text);
    return expression;
  }

  /**
   * The first match that begins in {@code text[from, to]} and ends by {@code to}. What lies before
   * {@code from} can be seen; {@code $} is the end of the range.
   */
  Optional<Matcher> find(String text, int from, int to) {
    Reading reading = reading();
    if (reading.atStartOnly()) {
      return from > 0 ? Optional.empty() : at(text, 0, to);
    }
    Automaton filter = reading.filter();
    if (filter != null && !filter.mayHold(text, from, to)) {
      return Optional.empty();
    }
    String seen = to == text.length() ? text : text.substring(0, to);
    // ^ is the beginning of the text, not of the range.
    Matcher matcher = pattern().matcher(seen).useTransparentBounds(true).useAnchoringBounds(false);
    for (int at = from; at <= to; at++) {
      if ((filter == null || filter.mayBegin(seen, at, to)) && matcher.region(at, to).lookingAt()) {
        return Optional.of(matcher);
      }
    }
    return Optional.empty();
  }

  /** True where a match lies in {@code text}. */
  boolean occursIn(String text) {
    Reading reading = reading();
    Automaton filter = reading.filter();
    if (filter == null || !reading.exact()) {
      return find(text, 0, text.length()).isPresent();
    }
    return switch (filter.answer(text, reading.atStartOnly())) {
      case NO -> false;
      case YES -> true;
      case PERHAPS -> find(text, 0, text.length()).isPresent();
    };
  }

  /** The match that begins at {@code from}, of {@code text[from, to)} taken alone. */
  Optional<Matcher> at(String text, int from, int to) {
    Automaton filter = reading().filter();
    if (filter != null && !filter.mayBegin(text, from, to)) {
      return Optional.empty();
    }
    Matcher matcher = pattern().matcher(text).region(from, to);
    return matcher.lookingAt() ? Optional.of(matcher) : Optional.empty();
  }

  private Pattern pattern() {
    Pattern pattern = compiled;
    if (pattern == null) {
      pattern = Pattern.compile(text);
      compiled = pattern;
    }
    return pattern;
  }

  private Reading reading() {
    Reading made = reading;
    if (made == null) {
      made = Reading.of(text);
      reading = made;
    }
    return made;
  }

  /** As it is written. */
  @Override
  public String toString() {
    return text;
  }

  /**
   * What is read off the expression.
   *
   * @param filter none where its syntax is not known
   * @param atStartOnly it opens with {@code ^} in every case, so that it need be tried at 0 alone
   * @param exact where the filter says yes there is a match
   */
  private record Reading(@Nullable Automaton filter, boolean atStartOnly, boolean exact) {
    static Reading of(String text) {
      return ExpressionParser.parse(text)
          .map(read -> new Reading(new Automaton(read.tree()), read.atStartOnly(), read.exact()))
          .orElseGet(() -> new Reading(null, false, false));
    }
  }
}
