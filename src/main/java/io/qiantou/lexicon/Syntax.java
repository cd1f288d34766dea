package io.qiantou.lexicon;

import java.util.List;

/**
 * What a regular expression may match, as a tree. It says no less than the expression: what lies
 * around a match ({@code (?=…)}, {@code (?<!…)}, {@code ^}, {@code \b}) is left out.
 */
sealed interface Syntax {

  /** Nothing, in the sense of an empty text. */
  Syntax EMPTY = new Sequence(List.of());

  /** One code unit of a set. */
  record One(CharacterRanges set) implements Syntax {}

  /** One behind the other. */
  record Sequence(List<Syntax> parts) implements Syntax {
    public Sequence {
      parts = List.copyOf(parts);
    }
  }

  /** One of several. */
  record Choice(List<Syntax> ways) implements Syntax {
    public Choice {
      ways = List.copyOf(ways);
    }
  }

  /** {@code least} times or more, at most {@code most} times; no bound where it is negative. */
  record Repeated(Syntax part, int least, int most) implements Syntax {}

  /** The end of the text. */
  record End() implements Syntax {}
}
