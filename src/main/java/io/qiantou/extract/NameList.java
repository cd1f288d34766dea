package io.qiantou.extract;

import io.qiantou.lexicon.Gazetteer;
import io.qiantou.lexicon.Lexicon;
import io.qiantou.lexicon.RuleBook;
import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a list of agencies into its names: {@code 文化和旅游部、税务总局和海关总署} are three. A separator within
 * a name that the gazetteer knows separates nothing.
 */
final class NameList {
  private static final String MARKS = "、，；";
  private static final List<String> WORDS = List.of("以及", "和", "与", "及");

  private final Gazetteer gazetteer;
  private final RuleBook rules;

  NameList(Lexicon lexicon) {
    this.gazetteer = lexicon.agencies();
    this.rules = lexicon.rules();
  }

  /** The spans of the names in {@code folded[list)}, counted in {@code folded}. */
  List<Span> split(CharSequence folded, Span list) {
    String text = list.of(folded);
    List<Span> known = gazetteer.find(text);
    List<Span> names = new ArrayList<>();
    int start = 0;
    int i = 0;
    while (i < text.length()) {
      Span cover = covering(known, i);
      if (cover != null) {
        i = cover.end();
        continue;
      }
      int separator = separatorLength(text, i, start, known);
      if (separator > 0) {
        add(names, text, start, i, list.start());
        i += separator;
        start = i;
      } else {
        i++;
      }
    }
    add(names, text, start, text.length(), list.start());
    return names;
  }

  private static @org.jspecify.annotations.Nullable Span covering(List<Span> known, int at) {
    for (Span span : known) {
      if (span.contains(at)) {
        return span;
      }
    }
    return null;
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
        int after = at + word.length();
        boolean beside = known.stream().anyMatch(s -> s.end() == at || s.start() == after);
        boolean complete = rules.find("name", "complete", text.substring(start, at)).isPresent();
        return beside && complete && after < text.length() ? word.length() : 0;
      }
    }
    return 0;
  }

  /** Adds a piece of the list, unless it is a date or an action (2018年底前完成). */
  private void add(List<Span> names, String text, int start, int end, int origin) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    if (to - from >= 2 && rules.find("name", "none", text.substring(from, to)).isEmpty()) {
      names.add(new Span(from + origin, to + origin));
    }
  }
}
