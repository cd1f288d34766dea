package io.qiantou.extract;

import io.qiantou.lexicon.Gazetteer;
import io.qiantou.lexicon.Lexicon;
import io.qiantou.lexicon.Rule;
import io.qiantou.lexicon.RuleSet;
import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the actors in a sentence: names of the registry, and names composed by the rules of {@code
 * data/rules/actor.yml} ({@code 自贸试验区所在地省级人民政府}).
 */
final class ActorFinder {
  private static final String BEFORE_NAME = "。；，：、由请同合与和及至给\n";
  private static final String IN_LISTS = "、和与及";

  /** Given by rules that apply only behind another actor in a list: 市商务局、财政局. */
  private static final String LISTED = "listed";

  private final Gazetteer gazetteer;
  private final RuleSet composed;
  private final RuleSet listed;

  ActorFinder(Lexicon lexicon) {
    this.gazetteer = lexicon.agencies();
    List<Rule> rules = lexicon.rules().rules("actor");
    this.composed =
        RuleSet.of(rules.stream().filter(rule -> !rule.emits().equals(LISTED)).toList());
    this.listed = RuleSet.of(rules.stream().filter(rule -> rule.emits().equals(LISTED)).toList());
  }

  /**
   * The actors of {@code sentence}, folded, in order, none overlapping; among them the short forms
   * that the document defined.
   */
  List<Span> find(String sentence, ShortForms shortForms) {
    List<Span> known = known(sentence, shortForms);
    Tried anywhere = new Tried(composed, sentence);
    Tried inLists = new Tried(listed, sentence);
    List<Span> found = new ArrayList<>();
    int at = 0;
    int next = 0;
    while (at < sentence.length()) {
      while (next < known.size() && known.get(next).start() < at) {
        next++;
      }
      boolean isKnown = next < known.size() && known.get(next).start() == at;
      int end = isKnown ? known.get(next).end() : at;
      if (at == 0 || BEFORE_NAME.indexOf(sentence.charAt(at - 1)) >= 0) {
        end = Math.max(end, anywhere.end(at));
        if (goesOnAList(sentence, at, found)) {
          end = Math.max(end, inLists.end(at));
        }
      }
      if (end > at) {
        found.add(new Span(at, end));
      }
      at = Math.max(end, at + 1);
    }
    return found;
  }

  /** Of names that overlap the one that begins first counts, and of these the longest. */
  private List<Span> known(String sentence, ShortForms shortForms) {
    List<Span> known = gazetteer.find(sentence);
    List<Span> defined = shortForms.uses(sentence);
    if (defined.isEmpty()) {
      return known;
    }
    List<Span> all = new ArrayList<>(known);
    all.addAll(defined);
    all.sort(
        Comparator.comparingInt(Span::start)
            .thenComparing(Comparator.comparingInt(Span::end).reversed()));
    List<Span> kept = new ArrayList<>();
    int free = 0;
    for (Span span : all) {
      if (span.start() >= free) {
        kept.add(span);
        free = span.end();
      }
    }
    return kept;
  }

  /** True behind 甲局、 where 甲局 is the last actor that was found. */
  private static boolean goesOnAList(String sentence, int at, List<Span> found) {
    return !found.isEmpty()
        && found.get(found.size() - 1).end() == at - 1
        && IN_LISTS.indexOf(sentence.charAt(at - 1)) >= 0;
  }

  /** True where the whole of {@code name} is one actor. */
  boolean isActor(String name) {
    List<Span> found = find(name, ShortForms.NONE);
    return found.size() == 1 && found.get(0).length() == name.length();
  }

  /** True where {@code name} stands in the registry. */
  boolean isKnown(String name) {
    List<Span> found = gazetteer.find(name);
    return found.size() == 1 && found.get(0).length() == name.length();
  }

  /** Rules on their way through a sentence. */
  private static final class Tried {
    private final List<Rule> rules;
    private final String sentence;

    /** Where the last of each rule's cues stands: behind it the rule cannot apply. */
    private final int[] lastCues;

    Tried(RuleSet all, String sentence) {
      this.rules = all.rules();
      this.sentence = sentence;
      lastCues = all.lastCues(sentence);
    }

    /** Where the longest match at {@code at} ends; {@code at} where there is none. */
    int end(int at) {
      int end = at;
      for (int i = 0; i < lastCues.length; i++) {
        if (at <= lastCues[i]) {
          Optional<Rule.Match> match = rules.get(i).at(sentence, at, sentence.length());
          end = match.isPresent() ? Math.max(end, match.get().span().end()) : end;
        }
      }
      return end;
    }
  }
}
