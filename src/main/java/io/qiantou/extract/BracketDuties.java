package io.qiantou.extract;

import io.qiantou.lexicon.Lexicon;
import io.qiantou.lexicon.Rule;
import io.qiantou.model.Role;
import io.qiantou.text.Characters;
import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the brackets and labelled lines that say who does what: {@code （商务部牵头，财政部、海关总署按职责分工负责）},
 * {@code 责任单位：省商务厅}.
 */
final class BracketDuties {
  private static final String OPEN = "open";
  private static final String BETWEEN_CLAUSES = "，；。、 \n";

  private final List<Rule> inBrackets;
  private final List<Rule> atLines;
  private final List<Rule> namesOnly;
  private final NameList nameList;
  private final ActorFinder actors;

  BracketDuties(Lexicon lexicon) {
    List<Rule> rules = lexicon.rules().rules("responsibility");
    inBrackets =
        rules.stream()
            .filter(r -> r.emits().equals("bracket") || r.emits().equals("label"))
            .toList();
    namesOnly = rules.stream().filter(r -> r.emits().equals("names")).toList();
    actors = new ActorFinder(lexicon);
    atLines = rules.stream().filter(r -> r.emits().equals("label")).toList();
    nameList = new NameList(lexicon);
  }

  /** The clauses of {@code folded}, the text of one measure. */
  List<Clause> clauses(String folded) {
    List<Clause> found = new ArrayList<>();
    for (Span line : lines(folded)) {
      boolean labelled =
          atLines.stream().anyMatch(rule -> rule.at(folded, line.start(), line.end()).isPresent());
      if (labelled) {
        read(folded, line, atLines, found);
      } else {
        readBrackets(folded, line, found);
      }
    }
    return found;
  }

  /** The clauses of a text that says nothing but duties: {@code 省商务厅牵头，省财政厅配合}. */
  List<Clause> told(String folded) {
    List<Clause> found = new ArrayList<>();
    read(folded, new Span(0, folded.length()), inBrackets, found);
    return found;
  }

  private void readBrackets(String folded, Span line, List<Clause> found) {
    int open = nextOpen(folded, line.start(), line.end());
    while (open < line.end()) {
      int close = closing(folded, open, line.end());
      if (close < 0) {
        return;
      }
      int before = found.size();
      read(folded, new Span(open + 1, close), inBrackets, found);
      if (found.size() == before && closesText(folded, open, close, line.end())) {
        readNames(folded, new Span(open + 1, close), found);
      }
      open = nextOpen(folded, close, line.end());
    }
  }

  /**
   * True where the bracket follows a closed sentence, or opens the line, and nothing follows it.
   */
  private static boolean closesText(String folded, int open, int close, int lineEnd) {
    boolean behindSentence =
        open == 0
            || folded.charAt(open - 1) == '\n'
            || Characters.isPeriod(folded.charAt(open - 1));
    return behindSentence && (close + 1 == lineEnd || folded.charAt(close + 1) == '。');
  }

  /** A bracket that holds nothing but names of agencies: （省商务厅、省财政厅）. */
  private void readNames(String folded, Span range, List<Clause> found) {
    for (Rule rule : namesOnly) {
      Optional<Rule.Match> match =
          rule.at(folded, range.start(), range.end()).filter(m -> m.span().end() == range.end());
      if (match.isPresent()) {
        Clause clause = clause(folded, match.get());
        boolean known =
            clause.names().keySet().stream().allMatch(name -> actors.isActor(name.of(folded)));
        if (known && !clause.names().isEmpty()) {
          found.add(clause);
          return;
        }
      }
    }
  }

  /** Reads clause after clause of {@code range}; what no rule applies to is passed over. */
  private void read(String folded, Span range, List<Rule> rules, List<Clause> found) {
    List<CuedRule> cued = CuedRule.of(rules, folded, range);
    if (cued.isEmpty()) {
      return;
    }
    int at = range.start();
    while (at < range.end()) {
      Optional<Rule.Match> match = first(cued, at);
      if (match.isPresent()) {
        Clause clause = clause(folded, match.get());
        if (!clause.names().isEmpty()) {
          found.add(clause);
        }
        at = match.get().span().end();
      } else {
        at = nextClause(folded, at, range.end());
      }
      while (at < range.end() && BETWEEN_CLAUSES.indexOf(folded.charAt(at)) >= 0) {
        at++;
      }
    }
  }

  private static Optional<Rule.Match> first(List<CuedRule> rules, int at) {
    for (CuedRule rule : rules) {
      Optional<Rule.Match> match = rule.at(at);
      if (match.isPresent()) {
        return match;
      }
    }
    return Optional.empty();
  }

  private Clause clause(String folded, Rule.Match match) {
    Map<Span, Role> names = new LinkedHashMap<>();
    Optional<Span> open = Optional.empty();
    Span last = match.span();
    for (Map.Entry<String, Span> captured : match.captured().entrySet()) {
      if (captured.getKey().equals(OPEN)) {
        open = Optional.of(last);
        continue;
      }
      last = captured.getValue();
      for (Span name : nameList.split(folded, last)) {
        names.put(name, Role.of(captured.getKey()));
      }
    }
    return new Clause(match.rule().id(), match.span(), names, open, false);
  }

  private static int nextClause(String folded, int from, int end) {
    for (int i = from; i < end; i++) {
      if ("，；。".indexOf(folded.charAt(i)) >= 0) {
        return i + 1;
      }
    }
    return end;
  }

  /**
   * The next bracket before {@code end}, or {@code end}; round or square: 【牵头单位：……】 is folded to
   * 〔……〕.
   */
  private static int nextOpen(String folded, int from, int end) {
    int at = from;
    while (at < end && folded.charAt(at) != '（' && folded.charAt(at) != '〔') {
      at++;
    }
    return at;
  }

  private static int closing(String folded, int open, int end) {
    int depth = 0;
    for (int i = open; i < end; i++) {
      char c = folded.charAt(i);
      depth += c == '（' || c == '〔' ? 1 : c == '）' || c == '〕' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static List<Span> lines(String folded) {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    while (start < folded.length()) {
      int feed = folded.indexOf('\n', start);
      int end = feed < 0 ? folded.length() : feed;
      lines.add(new Span(start, end));
      start = end + 1;
    }
    return lines;
  }
}
