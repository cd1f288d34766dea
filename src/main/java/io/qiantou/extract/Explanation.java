package io.qiantou.extract;

import io.qiantou.lexicon.Rule;
import io.qiantou.model.Responsibility;
import io.qiantou.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * Why a text says what was read from it, or why nothing was.
 *
 * @param text the text as given; all spans count in it
 * @param facts what was read, resolved
 * @param actors the actors that were found in its sentences
 * @param nearest where nothing was read: the rules whose cue stands in it, those that came farthest
 *     first
 */
public record Explanation(
    String text, List<Responsibility> facts, List<Span> actors, List<NearMiss> nearest) {

  /** Copies the lists. */
  public Explanation {
    facts = List.copyOf(facts);
    actors = List.copyOf(actors);
    nearest = List.copyOf(nearest);
  }

  /** The condition of a rule that failed first; before it comes the cue, which was there. */
  public enum Failure {
    /** A rule for running text, and no actor is known in the sentence. */
    ACTOR,
    /** The pattern applies at no place. */
    PATTERN,
    /** A rule for brackets, or for labelled lines, and the cue stands in neither. */
    PLACE
  }

  /**
   * A rule that did not apply.
   *
   * @param rule the rule
   * @param cue its cue that stands in the text
   * @param failure what failed first
   * @param pieces the pieces of its pattern
   * @param matched how many of them, from the first, match the text somewhere
   * @param span what they match, where any does
   */
  public record NearMiss(
      Rule rule,
      String cue,
      Failure failure,
      List<String> pieces,
      int matched,
      Optional<Span> span) {

    /** Copies the list. */
    public NearMiss {
      pieces = List.copyOf(pieces);
    }

    /** The piece at which it failed; empty where the pattern applies and gave no name. */
    public Optional<String> missing() {
      return matched < pieces.size() ? Optional.of(pieces.get(matched)) : Optional.empty();
    }

    /** Which part of the pattern matched: 0 to 1. */
    public double share() {
      return (double) matched / pieces.size();
    }
  }
}
