package io.qiantou.extract;

import io.qiantou.lexicon.Rule;
import io.qiantou.lexicon.RuleBook;
import io.qiantou.lexicon.RuleSet;
import io.qiantou.text.Characters;
import io.qiantou.text.Span;
import java.util.List;

/**
 * Finds the labelled lists that end a line: {@code 责任单位：市商务局}, {@code 拓展场景。责任单位：市商务局}, {@code
 * 牵头领导：某某 牵头单位：市商务局}.
 */
final class LineLabels {
  private final RuleSet rules;
  private final List<Rule> leaders;

  LineLabels(RuleBook book) {
    rules =
        RuleSet.of(
            book.rules("responsibility").stream().filter(r -> r.emits().equals("label")).toList());
    leaders = book.rules("told-label").stream().filter(r -> r.emits().equals("leader")).toList();
  }

  /** The rules of what labels say. */
  RuleSet rules() {
    return rules;
  }

  /**
   * Where such a list begins: at the line's start or behind a sentence; its end where none does.
   */
  int start(String folded, Span line) {
    List<CuedRule> cued = CuedRule.of(rules, folded, line);
    int at = line.start();
    while (at < line.end() && !cued.isEmpty()) {
      at = behindLeader(folded, at, line.end());
      if (CuedRule.first(cued, at).isPresent()) {
        return at;
      }
      int stop = folded.indexOf('。', at);
      at = stop < 0 || stop >= line.end() ? line.end() : stop + 1;
      while (at < line.end() && Characters.isSpace(folded.charAt(at))) {
        at++;
      }
    }
    return line.end();
  }

  /** Behind 牵头领导：某某 that begins here: a person, and no body. */
  private int behindLeader(String folded, int from, int end) {
    return leaders.stream()
        .flatMap(rule -> rule.at(folded, from, end).stream())
        .mapToInt(match -> match.span().end())
        .findFirst()
        .orElse(from);
  }
}
