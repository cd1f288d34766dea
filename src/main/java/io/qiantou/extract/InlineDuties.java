package io.qiantou.extract;

import io.qiantou.lexicon.Lexicon;
import io.qiantou.lexicon.Rule;
import io.qiantou.lexicon.RuleBook;
import io.qiantou.lexicon.RuleSet;
import io.qiantou.model.Role;
import io.qiantou.text.Characters;
import io.qiantou.text.ItemNumber;
import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads duties out of running text, sentence by sentence: {@code 国家统计局会同有关部门开展评估。}
 *
 * <p>The actors of a sentence are found first; then each of them stands as one private character,
 * so that the rules see the bones of the sentence.
 */
final class InlineDuties {
  private static final int LONGEST_NUMBER = 12;

  private final ActorFinder actors;
  private final RuleBook book;
  private final RuleSet rules;

  InlineDuties(Lexicon lexicon) {
    actors = new ActorFinder(lexicon);
    book = lexicon.rules();
    rules =
        RuleSet.of(
            book.rules("responsibility").stream()
                .filter(rule -> rule.emits().equals("inline"))
                .toList());
  }

  /** The clauses in {@code folded}, but for the ranges that were read otherwise. */
  List<Clause> clauses(String folded, List<Span> read, ShortForms shortForms) {
    List<Clause> found = new ArrayList<>();
    List<Span> apart = new ArrayList<>(read);
    apart.sort(Comparator.comparingInt(Span::start));
    int next = 0;
    int start = 0;
    for (int i = 0; i <= folded.length(); i++) {
      if (i == folded.length() || Characters.isMark(folded.charAt(i), "。；！？\n")) {
        Span sentence = new Span(start + numberLength(folded, start, i), i);
        // The ranges do not overlap: the last that begins before the end is the one to look at.
        while (next < apart.size() && apart.get(next).start() < sentence.end()) {
          next++;
        }
        if (next == 0 || !apart.get(next - 1).overlaps(sentence)) {
          sentence(folded, sentence, shortForms, found);
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

  private void sentence(String folded, Span span, ShortForms shortForms, List<Clause> found) {
    String sentence = span.of(folded);
    List<Rule> cued = rules.cuedIn(sentence);
    if (cued.isEmpty()) {
      return;
    }
    List<Span> names = actors.find(sentence, shortForms);
    if (names.isEmpty()) {
      return;
    }
    Bones bones = Bones.of(sentence, names, shortForms.definitions(sentence));
    // Each rule's next match is kept until the text behind it was read: no rule reads the rest of a
    // sentence again and again.
    List<Optional<Rule.Match>> next = new ArrayList<>();
    cued.forEach(rule -> next.add(rule.findFrom(bones.text(), 0)));
    Optional<Rule.Match> match = first(next);
    while (match.isPresent()) {
      Clause clause = clause(match.get(), bones, span.start(), folded);
      if (!clause.names().isEmpty()) {
        found.add(clause);
      }
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

  /** The clause without those that are no agencies: 企业, 高校 are called upon, not charged. */
  private Clause clause(Rule.Match match, Bones bones, int origin, String folded) {
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
        if (bones.text().charAt(i) == Bones.ACTOR) {
          Span name = bones.actor(i).shift(origin);
          if (!book.applies("name", "no-agency", name.of(folded))) {
            names.put(name, Role.of(captured.getKey()));
          }
        }
      }
    }
    return new Clause(match.rule().id(), bones.in(match.span()).shift(origin), names, open, true);
  }
}
