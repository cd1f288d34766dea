package io.qiantou.segment;

import io.qiantou.lexicon.Rule;
import io.qiantou.lexicon.RuleBook;
import io.qiantou.model.Validity;
import io.qiantou.text.Spaces;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** From when a document applies (施行日期) and how long it holds (有效期), as its text says. */
final class InForce {
  private final RuleBook rules;
  private final List<Paragraph> paragraphs;
  private final DocumentRange range;

  InForce(RuleBook rules, List<Paragraph> paragraphs, DocumentRange range) {
    this.rules = rules;
    this.paragraphs = paragraphs;
    this.range = range;
  }

  /** What a paragraph says. */
  private record Said(Rule.Match match, String text) {
    Optional<String> words(String label) {
      return match.text(label, text);
    }
  }

  /** The first sentence of the document that gives {@code element}; none of a news article. */
  private Optional<Said> first(String element) {
    if (range.news()) {
      return Optional.empty();
    }
    for (int i = Math.min(range.first(), range.bodyStart()); i < range.end(); i++) {
      String text = paragraphs.get(i).text();
      Optional<Rule.Match> match = rules.find("document", element, text);
      if (match.isPresent()) {
        return Optional.of(new Said(match.get(), text));
      }
    }
    return Optional.empty();
  }

  /** From when it applies. */
  Optional<LocalDate> effective() {
    return first("effective").flatMap(said -> said.words("date")).flatMap(Dates::parse);
  }

  /**
   * How long it holds.
   *
   * @param from the day from which years are counted
   */
  Optional<Validity> validity(Optional<LocalDate> from) {
    return first("validity").map(said -> validity(said, from));
  }

  private static Validity validity(Said said, Optional<LocalDate> from) {
    int start = said.match().get("term").orElseThrow().start();
    String words = Spaces.removed(said.text().substring(start, said.match().span().end()));
    Optional<LocalDate> printed = said.words("until").flatMap(Dates::parse);
    Optional<LocalDate> worked =
        said.words("years")
            .map(Dates::numeral)
            .flatMap(years -> from.map(day -> day.plusYears(Long.parseLong(years)).minusDays(1)));
    return new Validity(words, printed.or(() -> worked), printed.isEmpty() && worked.isPresent());
  }
}
