package io.qiantou.extract;

import io.qiantou.lexicon.DepartmentTypes;
import io.qiantou.lexicon.Lexicon;
import io.qiantou.lexicon.NameList;
import io.qiantou.lexicon.Rule;
import io.qiantou.lexicon.RuleBook;
import io.qiantou.lexicon.RuleSet;
import io.qiantou.model.Role;
import io.qiantou.text.Characters;
import io.qiantou.text.Spaces;
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
  private static final int MOST_BEHIND_LINE = 300;
  private static final int MOST_LINES = 5;
  private static final String BETWEEN_CLAUSES = "，；。、 \n";

  private final RuleSet inBrackets;
  private final LineLabels labels;
  private final RuleSet told;
  private final List<Rule> namesOnly;

  /** Those of {@link #namesOnly} that tell who leads. */
  private final List<Rule> namesWithRoles;

  private final NameList nameList;
  private final LeadMark marks;
  private final ActorFinder actors;
  private final DepartmentTypes types;
  private final RuleBook book;

  BracketDuties(Lexicon lexicon) {
    List<Rule> rules = lexicon.rules().rules("responsibility");
    inBrackets =
        RuleSet.of(
            rules.stream()
                .filter(r -> r.emits().equals("bracket") || r.emits().equals("label"))
                .toList());
    namesOnly = rules.stream().filter(r -> r.emits().equals("names")).toList();
    namesWithRoles = namesOnly.stream().filter(r -> r.labels().contains("lead")).toList();
    book = lexicon.rules();
    actors = new ActorFinder(lexicon);
    types = lexicon.departmentTypes();
    labels = new LineLabels(book);
    told =
        RuleSet.of(
            book.rules("told-label").stream().filter(r -> r.emits().equals("told")).toList());
    nameList = new NameList(lexicon);
    marks = new LeadMark(lexicon.rules());
  }

  /** The clauses of {@code folded}, the text of one measure. */
  List<Clause> clauses(String folded) {
    List<Clause> found = new ArrayList<>();
    int free = 0;
    for (Span whole : lines(folded)) {
      Span line = new Span(Math.min(Math.max(free, whole.start()), whole.end()), whole.end());
      int label = labels.start(folded, line);
      if (label > line.start()) {
        free = readBrackets(folded, new Span(line.start(), label), found);
      }
      if (label < line.end() && label >= free) {
        read(folded, new Span(label, line.end()), labels.rules(), found);
      }
    }
    return found;
  }

  /** The clauses of a text that says nothing but duties: {@code 省商务厅牵头，省财政厅配合}. */
  List<Clause> told(String folded) {
    List<Clause> found = new ArrayList<>();
    Span all = new Span(0, folded.length());
    read(folded, all, inBrackets, found);
    if (found.isEmpty()) {
      readNames(folded, all, namesWithRoles, found);
    }
    return found;
  }

  /** Returns where the last bracket ends, which may lie in a later line. */
  private int readBrackets(String folded, Span line, List<Clause> found) {
    int last = line.start();
    int open = nextOpen(folded, line.start(), line.end());
    while (open < line.end()) {
      int close = closing(folded, open, line.end());
      if (close < 0) {
        return last;
      }
      last = close + 1;
      int before = found.size();
      read(folded, new Span(open + 1, close), inBrackets, found);
      if (found.size() == before && closesText(folded, open, close)) {
        readNames(folded, new Span(open + 1, close), namesOnly, found);
      }
      open = nextOpen(folded, close, Math.max(close, line.end()));
    }
    return last;
  }

  /**
   * True where the bracket follows a closed sentence, or opens the line, and nothing follows it.
   */
  private static boolean closesText(String folded, int open, int close) {
    boolean behindSentence =
        open == 0
            || folded.charAt(open - 1) == '\n'
            || Characters.isPeriod(folded.charAt(open - 1));
    boolean atEnd = close + 1 == folded.length() || "。\n".indexOf(folded.charAt(close + 1)) >= 0;
    return behindSentence && atEnd;
  }

  /** A bracket that holds nothing but names of agencies: （省商务厅、省财政厅）. */
  private void readNames(String folded, Span range, List<Rule> rules, List<Clause> found) {
    for (Rule rule : rules) {
      Optional<Rule.Match> match =
          rule.at(folded, range.start(), range.end()).filter(m -> m.span().end() == range.end());
      if (match.isPresent()) {
        Clause clause = clause(folded, match.get());
        List<String> names =
            clause.names().keySet().stream().map(n -> Spaces.removed(n.of(folded))).toList();
        if (!names.isEmpty() && areBodies(names)) {
          found.add(clause);
          return;
        }
      }
    }
  }

  /** True also of 样板市、示例市政府, where a region stands for its government. */
  private boolean areBodies(List<String> names) {
    boolean lends = false;
    for (int i = names.size() - 1; i >= 0; i--) {
      String name = names.get(i);
      boolean body = isBody(name);
      if (!body && !(lends && isRegion(name))) {
        return false;
      }
      lends = body ? book.applies("name", "shared-tail", name) : lends;
    }
    return true;
  }

  private boolean isRegion(String name) {
    return book.applies("region", "named", name) || book.applies("region", "stem", name);
  }

  private boolean isBody(String name) {
    return actors.isActor(name) || (name.length() > 2 && !types.readings(name).isEmpty());
  }

  /** Reads clause after clause of {@code range}; what no rule applies to is passed over. */
  private void read(String folded, Span all, RuleSet rules, List<Clause> found) {
    int label = behindLabel(folded, all);
    Span range = new Span(Math.max(label, all.start()), all.end());
    List<CuedRule> cued = CuedRule.of(label < 0 ? rules : inBrackets, folded, range);
    if (cued.isEmpty()) {
      return;
    }
    int at = range.start();
    while (at < range.end()) {
      Optional<Rule.Match> match = CuedRule.first(cued, at);
      if (match.isPresent()) {
        Clause clause = clause(folded, match.get());
        if (!clause.names().isEmpty()) {
          found.add(clause);
        }
        at = match.get().span().end();
      } else {
        at = nextClause(folded, at, range.end());
      }
      while (at < range.end() && Characters.isMark(folded.charAt(at), BETWEEN_CLAUSES)) {
        at++;
      }
    }
  }

  /** Where the text begins that a label leaves to say itself who leads, or -1: 责任单位：甲厅牵头，…. */
  private int behindLabel(String folded, Span range) {
    return CuedRule.first(CuedRule.of(told, folded, range), range.start())
        .map(match -> match.span().end())
        .orElse(-1);
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
      for (NameList.Name name : nameList.split(folded, last)) {
        marks.enter(folded, name.span(), Role.of(captured.getKey()), names);
        if (name.open()) {
          open = Optional.of(new Span(last.start(), name.span().end()));
        }
      }
    }
    int end = match.span().end();
    while (Character.isWhitespace(folded.charAt(end - 1))) {
      end--;
    }
    Span span = new Span(match.span().start(), end);
    return new Clause(match.rule().id(), span, names, open, false);
  }

  private static int nextClause(String folded, int from, int end) {
    for (int i = from; i < end; i++) {
      if (Characters.isMark(folded.charAt(i), "，；。")) {
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

  /**
   * Where the bracket closes, or -1. A list of names may go on in the next lines: no sentence ends
   * in it.
   */
  private static int closing(String folded, int open, int lineEnd) {
    int end = Math.min(folded.length(), lineEnd + MOST_BEHIND_LINE);
    int feeds = 0;
    int depth = 0;
    for (int i = open; i < end; i++) {
      char c = folded.charAt(i);
      depth += c == '（' || c == '〔' ? 1 : c == '）' || c == '〕' ? -1 : 0;
      feeds += c == '\n' ? 1 : 0;
      if (depth == 0) {
        return i;
      }
      if (feeds > MOST_LINES || (feeds > 0 && c == '。')) {
        return -1;
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
