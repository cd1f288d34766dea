package io.qiantou.lexicon;

import java.util.ArrayList;
import java.util.List;

/**
 * Rules that are tried on the same texts: tells which of them have a cue in a text. The characters
 * of the text are noted first, so that most cues are ruled out without a search.
 */
public final class RuleSet {
  private static final int BITS = 256;

  private final List<Rule> rules;
  private final long[][][] cues;

  private RuleSet(List<Rule> rules) {
    this.rules = List.copyOf(rules);
    cues =
        this.rules.stream()
            .map(rule -> rule.cues().stream().map(RuleSet::characters).toArray(long[][]::new))
            .toArray(long[][][]::new);
  }

  /** Of {@code rules}, in their order. */
  public static RuleSet of(List<Rule> rules) {
    return new RuleSet(rules);
  }

  /** Those that have a cue in {@code text}, or none at all, in their order. */
  public List<Rule> cuedIn(String text) {
    long[] characters = characters(text);
    List<Rule> cued = new ArrayList<>();
    for (int i = 0; i < cues.length; i++) {
      if (isCued(i, text, characters)) {
        cued.add(rules.get(i));
      }
    }
    return cued;
  }

  private boolean isCued(int rule, String text, long[] characters) {
    long[][] wanted = cues[rule];
    for (int i = 0; i < wanted.length; i++) {
      if (holds(characters, wanted[i]) && text.contains(rules.get(rule).cues().get(i))) {
        return true;
      }
    }
    return wanted.length == 0;
  }

  private static boolean holds(long[] characters, long[] wanted) {
    for (int i = 0; i < characters.length; i++) {
      if ((wanted[i] & ~characters[i]) != 0) {
        return false;
      }
    }
    return true;
  }

  /** One bit for the characters of a text that are alike in their last eight. */
  private static long[] characters(String text) {
    long[] noted = new long[BITS / Long.SIZE];
    for (int i = 0; i < text.length(); i++) {
      int bit = text.charAt(i) % BITS;
      noted[bit / Long.SIZE] |= 1L << bit;
    }
    return noted;
  }
}
