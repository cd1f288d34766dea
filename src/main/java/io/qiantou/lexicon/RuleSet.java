package io.qiantou.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rules that are tried on the same texts: tells in one pass which of them have a cue in a text.
 * Most characters begin no cue, which one bit tells; the others are looked up in a small table.
 */
public final class RuleSet {
  private static final int HEADS = 256;
  private static final Cue[] NONE = {};

  private final List<Rule> rules;

  /** The cues by the last eight bits of their first character. */
  private final Cue[][] heads = new Cue[HEADS][];

  /** For each character a bit: set where a cue begins with it. */
  private final long[] begins = new long[(Character.MAX_VALUE + 1) / Long.SIZE];

  /** For each rule -1, or of a rule without cues the highest number. */
  private final int[] uncued;

  private RuleSet(List<Rule> rules) {
    this.rules = List.copyOf(rules);
    uncued = new int[rules.size()];
    Arrays.fill(heads, NONE);
    for (int i = 0; i < uncued.length; i++) {
      List<String> cues = rules.get(i).cues();
      uncued[i] = cues.isEmpty() ? Integer.MAX_VALUE : -1;
      for (String cue : cues) {
        add(new Cue(cue, cue.charAt(0), i));
      }
    }
  }

  private void add(Cue cue) {
    int head = cue.first() % HEADS;
    Cue[] more = Arrays.copyOf(heads[head], heads[head].length + 1);
    more[more.length - 1] = cue;
    heads[head] = more;
    begins[cue.first() / Long.SIZE] |= 1L << cue.first();
  }

  /** Of {@code rules}, in their order. */
  public static RuleSet of(List<Rule> rules) {
    return new RuleSet(rules);
  }

  /** A cue of the rule at {@code rule}. */
  private record Cue(String word, char first, int rule) {}

  /** The rules, in their order. */
  public List<Rule> rules() {
    return rules;
  }

  /** Those that have a cue in {@code text}, or none at all, in their order. */
  public List<Rule> cuedIn(String text) {
    int[] last = lastCues(text);
    List<Rule> cued = new ArrayList<>();
    for (int i = 0; i < last.length; i++) {
      if (last[i] >= 0) {
        cued.add(rules.get(i));
      }
    }
    return cued;
  }

  /**
   * For each of {@link #rules} where the last of its cues begins in {@code text}: -1 where none
   * stands there, {@link Integer#MAX_VALUE} where the rule has none.
   */
  public int[] lastCues(String text) {
    int[] last = uncued.clone();
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if ((begins[c / Long.SIZE] & 1L << c) == 0) {
        continue;
      }
      for (Cue cue : heads[c % HEADS]) {
        if (cue.first() == c && text.startsWith(cue.word(), at)) {
          last[cue.rule()] = at;
        }
      }
    }
    return last;
  }
}
