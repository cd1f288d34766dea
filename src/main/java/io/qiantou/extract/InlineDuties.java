package io.qiantou.extract;

import io.qiantou.lexicon.Lexicon;
import io.qiantou.lexicon.Rule;
import io.qiantou.model.Role;
import io.qiantou.text.ItemNumber;
import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads duties out of running text, sentence by sentence: {@code 国家统计局会同有关部门开展评估。}
 *
 * <p>The actors of a sentence are found first; then each of them stands as one private character,
 * so that the rules see the bones of the sentence.
 */
final class InlineDuties {
  private static final char ACTOR = '\uE000';
  private static final int LONGEST_NUMBER = 12;

  private final ActorFinder actors;
  private final List<Rule> rules;

  InlineDuties(Lexicon lexicon) {
    actors = new ActorFinder(lexicon);
    rules =
        lexicon.rules().rules("responsibility").stream()
            .filter(rule -> rule.emits().equals("inline"))
            .toList();
  }

  /** The clauses in {@code folded}, but for the ranges that were read otherwise. */
  List<Clause> clauses(String folded, List<Span> read) {
    List<Clause> found = new ArrayList<>();
    List<Rule> possible = rules.stream().filter(rule -> rule.cuedIn(folded)).toList();
    if (possible.isEmpty()) {
      return found;
    }
    TreeMap<Integer, Span> byStart = new TreeMap<>();
    read.forEach(span -> byStart.put(span.start(), span));
    int start = 0;
    for (int i = 0; i <= folded.length(); i++) {
      if (i == folded.length() || "。；！？\n".indexOf(folded.charAt(i)) >= 0) {
        Span sentence = new Span(start + numberLength(folded, start, i), i);
        // The ranges do not overlap: the last that begins before the end is the one to look at.
        Map.Entry<Integer, Span> before = byStart.lowerEntry(sentence.end());
        if (before == null || !before.getValue().overlaps(sentence)) {
          sentence(folded, sentence, possible, found);
        }
        start = i + 1;
      }
    }
    return found;
  }

  /** Length of the item number that the sentence begins with. */
  private static int numberLength(String folded, int start, int end) {
    return ItemNumber.at(folded.substring(start, Math.min(end, start + LONGEST_NUMBER)))
        .map(ItemNumber::length)
        .orElse(0);
  }

  private void sentence(String folded, Span span, List<Rule> possible, List<Clause> found) {
    String sentence = span.of(folded);
    List<Rule> cued = possible.stream().filter(rule -> rule.cuedIn(sentence)).toList();
    if (cued.isEmpty()) {
      return;
    }
    List<Span> names = actors.find(sentence);
    if (names.isEmpty()) {
      return;
    }
    Bones bones = Bones.of(sentence, names);
    // Each rule's next match is kept until the text behind it was read: no rule reads the rest of a
    // sentence again and again.
    List<Optional<Rule.Match>> next = new ArrayList<>();
    cued.forEach(rule -> next.add(rule.findFrom(bones.text(), 0)));
    Optional<Rule.Match> match = first(next);
    while (match.isPresent()) {
      found.add(clause(match.get(), bones, span.start()));
      int from = match.get().span().end();
      for (int i = 0; i < cued.size(); i++) {
        if (next.get(i).filter(later -> later.span().start() < from).isPresent()) {
          next.set(i, cued.get(i).findFrom(bones.text(), from));
        }
      }
      match = first(next);
    }
  }

  /** The match that begins first; of several at one place that of the first rule. */
  private static Optional<Rule.Match> first(List<Optional<Rule.Match>> matches) {
    Optional<Rule.Match> first = Optional.empty();
    for (Optional<Rule.Match> match : matches) {
      if (match.isPresent()
          && (first.isEmpty() || match.get().span().start() < first.get().span().start())) {
        first = match;
      }
    }
    return first;
  }

  private static Clause clause(Rule.Match match, Bones bones, int origin) {
    Map<Span, Role> names = new LinkedHashMap<>();
    Optional<Span> open = Optional.empty();
    Span last = match.span();
    for (Map.Entry<String, Span> captured : match.captured().entrySet()) {
      if (captured.getKey().equals("open")) {
        open = Optional.of(bones.in(last).shift(origin));
        continue;
      }
      last = captured.getValue();
      for (int i = last.start(); i < last.end(); i++) {
        if (bones.text().charAt(i) == ACTOR) {
          names.put(bones.in(new Span(i, i + 1)).shift(origin), Role.of(captured.getKey()));
        }
      }
    }
    return new Clause(match.rule().id(), bones.in(match.span()).shift(origin), names, open, true);
  }

  /** A sentence with one character for each actor. */
  private static final class Bones {
    private final String text;

    /** For each character, and for the end, where it begins in the sentence. */
    private final int[] starts;

    private Bones(String text, int[] starts) {
      this.text = text;
      this.starts = starts;
    }

    static Bones of(String sentence, List<Span> names) {
      StringBuilder text = new StringBuilder(sentence.length());
      int[] starts = new int[sentence.length() + 1];
      int next = 0;
      int at = 0;
      while (at < sentence.length()) {
        starts[text.length()] = at;
        if (next < names.size() && names.get(next).start() == at) {
          text.append(ACTOR);
          at = names.get(next++).end();
        } else {
          text.append(sentence.charAt(at++));
        }
      }
      starts[text.length()] = at;
      return new Bones(text.toString(), starts);
    }

    String text() {
      return text;
    }

    Span in(Span span) {
      return new Span(starts[span.start()], starts[span.end()]);
    }
  }
}
