package io.qiantou.extract;

import io.qiantou.lexicon.Lexicon;
import io.qiantou.lexicon.Rule;
import io.qiantou.model.AgencyMention;
import io.qiantou.model.DocumentText;
import io.qiantou.model.Measure;
import io.qiantou.model.Responsibility;
import io.qiantou.model.Role;
import io.qiantou.text.Folding;
import io.qiantou.text.MappedText;
import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads who has which part in a measure from its brackets and labelled lines: {@code
 * （商务部牵头，财政部、海关总署按职责分工负责）}, {@code 责任单位：省商务厅}.
 *
 * <p>The names are kept as printed; {@link AgencyResolver} finds out whom they mean.
 */
public final class ResponsibilityExtractor {
  private static final String OPEN = "open";

  private final List<Rule> inBrackets;
  private final List<Rule> atLines;
  private final NameList nameList;

  /** With the rules and names of {@code lexicon}. */
  public ResponsibilityExtractor(Lexicon lexicon) {
    List<Rule> rules = lexicon.rules().rules("responsibility");
    inBrackets = rules.stream().filter(r -> !r.emits().equals("inline")).toList();
    atLines = rules.stream().filter(r -> r.emits().equals("label")).toList();
    nameList = new NameList(lexicon.agencies());
  }

  /** The responsibilities of all measures of {@code document}, in reading order. */
  public List<Responsibility> extract(DocumentText document) {
    List<Responsibility> found = new ArrayList<>();
    List<Measure> measures = document.document().measures();
    for (int i = 0; i < measures.size(); i++) {
      found.addAll(extract(document.mapped(), measures.get(i), document.measureSpans().get(i)));
    }
    return found;
  }

  private List<Responsibility> extract(MappedText mapped, Measure measure, Span span) {
    String folded = Folding.fold(span.of(mapped.text()));
    Map<String, Responsibility> found = new LinkedHashMap<>();
    for (Clause clause : clauses(folded)) {
      for (Map.Entry<Span, Role> name : clause.names().entrySet()) {
        Span inText = name.getKey().shift(span.start());
        AgencyMention mention =
            new AgencyMention(
                inText.of(mapped.text()).replaceAll("\\s", ""),
                mapped.toSource(inText),
                Optional.empty());
        found.putIfAbsent(
            mention.name() + "/" + name.getValue(),
            new Responsibility(
                measure,
                mention,
                name.getValue(),
                clause.open(name.getKey()),
                false,
                mapped.toSource(clause.match().span().shift(span.start())),
                clause.match().rule().id()));
      }
    }
    return List.copyOf(found.values());
  }

  /**
   * The clauses of a text that say who does what.
   *
   * @param folded the text of one measure, folded
   */
  List<Clause> clauses(String folded) {
    List<Clause> found = new ArrayList<>();
    for (Span line : lines(folded)) {
      int at = line.start();
      if (first(atLines, folded, at, line.end()).isPresent()) {
        inClauses(folded, line, atLines, found);
      } else {
        for (int open = folded.indexOf('（', at); open >= 0 && open < line.end(); ) {
          int close = closing(folded, open, line.end());
          if (close < 0) {
            break;
          }
          inClauses(folded, new Span(open + 1, close), inBrackets, found);
          open = folded.indexOf('（', close);
        }
      }
    }
    return found;
  }

  /** Reads clause after clause of {@code range}; what no rule applies to is passed over. */
  private void inClauses(String folded, Span range, List<Rule> rules, List<Clause> found) {
    String text = range.of(folded);
    List<Rule> cued =
        rules.stream().filter(r -> r.cues().stream().anyMatch(text::contains)).toList();
    if (cued.isEmpty()) {
      return;
    }
    int at = range.start();
    while (at < range.end()) {
      Optional<Rule.Match> match = first(cued, folded, at, range.end());
      if (match.isPresent()) {
        found.add(clause(folded, match.get()));
        at = match.get().span().end();
      } else {
        at = nextClause(folded, at, range.end());
      }
      while (at < range.end() && "，；。、 \n".indexOf(folded.charAt(at)) >= 0) {
        at++;
      }
    }
  }

  private static Optional<Rule.Match> first(List<Rule> rules, String folded, int at, int end) {
    for (Rule rule : rules) {
      Optional<Rule.Match> match = rule.at(folded, at, end);
      if (match.isPresent()) {
        return match;
      }
    }
    return Optional.empty();
  }

  private Clause clause(String folded, Rule.Match match) {
    Map<Span, Role> names = new LinkedHashMap<>();
    Span last = null;
    for (Map.Entry<String, Span> captured : match.captured().entrySet()) {
      if (!captured.getKey().equals(OPEN)) {
        last = captured.getValue();
        for (Span name : nameList.split(folded, captured.getValue())) {
          names.put(name, Role.of(captured.getKey()));
        }
      }
    }
    Optional<Span> open =
        match.get(OPEN).isPresent() ? Optional.ofNullable(last) : Optional.empty();
    return new Clause(match, names, open);
  }

  private static int nextClause(String folded, int from, int end) {
    for (int i = from; i < end; i++) {
      if ("，；。".indexOf(folded.charAt(i)) >= 0) {
        return i + 1;
      }
    }
    return end;
  }

  private static int closing(String folded, int open, int end) {
    int depth = 0;
    for (int i = open; i < end; i++) {
      char c = folded.charAt(i);
      depth += c == '（' ? 1 : c == '）' ? -1 : 0;
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

  /**
   * One clause with its names.
   *
   * @param match the rule and what it matched
   * @param names the names that it gives, with their roles
   * @param openList the list that 等 leaves open
   */
  record Clause(Rule.Match match, Map<Span, Role> names, Optional<Span> openList) {

    boolean open(Span name) {
      return openList.map(list -> list.contains(name)).orElse(false);
    }
  }
}
