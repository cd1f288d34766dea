package io.qiantou.segment;

import io.qiantou.lexicon.Rule;
import io.qiantou.lexicon.RuleBook;
import io.qiantou.text.Spaces;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What stands above a title (版头): the number of the document, under the name of its issuer where
 * that is printed ({@code 示例省人民政府文件 / 示政发〔2026〕11号}), or the order by which a regulation is
 * promulgated ({@code 中华人民共和国国务院令 / 第799号 / 《……条例》已经……通过，现予公布 / 总理 … / 2018年10月22日}).
 */
final class Letterhead {
  /** An order has a sentence, signatures and a date. */
  private static final int LONGEST_ORDER = 12;

  private final RuleBook rules;
  private final List<Paragraph> paragraphs;

  Letterhead(RuleBook rules, List<Paragraph> paragraphs) {
    this.rules = rules;
    this.paragraphs = paragraphs;
  }

  /**
   * What a letterhead says.
   *
   * @param number the document's number; of an order with its name: {@code 中华人民共和国国务院令第799号}
   * @param issuer who gave the order, without the name of the state
   * @param date the order's date
   * @param above who is named above the number: the issuers, where the text itself names none
   */
  record Said(
      Optional<String> number,
      Optional<String> issuer,
      Optional<LocalDate> date,
      List<String> above) {}

  /**
   * Index, at or behind {@code from}, of the first paragraph of the letterhead that ends right
   * before {@code title}; {@code title} where there is none.
   */
  int start(int title, int from) {
    int minutes = minutes(title, from);
    if (minutes >= 0) {
      return minutes;
    }
    int number = aboveLabels(title, from) - 1;
    if (number >= from && is("number", number)) {
      int top = aboveLabels(number, from);
      return top > from && namesIssuer(top - 1) ? top - 1 : number;
    }
    for (int i = title - 2; i >= Math.max(from, title - LONGEST_ORDER); i--) {
      if (paragraphs.get(i).number().isPresent()) {
        return title;
      }
      if (is("order", i)) {
        return i;
      }
    }
    return labelledNumber(title, from);
  }

  /** Index of the first of the lines of labels over {@code title}, where one gives the number. */
  private int labelledNumber(int title, int from) {
    int top = title;
    boolean numbered = false;
    while (top > from && (is("web-line", top - 1) || is("head-label", top - 1))) {
      top--;
      numbered |= is("labelled-number", top);
    }
    return numbered ? top : title;
  }

  /** Index of the first of the lines right before {@code at} that say 签发人：某某, 答复类别：A类. */
  private int aboveLabels(int at, int from) {
    int top = at;
    while (top > from && is("head-label", top - 1)) {
      top--;
    }
    return top;
  }

  /**
   * Index of the head of minutes that stands right over {@code title}: what meeting of whom,
   * number, who wrote it and when; -1 where there is none.
   */
  private int minutes(int title, int from) {
    int number = title - (title > from && is("signed-line", title - 1) ? 2 : 1);
    return number > from && is("number-minutes", number) && is("minutes", number - 1)
        ? number - 1
        : -1;
  }

  private boolean namesIssuer(int at) {
    return is("letterhead", at) || is("issuer-line", at);
  }

  /** True for the name of an issuer that stands, with a number, over the title of the document. */
  boolean opens(int at) {
    if (at + 3 < paragraphs.size() && is("minutes", at)) {
      int title = is("signed-line", at + 2) ? at + 3 : at + 2;
      return is("title", title) && minutes(title, at) == at;
    }
    return at + 2 < paragraphs.size()
        && namesIssuer(at)
        && is("number", at + 1)
        && is("title", at + 2);
  }

  /** The letterhead in {@code [first, title)}. */
  Said read(int first, int title) {
    Optional<String> issuer = Optional.empty();
    Optional<String> number = Optional.empty();
    Optional<LocalDate> date = Optional.empty();
    String order = "";
    for (int i = first; i < title; i++) {
      String text = paragraphs.get(i).text();
      String closed = Spaces.removed(text);
      Optional<Rule.Match> named = rules.find("document", "order", text);
      Optional<String> labelled =
          rules
              .find("document", "labelled-number", text)
              .flatMap(match -> match.text("number", text))
              .map(Spaces::removed);
      number = number.or(() -> labelled);
      if (i == first && named.isPresent()) {
        issuer = named.get().text("issuer", text);
        order = closed;
      }
      Optional<Rule.Match> signed = rules.find("document", "signed-line", text);
      if (signed.isPresent()) {
        issuer = signed.get().text("issuer", text);
        date = signed.get().text("date", text).flatMap(Dates::parse);
      }
      boolean ofMinutes = i > first && is("number-minutes", i) && is("minutes", i - 1);
      if (number.isEmpty() && (ofMinutes || is("number", i))) {
        number = Optional.of(closed);
      } else if (number.isEmpty() && is("order-number", i)) {
        number = Optional.of(order + closed);
      }
      date =
          date.or(
              () ->
                  rules
                      .find("document", "date", text)
                      .flatMap(match -> match.text("date", text))
                      .flatMap(Dates::parse));
    }
    return new Said(number, issuer, date, first < title - 1 ? above(first) : List.of());
  }

  private List<String> above(int line) {
    String text = paragraphs.get(line).text();
    return rules
        .find("document", "letterhead", text)
        .or(() -> rules.find("document", "minutes", text))
        .flatMap(match -> match.text("issuer", text))
        .or(() -> is("issuer-line", line) ? Optional.of(text) : Optional.empty())
        .map(Signatures::names)
        .orElse(List.of());
  }

  private boolean is(String element, int at) {
    return rules.applies("document", element, paragraphs.get(at).text());
  }
}
