package io.qiantou.extract;

import io.qiantou.lexicon.Lexicon;
import io.qiantou.lexicon.Rule;
import io.qiantou.lexicon.RuleBook;
import io.qiantou.text.Folding;
import io.qiantou.text.Spaces;
import io.qiantou.text.Span;
import io.qiantou.text.TitleSpaces;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds titles by their marks (书名号): goes from 《 to its 》, over inner 〈〉 and 《》, and over a line's
 * end, and reads the brackets behind them.
 */
final class QuotedTitleFinder {
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_BRACKET = 80;
  private static final int MOST_BRACKETS = 3;
  private static final String KIND = "title";

  private final RuleBook rules;

  QuotedTitleFinder(Lexicon lexicon) {
    rules = lexicon.rules();
  }

  /** The titles in {@code range} of {@code text}, none within another. */
  List<QuotedTitle> find(String text, Span range) {
    List<QuotedTitle> found = new ArrayList<>();
    Map<String, Optional<String>> documentRules = new HashMap<>();
    int open = text.indexOf('《', range.start());
    while (open >= 0 && open < range.end()) {
      int close = closing(text, open, Math.min(range.end(), open + LONGEST_TITLE));
      int from = open + 1;
      if (close > open + 1) {
        QuotedTitle title = read(text, open, close, range.end(), documentRules);
        found.add(title);
        from = title.span().end();
      }
      open = text.indexOf('《', from);
    }
    return found;
  }

  /** Offset of the 》 that belongs to the 《 at {@code open}, or -1; blank lines end a title. */
  private static int closing(String text, int open, int end) {
    int depth = 0;
    int breaks = 0;
    for (int i = open; i < end; i++) {
      switch (text.charAt(i)) {
        case '《', '〈' -> depth++;
        case '》', '〉' -> depth--;
        case '\n' -> breaks++;
        default -> {}
      }
      if (depth == 0) {
        return i;
      }
      if (breaks > 1) {
        return -1;
      }
    }
    return -1;
  }

  private QuotedTitle read(
      String text, int open, int close, int end, Map<String, Optional<String>> documentRules) {
    String title = TitleSpaces.close(text.substring(open + 1, close).replace("\n", "").strip());
    Optional<String> number = Optional.empty();
    Optional<String> alias = Optional.empty();
    int at = close + 1;
    for (int i = 0; i < MOST_BRACKETS; i++) {
      Optional<Span> bracket = bracket(text, at, end);
      if (bracket.isEmpty()) {
        break;
      }
      String inside = Spaces.removed(Folding.fold(bracket.get().of(text)));
      Optional<String> numberHere = part(inside, "number");
      Optional<String> aliasHere = part(inside, "alias");
      if (numberHere.isEmpty() && aliasHere.isEmpty() && i > 0) {
        break;
      }
      number = number.or(() -> numberHere);
      alias = alias.or(() -> aliasHere);
      at = bracket.get().end() + 1;
    }
    return new QuotedTitle(
        new Span(open, at),
        title,
        number,
        alias,
        documentRules.computeIfAbsent(title, this::documentRule));
  }

  /** What stands within the bracket that opens at {@code at}, a line's end before it or not. */
  private static Optional<Span> bracket(String text, int at, int end) {
    int open = at < end && text.charAt(at) == '\n' ? at + 1 : at;
    if (open >= end || Folding.fold(text.charAt(open)) != '（') {
      return Optional.empty();
    }
    int depth = 0;
    for (int i = open; i < Math.min(end, open + LONGEST_BRACKET); i++) {
      char c = Folding.fold(text.charAt(i));
      depth += c == '（' ? 1 : c == '）' ? -1 : 0;
      if (depth == 0) {
        return Optional.of(new Span(open + 1, i));
      }
    }
    return Optional.empty();
  }

  private Optional<String> part(String bracket, String emits) {
    for (String part : bracket.split("[，；,;]", -1)) {
      Optional<Rule.Match> match = rules.find(KIND, emits, part);
      if (match.isPresent()) {
        return match.get().captured().values().stream().findFirst().map(span -> span.of(part));
      }
    }
    return Optional.empty();
  }

  private Optional<String> documentRule(String title) {
    String folded = Folding.fold(title);
    return rules.applies(KIND, "none", folded)
        ? Optional.empty()
        : rules.find(KIND, "document", folded).map(match -> match.rule().id());
  }
}
