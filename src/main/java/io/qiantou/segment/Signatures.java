package io.qiantou.segment;

import io.qiantou.lexicon.RuleBook;
import io.qiantou.text.MappedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Signature blocks (落款): the short lines that name who signs, and the date below them.
 *
 * <p>{@code 财 政 部　商务部} over {@code 2021年8月2日} gives two names and a date.
 */
final class Signatures {
  private static final int MAX_LINES = 16;
  private static final int MAX_LINE = 60;
  private static final int LAST_LINES = 4;

  private final RuleBook rules;
  private final MappedText mapped;
  private final List<Paragraph> paragraphs;

  Signatures(RuleBook rules, MappedText mapped, List<Paragraph> paragraphs) {
    this.rules = rules;
    this.mapped = mapped;
    this.paragraphs = paragraphs;
  }

  /** The date line of the notice that stands before the first numbered item, or -1. */
  int beforeItems(int from, int end) {
    for (int i = from; i < end; i++) {
      if (isDate(i)) {
        return i;
      }
      if (paragraphs.get(i).number().isPresent() || Titled.isBulleted(paragraphs.get(i))) {
        return -1;
      }
    }
    return -1;
  }

  /** The first date line behind a line that may name who signs, else one at the very end, or -1. */
  int anywhere(int from, int end) {
    for (int i = Math.max(1, from); i < end; i++) {
      Paragraph before = paragraphs.get(i - 1);
      if (isDate(i) && before.number().isEmpty() && before.couldBeTitle(MAX_LINE)) {
        return i;
      }
    }
    for (int i = end - 1; i >= Math.max(from, end - LAST_LINES); i--) {
      if (isDate(i)) {
        return i;
      }
    }
    return -1;
  }

  /** The date in paragraph {@code at}. */
  Optional<LocalDate> date(int at) {
    String text = paragraphs.get(at).text();
    return rules
        .find("document", "date", text)
        .flatMap(match -> match.text("date", text))
        .flatMap(Dates::parse);
  }

  /** The names in the short lines above the date line {@code date}, in order. */
  List<String> above(int from, int date) {
    int first = date;
    while (first > from
        && date - first < MAX_LINES
        && paragraphs.get(first - 1).number().isEmpty()
        && paragraphs.get(first - 1).couldBeTitle(MAX_LINE)
        && !rules.applies("document", "attachment", paragraphs.get(first - 1).text())
        && !rules.applies("document", "no-signature", paragraphs.get(first - 1).text())) {
      first--;
    }
    List<String> names = new ArrayList<>();
    for (int i = first; i < date; i++) {
      names.addAll(names(paragraphs.get(i).span().of(mapped.text())));
    }
    return names;
  }

  /** The names in a line; one spread over the line letter by letter (财 政 部) is one name. */
  static List<String> names(String line) {
    List<String> names = new ArrayList<>();
    StringBuilder spread = new StringBuilder();
    for (String part : line.split("[\\s、]+", -1)) {
      if (part.length() == 1) {
        spread.append(part);
        continue;
      }
      if (!spread.isEmpty()) {
        names.add(spread.toString());
        spread.setLength(0);
      }
      if (!part.isBlank()) {
        names.add(part);
      }
    }
    if (!spread.isEmpty()) {
      names.add(spread.toString());
    }
    return names;
  }

  private boolean isDate(int at) {
    return rules.applies("document", "date", paragraphs.get(at).text());
  }
}
