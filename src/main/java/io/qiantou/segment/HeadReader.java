package io.qiantou.segment;

import io.qiantou.lexicon.DocumentTypes;
import io.qiantou.lexicon.Lexicon;
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
  private static final int UNTITLED_LENGTH = 30;
  private static final int ISSUER_REACH = 40;

  private final RuleBook rules;
  private final DocumentTypes types;
  private final MappedText mapped;
  private final List<Paragraph> paragraphs;
  private final QuotedTitles quoted;
  private final DocumentRange range;

  private Optional<String> number = Optional.empty();
  private Optional<LocalDate> issued = Optional.empty();
  private Optional<String> attachment = Optional.empty();
  private boolean isCase;
  private final List<String> issuers = new ArrayList<>();

  private HeadReader(
      Lexicon lexicon,
      MappedText mapped,
      List<Paragraph> paragraphs,
      QuotedTitles quoted,
      DocumentRange range) {
    this.quoted = quoted;
    this.rules = lexicon.rules();
    this.types = lexicon.documentTypes();
    this.mapped = mapped;
    this.paragraphs = paragraphs;
    this.range = range;
  }

  /**
   * The head of the document in {@code range}; {@code quoted} are the titles that the file names.
   */
  static Head read(
      Lexicon lexicon,
      MappedText mapped,
      List<Paragraph> paragraphs,
      QuotedTitles quoted,
      DocumentRange range) {
    return new HeadReader(lexicon, mapped, paragraphs, quoted, range).read();
  }

  private Head read() {
    String title = title();
    if (range.news()) {
      return article(title);
    }
    int body = headLines(range.bodyStart());
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
    Optional<String> type =
        isCase ? Optional.of(types.caseStudy()) : match.flatMap(m -> m.text("type", title));
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
    return title.isEmpty() ? untitled() : closeSpaces(title.toString());
  }

  /** A name for a document without a title: how it begins. */
  private String untitled() {
    String text = paragraphs.get(range.bodyStart()).span().of(mapped.text()).strip();
    return text.length() <= UNTITLED_LENGTH ? text : text.substring(0, UNTITLED_LENGTH) + "……";
  }

  private Head article(String title) {
    DocumentHead head =
        new DocumentHead(
            title,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            rules
                .find("document", "news-lead", paragraphs.get(range.bodyStart()).text())
                .map(match -> types.newsReport()),
            Optional.empty(),
            Optional.empty());
    return new Head(head, false, range.bodyStart());
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
      } else if (rules.find("document", "addressee", text).isEmpty()
          && rules.find("document", "web-line", text).isEmpty()) {
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
      issuers.addAll(names(printed(paragraphs.get(i))));
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
    return named.map(HeadReader::names).or(this::namedElsewhere).orElse(List.of());
  }

  /** Who issued a document that does not say so itself, where another text of the file does. */
  private Optional<List<String>> namedElsewhere() {
    for (int at : quoted.of(title())) {
      String left = Folding.fold(mapped.text().substring(Math.max(0, at - ISSUER_REACH), at + 1));
      Optional<String> issuer =
          rules.find("document", "issued-by", left).flatMap(match -> match.text("issuer", left));
      if (issuer.isPresent()) {
        return Optional.of(List.of(issuer.get()));
      }
    }
    return Optional.empty();
  }

  /** The names in a line; one spread over the line letter by letter (财 政 部) is one name. */
  private static List<String> names(String line) {
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

  private String printed(Paragraph paragraph) {
    return paragraph.span().of(mapped.text()).strip();
  }

  private static String strip(String number) {
    return number.replaceAll("\\s", "");
  }
}
