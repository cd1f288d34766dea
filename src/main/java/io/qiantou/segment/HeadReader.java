package io.qiantou.segment;

import io.qiantou.lexicon.Rule;
import io.qiantou.lexicon.RuleBook;
import io.qiantou.model.DocumentHead;
import io.qiantou.text.Characters;
import io.qiantou.text.Folding;
import io.qiantou.text.MappedText;
import io.qiantou.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what stands around a document's text: title, document number, addressee, provider, the
 * notice with signature and date, the title of the plan that it carries, the table of contents.
 */
final class HeadReader {
  private static final int MAX_SIGNATURE_LINES = 16;
  private static final int MAX_SIGNATURE_LINE = 60;

  private final RuleBook rules;
  private final MappedText mapped;
  private final List<Paragraph> paragraphs;
  private final DocumentRange range;

  private Optional<String> number = Optional.empty();
  private Optional<LocalDate> issued = Optional.empty();
  private Optional<String> attachment = Optional.empty();
  private boolean isCase;
  private final List<String> issuers = new ArrayList<>();

  private HeadReader(
      RuleBook rules, MappedText mapped, List<Paragraph> paragraphs, DocumentRange range) {
    this.rules = rules;
    this.mapped = mapped;
    this.paragraphs = paragraphs;
    this.range = range;
  }

  /** The head of the document in {@code range}. */
  static Head read(
      RuleBook rules, MappedText mapped, List<Paragraph> paragraphs, DocumentRange range) {
    return new HeadReader(rules, mapped, paragraphs, range).read();
  }

  private Head read() {
    String title = title();
    int body = headLines(range.titleEnd());
    int end = range.end();
    int signature = isCase ? -1 : dateLine(body, end);
    if (signature >= 0) {
      issued = issued.or(() -> date(signature));
      signatories(body, signature);
      body = carriedPlan(signature + 1, end);
    } else if (issued.isEmpty()) {
      int last = lastDateLine(body, end);
      if (last >= 0) {
        issued = date(last);
        signatories(body, last);
      }
    }
    body = skipContents(body, end);
    Optional<Rule.Match> match = rules.find("document", "title", Folding.fold(title));
    Optional<String> named = match.flatMap(m -> m.text("issuer", title));
    Optional<String> type = isCase ? Optional.of("案例") : match.flatMap(m -> m.text("type", title));
    return new Head(
        new DocumentHead(
            title,
            number,
            issuers(named),
            issued,
            Optional.empty(),
            type,
            attachment,
            Optional.empty()),
        isCase,
        body);
  }

  private String title() {
    StringBuilder title = new StringBuilder();
    for (int i = range.titleStart(); i < range.titleEnd(); i++) {
      Paragraph line = paragraphs.get(i);
      Span span =
          new Span(
              i == range.titleStart() ? line.restStart() : line.span().start(), line.span().end());
      title.append(span.of(mapped.text()).strip());
    }
    return closeSpaces(title.toString());
  }

  /** Titles keep a space only between two Han characters or two Latin words. */
  private static String closeSpaces(String title) {
    StringBuilder closed = new StringBuilder(title.length());
    for (int i = 0; i < title.length(); i++) {
      char c = title.charAt(i);
      boolean between = i > 0 && i + 1 < title.length();
      if (Characters.isSpace(c)
          && between
          && Characters.isHan(title.charAt(i - 1)) != Characters.isHan(title.charAt(i + 1))) {
        continue;
      }
      closed.append(c);
    }
    return closed.toString();
  }

  /** The lines right behind the title; returns the index after them. */
  private int headLines(int from) {
    int at = from;
    while (at < range.end()) {
      String text = paragraphs.get(at).text();
      Optional<Rule.Match> provider = rules.find("document", "provider", text);
      Optional<Rule.Match> date = rules.find("document", "date", text);
      if (rules.find("document", "number", text).isPresent()) {
        Paragraph line = paragraphs.get(at);
        number = number.or(() -> Optional.of(strip(printed(line))));
      } else if (numberOverTwoLines(at)) {
        number = Optional.of(printed(paragraphs.get(at)) + printed(paragraphs.get(at + 1)));
        at++;
      } else if (provider.isPresent()) {
        isCase = true;
        number = paragraphs.get(range.titleStart()).number().map(n -> String.valueOf(n.ordinal()));
        issuers.add(provider.get().text("issuer", text).orElseThrow());
      } else if (date.isPresent()) {
        issued = issued.or(() -> date.get().text("date", text).flatMap(Dates::parse));
      } else if (rules.find("document", "addressee", text).isEmpty()) {
        return at;
      }
      at++;
    }
    return at;
  }

