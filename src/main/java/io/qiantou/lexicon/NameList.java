package io.qiantou.lexicon;

import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Splits a list of agencies into its names: {@code 文化和旅游部、税务总局和海关总署} are three. A separator within
 * brackets or a name that the gazetteer or a rule knows ({@code 各市、州人民政府}) separates nothing.
 */
public final class NameList {
  private static final String KIND = "name";
  private static final String MARKS = "、，；";
  private static final List<String> WORDS = List.of("以及", "和", "与", "及");

  private final Gazetteer gazetteer;
  private final RuleBook rules;
  private final List<Rule> whole;

  /** With the names and rules of {@code lexicon}. */
  public NameList(Lexicon lexicon) {
    this.gazetteer = lexicon.agencies();
    this.rules = lexicon.rules();
    this.whole = rules.rules(KIND).stream().filter(rule -> rule.emits().equals("whole")).toList();
  }

  /**
   * A name in a list.
   *
   * @param span where it stands
   * @param open true where 等部门 follows it within the list: 财政部等部门，各省级人民政府
   */
  public record Name(Span span, boolean open) {}

  /** The names in {@code folded[list)}, counted in {@code folded}. */
  public List<Name> split(String folded, Span list) {
    String text = list.of(folded);
    List<Span> known = known(text);
    List<Name> names = new ArrayList<>();
    int start = 0;
    int i = 0;
    int next = 0;
    while (i < text.length()) {
      while (next < known.size() && known.get(next).end() <= i) {
        next++;
      }
      if (next < known.size() && known.get(next).contains(i)) {
        i = known.get(next).end();
        continue;
      }
      if (text.charAt(i) == '（' && text.indexOf('）', i) > i) {
        i = text.indexOf('）', i) + 1;
        continue;
      }
      int separator = separatorLength(text, i, start, known);
      if (separator > 0) {
        add(names, text, new Span(start, i), list.start());
        i += separator;
        start = i;
      } else {
        i++;
      }
    }
    add(names, text, new Span(start, text.length()), list.start());
    return names;
  }

  /** What is one name whatever stands in it, in order, none overlapping. */
  private List<Span> known(String text) {
    List<Span> known = new ArrayList<>(gazetteer.find(text));
    for (Rule rule : whole) {
      Optional<Rule.Match> match = rule.cuedIn(text) ? rule.find(text) : Optional.empty();
      while (match.isPresent()) {
        Span span = match.get().span();
        known.removeIf(other -> other.overlaps(span) && other.length() <= span.length());
        if (known.stream().noneMatch(other -> other.overlaps(span))) {
          known.add(span);
        }
        match = rule.findFrom(text, span.end());
      }
    }
    known.sort(Comparator.comparingInt(Span::start));
    return known;
  }

  /**
   * Words such as 和 separate only behind a whole name, and where a known one ends before them or
   * begins behind them.
   */
  private int separatorLength(String text, int at, int start, List<Span> known) {
    if (MARKS.indexOf(text.charAt(at)) >= 0 || Character.isWhitespace(text.charAt(at))) {
      return 1;
    }
    for (String word : WORDS) {
      if (at > start && text.startsWith(word, at)) {
        int after = behindSpace(text, at + word.length());
        String before = text.substring(start, at);
        boolean beside = known.stream().anyMatch(s -> s.end() == at || s.start() == after);
        boolean complete =
            rules.applies(KIND, "complete", before) || rules.applies(KIND, "etc", before);
        return beside && complete && after < text.length() ? after - at : 0;
      }
    }
    return 0;
  }

  private static int behindSpace(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Adds a piece of the list, unless it is a date or an action (2018年底前完成). */
  private void add(List<Name> names, String text, Span piece, int origin) {
    Span stripped = strip(text, piece);
    String printed = stripped.of(text);
    Optional<Rule.Match> etc =
        printed.indexOf('等') < 0 ? Optional.empty() : rules.find(KIND, "etc", printed);
    int length = etc.map(match -> match.span().start()).orElse(printed.length());
    if (length >= 2 && !rules.applies(KIND, "none", printed.substring(0, length))) {
      int start = origin + stripped.start();
      names.add(new Name(new Span(start, start + length), etc.isPresent()));
    }
  }

  private static Span strip(String text, Span piece) {
    int from = piece.start();
    int to = piece.end();
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }
}
