package io.qiantou.segment;

import io.qiantou.lexicon.Rule;
import io.qiantou.lexicon.RuleBook;
import io.qiantou.text.Folding;
import java.util.List;
import java.util.Optional;

/**
 * The title of a document whose file lost it, where another text of the file names it: {@code
 * ……编制本规划} behind a report on 《示例贸易发展规划》 is that plan, if it speaks of 示例贸易 more than of what the
 * other titles are about.
 *
 * <p>The trap: a document names those that it is based on; what it quotes itself is not its title.
 */
final class LostTitle {
  private static final int OPENING = 6;
  private static final int LONGEST_BODY = 8000;
  private static final int LONGEST_TITLE = 60;
  private static final double LEAST_SHARE = 0.8;

  private final RuleBook rules;
  private final QuotedTitles quoted;
  private final List<Paragraph> paragraphs;

  LostTitle(RuleBook rules, QuotedTitles quoted, List<Paragraph> paragraphs) {
    this.rules = rules;
    this.quoted = quoted;
    this.paragraphs = paragraphs;
  }

  /** The title of the document in {@code range}, if the file names it before. */
  Optional<String> of(DocumentRange range) {
    StringBuilder text = new StringBuilder();
    StringBuilder opening = new StringBuilder();
    for (int i = range.bodyStart(); i < range.end() && text.length() < LONGEST_BODY; i++) {
      text.append(paragraphs.get(i).text());
      if (i < range.bodyStart() + OPENING && paragraphs.get(i).number().isEmpty()) {
        opening.append(paragraphs.get(i).text());
      }
    }
    Optional<CharacterPairs> spoken = Optional.empty();
    String best = "";
    double bestScore = 0;
    for (String title : quoted.before(paragraphs.get(range.bodyStart()).span().start())) {
      if (title.length() <= LONGEST_TITLE
          && text.indexOf("《" + Folding.fold(title) + "》") < 0
          && isNamedByType(title, opening.toString())) {
        spoken = spoken.or(() -> Optional.of(pairs(text.toString())));
        double score = score(pairs(Folding.fold(title)), spoken.orElseThrow());
        if (score > bestScore) {
          best = title;
          bestScore = score;
        }
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  /** True where the opening says 本规划 of a title that ends with 规划. */
  private boolean isNamedByType(String title, String opening) {
    String folded = Folding.fold(title);
    Optional<Rule.Match> match = rules.find("document", "title", folded);
    return match
        .flatMap(m -> m.text("type", folded))
        .filter(type -> opening.contains("本" + type))
        .isPresent();
  }

  private static CharacterPairs pairs(String text) {
    return CharacterPairs.of(List.of(DocumentFinder.letters(text)));
  }

  /** How much the text speaks of what the title names; 0 where it lacks a fifth of its pairs. */
  private static double score(CharacterPairs title, CharacterPairs text) {
    return title.size() == 0 || title.shareIn(text) < LEAST_SHARE
        ? 0
        : title.countsIn(text).mapToDouble(Math::log1p).sum() / title.size();
  }
}