  private boolean numberOverTwoLines(int at) {
    return at + 1 < range.end()
        && rules.find("document", "number-start", paragraphs.get(at).text()).isPresent()
        && rules.find("document", "number-end", paragraphs.get(at + 1).text()).isPresent();
  }

  /** The date that closes the notice: before the first numbered item, behind the notice's text. */
  private int dateLine(int from, int end) {
    for (int i = from; i < end; i++) {
      if (rules.find("document", "date", paragraphs.get(i).text()).isPresent()) {
        return i;
      }
      if (paragraphs.get(i).number().isPresent()) {
        return -1;
      }
    }
    return -1;
  }

  private int lastDateLine(int from, int end) {
    for (int i = end - 1; i >= Math.max(from, end - 4); i--) {
      if (rules.find("document", "date", paragraphs.get(i).text()).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  private Optional<LocalDate> date(int at) {
    String text = paragraphs.get(at).text();
    return rules
        .find("document", "date", text)
        .flatMap(match -> match.text("date", text))
        .flatMap(Dates::parse);
  }

  /** The short lines above the date: who signed. */
  private void signatories(int from, int date) {
    int first = date;
    while (first > from
        && date - first < MAX_SIGNATURE_LINES
        && paragraphs.get(first - 1).number().isEmpty()
        && paragraphs.get(first - 1).couldBeTitle(MAX_SIGNATURE_LINE)
        && rules.find("document", "attachment", paragraphs.get(first - 1).text()).isEmpty()) {
      first--;
    }
    for (int i = first; i < date; i++) {
      for (String name : printed(paragraphs.get(i)).split("[\\s、]+", -1)) {
        if (!name.isBlank()) {
          issuers.add(name);
        }
      }
    }
  }

  /** Behind the signature: the lines of the carried plan's title. */
  private int carriedPlan(int from, int end) {
    int at = from;
    StringBuilder title = new StringBuilder();
    while (at < end
        && at < from + 5
        && paragraphs.get(at).number().isEmpty()
        && paragraphs.get(at).couldBeTitle(80)
        && rules.find("document", "contents", paragraphs.get(at).text()).isEmpty()) {
      Paragraph line = paragraphs.get(at);
      if (rules.find("document", "attachment", line.text()).isEmpty()
          && rules.find("document", "date", line.text()).isEmpty()) {
        title.append(printed(line));
      }
      at++;
    }
    if (rules.find("document", "title", Folding.fold(title)).isPresent()) {
      attachment = Optional.of(closeSpaces(title.toString()));
    }
    return at;
  }

  private int skipContents(int from, int end) {
    int at = from;
    while (at < end
        && at < from + 3
        && rules.find("document", "contents", paragraphs.get(at).text()).isEmpty()) {
      at++;
    }
    if (at >= Math.min(end, from + 3)) {
      return from;
    }
    at++;
    while (at < end && paragraphs.get(at).couldBeTitle(60)) {
      at++;
    }
    return at;
  }

  private List<String> issuers(Optional<String> named) {
    if (isCase) {
      return issuers;
    }
    if (!issuers.isEmpty()) {
      return issuers;
    }
    List<String> names = new ArrayList<>();
    named.ifPresent(
        text -> {
          for (String name : text.split("[、\\s]+", -1)) {
            if (!name.isBlank()) {
              names.add(name);
            }
          }
        });
    return names;
  }

  private String printed(Paragraph paragraph) {
    return paragraph.span().of(mapped.text()).strip();
  }

  private static String strip(String number) {
    return number.replaceAll("\\s", "");
  }
}
