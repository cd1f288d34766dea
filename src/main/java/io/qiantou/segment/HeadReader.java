package io.qiantou.segment;

import io.qiantou.lexicon.DocumentTypes;
import io.qiantou.lexicon.Lexicon;
import io.qiantou.lexicon.Rule;
import io.qiantou.lexicon.RuleBook;
import io.qiantou.model.DocumentHead;
import io.qiantou.text.Folding;
import io.qiantou.text.ItemNumber;
import io.qiantou.text.MappedText;
import io.qiantou.text.TitleSpaces;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what stands around a document's text: title, document number, addressee, provider, the
 * notice with signature and date, the title of the plan that it carries, the table of contents.
 */
final class HeadReader {
  private static final int ISSUER_REACH = 40;
  private static final int LONGEST_TITLE_LINE = 80;
  private static final int MAX_PLAN_TITLE_LINES = 5;

  private final RuleBook rules;
  private final DocumentTypes types;
  private final MappedText mapped;
  private final List<Paragraph> paragraphs;
  private final QuotedTitles quoted;
  private final DocumentRange range;
  private final Signatures signatures;

  private Optional<String> number = Optional.empty();
  private Optional<LocalDate> issued = Optional.empty();
  private Optional<String> attachment = Optional.empty();
  private Optional<String> place = Optional.empty();
  private boolean isCase;
  private boolean tellsPractice;
  private final List<String> issuers = new ArrayList<>();
  private final Addressees addresseeLines;
  private List<String> addressees = List.of();

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
    this.signatures = new Signatures(rules, mapped, paragraphs);
    this.addresseeLines = new Addressees(lexicon, mapped, paragraphs);
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
    String title = lostTitle().orElseGet(() -> TitleText.of(rules, mapped, paragraphs, range));
    List<String> above = letterhead();
    int body = range.news() ? range.bodyStart() : notice(title);
    Optional<Rule.Match> match = rules.find("document", "title", Folding.fold(title));
    if (issuers.isEmpty() && !range.news()) {
      issuers.addAll(
          match
              .flatMap(m -> m.text("issuer", title))
              .map(Signatures::names)
              .or(() -> Optional.of(above).filter(names -> !names.isEmpty()))
              .or(() -> new Speaker(rules, paragraphs, place).issuer(body, range.end()))
              .or(() -> namedElsewhere(title))
              .orElse(List.of()));
    }
    issued = issued.or(() -> Published.of(rules, paragraphs, range));
    InForce inForce = new InForce(rules, paragraphs, range);
    Optional<LocalDate> effective = inForce.effective();
    DocumentHead head =
        new DocumentHead(
            title,
            number,
            issuers,
            issued,
            effective,
            type(title, match, body),
            attachment,
            programme(body),
            addressees,
            inForce.validity(effective.or(() -> issued)));
    return new Head(head, tellsPractice, isReport(title), body);
  }

  private Optional<String> lostTitle() {
    boolean lost = range.titleStart() == range.titleEnd() && !range.news();
    return lost ? new LostTitle(rules, quoted, paragraphs).of(range) : Optional.empty();
  }

  private boolean isReport(String title) {
    return !isCase && rules.applies("document", "report", Folding.fold(title));
  }

  /** Reads what stands above the title; gives whom it names as issuer. */
  private List<String> letterhead() {
    Letterhead.Said said =
        new Letterhead(rules, paragraphs).read(range.first(), range.titleStart());
    number = said.number();
    issued = said.date();
    said.issuer().ifPresent(issuers::add);
    return said.above();
  }

  /** Reads from the title to the document's own text; returns the index at which that begins. */
  private int notice(String title) {
    int body = headLines(range.bodyStart());
    tellsPractice = isCase || hasSectionsOfCase(body);
    // A reply says what was done and what is planned too.
    isCase |= tellsPractice && !rules.applies("document", "reply", Folding.fold(title));
    if (isCase) {
      return body;
    }
    int signature = signatures.beforeItems(body, range.end());
    if (signature >= 0) {
      sign(body, signature);
      body = carriedPlan(signature + 1);
    } else {
      int behind = signatures.anywhere(body + 1, range.end());
      if (behind >= 0) {
        sign(body, behind);
      }
    }
    return new Contents(rules, paragraphs).behind(body, range.end());
  }

  /** True where the sections say what was done (主要做法) and what came of it (实践效果). */
  private boolean hasSectionsOfCase(int body) {
    boolean practice = false;
    boolean results = false;
    for (int i = body; i < range.end(); i++) {
      Paragraph line = paragraphs.get(i);
      if (line.number().filter(n -> n.style() == ItemNumber.Style.HAN).isPresent()) {
        String heading = Headings.of(line.rest(), line.leadLength());
        practice |= rules.applies("section", "practice", heading);
        results |= rules.applies("section", "case-results", heading);
      }
    }
    return practice && results;
  }

  private void sign(int from, int date) {
    issued = issued.or(() -> signatures.date(date));
    if (issuers.isEmpty()) {
      issuers.addAll(signatures.above(from, date));
    }
  }

  private Optional<String> type(String title, Optional<Rule.Match> match, int body) {
    if (isCase) {
      return Optional.of(types.caseStudy());
    }
    boolean news =
        body < range.end() && rules.applies("document", "news-lead", paragraphs.get(body).text());
    Optional<String> named =
        range.news() ? Optional.empty() : match.flatMap(m -> m.text("type", title));
    boolean reports = news || range.news() || isReport(title);
    return named.or(() -> reports ? Optional.of(types.newsReport()) : Optional.empty());
  }

  /** The lines right behind the title; returns the index after them. */
  private int headLines(int from) {
    int at = from;
    while (at < range.end()) {
      String text = paragraphs.get(at).text();
      Optional<Rule.Match> provider = rules.find("document", "provider", text);
      Optional<Rule.Match> date = rules.find("document", "date", text);
      int sentTo = addresseeLines.end(at, range.end());
      Optional<GivenNote> given = GivenNote.of(rules, text);
      if (given.isPresent()) {
        number = number.or(() -> given.get().number());
        issued = issued.or(() -> given.get().issued());
        issuers.addAll(issuers.isEmpty() ? given.get().issuers() : List.of());
      } else if (rules.applies("document", "number", text)) {
        String printed = printed(paragraphs.get(at)).replaceAll("\\s|^[（(]|[）)]$", "");
        number = number.or(() -> Optional.of(printed));
      } else if (numberOverTwoLines(at)) {
        number = Optional.of(printed(paragraphs.get(at)) + printed(paragraphs.get(at + 1)));
        at++;
      } else if (provider.isPresent()) {
        isCase = true;
        number = caseNumber(paragraphs.get(range.titleStart()));
        issuers.addAll(Signatures.names(provider.get().text("issuer", text).orElseThrow()));
      } else if (date.isPresent()) {
        issued = issued.or(() -> date.get().text("date", text).flatMap(Dates::parse));
        place = place.or(() -> date.get().text("place", text));
      } else if (rules.applies("document", "issuer-line", text) && datedBehind(at)) {
        issuers.addAll(Signatures.names(printed(paragraphs.get(at))));
      } else if (sentTo > at) {
        addressees = addressees.isEmpty() ? addresseeLines.names(at, sentTo) : addressees;
        at = sentTo - 1;
      } else if (!rules.applies("document", "web-line", text)
          && !(at > from && rules.applies("document", "month", text))) {
        return at;
      }
      at++;
    }
    return at;
  }

  /** True where the line behind says when: names and a date under a title sign a document. */
  private boolean datedBehind(int at) {
    return issuers.isEmpty()
        && at + 1 < range.end()
        && (rules.applies("document", "date", paragraphs.get(at + 1).text())
            || rules.applies("document", "month", paragraphs.get(at + 1).text()));
  }

  /** 12 of 12.示例模式 and of 案例十二：示例模式. */
  private Optional<String> caseNumber(Paragraph title) {
    Optional<String> behindWord =
        rules
            .find("document", "case-number", title.text())
            .flatMap(match -> match.text("number", title.text()))
            .map(Dates::numeral);
    return title.number().map(n -> String.valueOf(n.ordinal())).or(() -> behindWord);
  }

  private boolean numberOverTwoLines(int at) {
    return at + 1 < range.end()
        && rules.applies("document", "number-start", paragraphs.get(at).text())
        && rules.applies("document", "number-end", paragraphs.get(at + 1).text());
  }

  /** Behind the signature: the lines of the carried plan's title. */
  private int carriedPlan(int from) {
    int at = from;
    StringBuilder title = new StringBuilder();
    while (at < range.end()
        && at < from + MAX_PLAN_TITLE_LINES
        && paragraphs.get(at).number().isEmpty()
        && paragraphs.get(at).couldBeTitle(LONGEST_TITLE_LINE)
        && !TableCells.opens(rules, paragraphs.get(at).text())
        && !rules.applies("document", "contents", paragraphs.get(at).text())) {
      Paragraph line = paragraphs.get(at);
      if (!rules.applies("document", "attachment", line.text())
          && !rules.applies("document", "release-note", line.text())
          && !rules.applies("document", "date", line.text())) {
        title.append(printed(line));
      }
      at++;
    }
    if (rules.applies("document", "title", Folding.fold(title))) {
      attachment = Optional.of(TitleSpaces.close(title.toString()));
    }
    return at;
  }

  /** Who issued a document that does not say so itself, where another text of the file does. */
  private Optional<List<String>> namedElsewhere(String title) {
    for (int at : quoted.of(title)) {
      String left = mapped.folded().substring(Math.max(0, at - ISSUER_REACH), at + 1);
      Optional<String> issuer =
          rules.find("document", "issued-by", left).flatMap(match -> match.text("issuer", left));
      if (issuer.isPresent()) {
        return Optional.of(List.of(issuer.get()));
      }
    }
    return Optional.empty();
  }

  /** The pilot programme that a case belongs to: 《……试点总体方案》提出. */
  private Optional<String> programme(int body) {
    if (!isCase || body >= range.end()) {
      return Optional.empty();
    }
    String text = paragraphs.get(body).text();
    return rules
        .find("document", "programme", text)
        .flatMap(match -> match.text("programme", text));
  }

  private String printed(Paragraph paragraph) {
    return paragraph.span().of(mapped.text()).strip();
  }
}
