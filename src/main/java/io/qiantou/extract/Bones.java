package io.qiantou.extract;

import io.qiantou.text.Span;
import java.util.List;

/**
 * A sentence as the rules for running text see it: one private character stands for each actor, and
 * what only defines a short form is left out. {@code 商务部（以下简称部）要会同财政部} is {@code □要会同□}.
 */
final class Bones {
  /** Stands for an actor. */
  static final char ACTOR = '\uE000';

  private final String text;

  /** For each character, and for the end, where it begins in the sentence. */
  private final int[] starts;

  /** For each character where it ends in the sentence. */
  private final int[] ends;

  private Bones(String text, int[] starts, int[] ends) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  /**
   * Of a sentence.
   *
   * @param actors the actors in it, in order, none overlapping
   * @param leftOut what is to be left out, in order; none overlaps an actor
   */
  static Bones of(String sentence, List<Span> actors, List<Span> leftOut) {
    StringBuilder text = new StringBuilder(sentence.length());
    int[] starts = new int[sentence.length() + 1];
    int[] ends = new int[sentence.length() + 1];
    int actor = 0;
    int gap = 0;
    int at = 0;
    while (at < sentence.length()) {
      if (gap < leftOut.size() && leftOut.get(gap).start() == at) {
        at = leftOut.get(gap++).end();
        continue;
      }
      int end = at + 1;
      boolean isActor = actor < actors.size() && actors.get(actor).start() == at;
      if (isActor) {
        end = actors.get(actor++).end();
      }
      starts[text.length()] = at;
      ends[text.length()] = end;
      text.append(isActor ? ACTOR : sentence.charAt(at));
      at = end;
    }
    starts[text.length()] = at;
    return new Bones(text.toString(), starts, ends);
  }

  /** The sentence's bones. */
  String text() {
    return text;
  }

  /** Where the actor at {@code index} of the bones stands in the sentence. */
  Span actor(int index) {
    return new Span(starts[index], ends[index]);
  }

  /** What {@code span} of the bones was made from. */
  Span in(Span span) {
    return span.isEmpty()
        ? new Span(starts[span.start()], starts[span.start()])
        : new Span(starts[span.start()], ends[span.end() - 1]);
  }
}
