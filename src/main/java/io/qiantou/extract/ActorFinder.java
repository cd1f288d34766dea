package io.qiantou.extract;

import io.qiantou.lexicon.Gazetteer;
import io.qiantou.lexicon.Lexicon;
import io.qiantou.lexicon.Rule;
import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the actors in a sentence: names of the registry, and names composed by the rules of {@code
 * data/rules/actor.yml} ({@code 自贸试验区所在地省级人民政府}).
 */
final class ActorFinder {
  private static final String BEFORE_NAME = "。；，：、由同合与和及至给\n";

  private final Gazetteer gazetteer;
  private final List<Rule> composed;

  ActorFinder(Lexicon lexicon) {
    this.gazetteer = lexicon.agencies();
    this.composed = lexicon.rules().rules("actor");
  }

  /** The actors of {@code sentence}, folded, in order, none overlapping. */
  List<Span> find(String sentence) {
    List<Span> known = gazetteer.find(sentence);
    int[] lastCues = composed.stream().mapToInt(rule -> lastCue(rule, sentence)).toArray();
    List<Span> found = new ArrayList<>();
    int at = 0;
    int next = 0;
    while (at < sentence.length()) {
      while (next < known.size() && known.get(next).start() < at) {
        next++;
      }
      boolean mayBegin = at == 0 || BEFORE_NAME.indexOf(sentence.charAt(at - 1)) >= 0;
      Optional<Span> name =
          next < known.size() && known.get(next).start() == at
              ? Optional.of(known.get(next))
              : Optional.empty();
      if (mayBegin) {
        name = longer(name, compose(sentence, at, lastCues));
      }
      if (name.isPresent()) {
        found.add(name.get());
        at = name.get().end();
      } else {
        at++;
      }
    }
    return found;
  }

  /** True where the whole of {@code name} is one actor. */
  boolean isActor(String name) {
    List<Span> found = find(name);
    return found.size() == 1 && found.get(0).length() == name.length();
  }

  /** Where the last of the rule's cues stands: behind it the rule cannot apply. */
  private static int lastCue(Rule rule, String sentence) {
    if (rule.cues().isEmpty()) {
      return sentence.length();
    }
    int last = -1;
    for (String cue : rule.cues()) {
      // The search forward is an instruction of the machine; few of the cues are there at all.
      if (sentence.contains(cue)) {
        last = Math.max(last, sentence.lastIndexOf(cue));
      }
    }
    return last;
  }

  private Optional<Span> compose(String sentence, int at, int[] lastCues) {
    Optional<Span> longest = Optional.empty();
    for (int i = 0; i < lastCues.length; i++) {
      if (at < lastCues[i]) {
        longest =
            longer(
                longest, composed.get(i).at(sentence, at, sentence.length()).map(Rule.Match::span));
      }
    }
    return longest;
  }

  private static Optional<Span> longer(Optional<Span> one, Optional<Span> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    return other.get().length() > one.get().length() ? other : one;
  }
}
