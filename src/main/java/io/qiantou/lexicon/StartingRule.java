package io.qiantou.lexicon;

import io.qiantou.model.QiantouException;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * A rule whose cues are the characters that a match can begin with: it is tried at these alone.
 *
 * <p>The regular expressions of the JDK compare a character with every member of a large class, one
 * after the other; a table costs one look. Example: {@code time.expression} begins with a digit, 今,
 * 去 … and is tried at three places of {@code 今年前5个月出口增长}.
 */
public final class StartingRule {
  private final Rule rule;
  private final boolean[] begins = new boolean[Character.MAX_VALUE + 1];

  /** Of a rule whose cues are single characters. */
  public StartingRule(Rule rule) {
    this.rule = rule;
    if (rule.cues().isEmpty() || rule.cues().stream().anyMatch(cue -> cue.length() != 1)) {
      throw new QiantouException(
          rule.place()
              + ": the cues of "
              + rule.id()
              + " have to be the characters it begins with");
    }
    rule.cues().forEach(cue -> begins[cue.charAt(0)] = true);
  }

  /** The rule. */
  public Rule rule() {
    return rule;
  }

  /** A way through {@code text}. */
  public Scan over(CharSequence text) {
    return new Scan(text);
  }

  /** The rule on its way through one text. */
  public final class Scan {
    private final CharSequence text;
    private final Matcher matcher;

    private Scan(CharSequence text) {
      this.text = text;
      // Transparent: what a pattern asks of the text before it lies outside of the region.
      this.matcher = rule.pattern().matcher(text).useTransparentBounds(true);
    }

    /** The first match that begins at or behind {@code from}, within {@code text[…, to)}. */
    public Optional<Rule.Match> next(int from, int to) {
      for (int at = from; at < to; at++) {
        if (begins[text.charAt(at)] && matcher.region(at, to).lookingAt()) {
          return Optional.of(rule.match(matcher));
        }
      }
      return Optional.empty();
    }
  }
}
