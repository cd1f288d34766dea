package io.qiantou.extract;

import io.qiantou.lexicon.Rule;
import io.qiantou.lexicon.RuleSet;
import io.qiantou.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A rule on its way through a text from left to right: tried only where one of its cues stands
 * close enough to be in the match. {@code （甲、乙、……，负责）} with 10,000 names is read once and not once
 * for each name.
 */
final class CuedRule {
  /** Longer than what any pattern of duties can match up to its cue. */
  private static final int REACH = 1000;

  private final Rule rule;
  private final String folded;
  private final String range;
  private final int start;
  private final int end;

  /** For each cue where it stands next, or {@code end}. */
  private final int[] next;

  private CuedRule(Rule rule, String folded, String range, int start) {
    this.rule = rule;
    this.folded = folded;
    this.range = range;
    this.start = start;
    this.end = start + range.length();
    next = new int[rule.cues().size()];
    for (int i = 0; i < next.length; i++) {
      next[i] = place(i, start);
    }
  }

  /** Those of {@code rules} that have a cue in {@code range} of {@code folded}. */
  static List<CuedRule> of(RuleSet rules, String folded, Span range) {
    String text = range.of(folded);
    return rules.cuedIn(text).stream()
        .map(rule -> new CuedRule(rule, folded, text, range.start()))
        .toList();
  }

  /** The rule applied exactly at {@code from}; never asked for a place left of an earlier one. */
  Optional<Rule.Match> at(int from) {
    boolean near = false;
    for (int i = 0; i < next.length; i++) {
      if (next[i] < from) {
        next[i] = place(i, from);
      }
      near |= next[i] < Math.min(end, from + REACH);
    }
    return near ? rule.at(folded, from, end) : Optional.empty();
  }

  private int place(int cue, int from) {
    int at = range.indexOf(rule.cues().get(cue), from - start);
    return at < 0 ? end : start + at;
  }

  /** What the first of {@code rules} that applies at {@code at} finds. */
  static Optional<Rule.Match> first(List<CuedRule> rules, int at) {
    for (CuedRule rule : rules) {
      Optional<Rule.Match> match = rule.at(at);
      if (match.isPresent()) {
        return match;
      }
    }
    return Optional.empty();
  }
}
