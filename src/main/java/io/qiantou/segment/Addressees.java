package io.qiantou.segment;

import io.qiantou.lexicon.Lexicon;
import io.qiantou.lexicon.NameList;
import io.qiantou.lexicon.RuleBook;
import io.qiantou.text.Folding;
import io.qiantou.text.MappedText;
import io.qiantou.text.Spaces;
import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads whom a document is sent to (主送机关): {@code 各省、自治区、直辖市人民政府，国务院各部委、各直属机构：} gives two names.
 *
 * <p>What ends in a colon and names nobody (现将有关事项通知如下：) is passed over and gives none.
 */
final class Addressees {
  private static final int MOST_LINES = 4;

  private final RuleBook rules;
  private final NameList names;
  private final MappedText mapped;
  private final List<Paragraph> paragraphs;

  Addressees(Lexicon lexicon, MappedText mapped, List<Paragraph> paragraphs) {
    this.rules = lexicon.rules();
    this.names = new NameList(lexicon);
    this.mapped = mapped;
    this.paragraphs = paragraphs;
  }

  /**
   * The index behind the addressee's lines that begin at {@code at}; {@code at} itself where none
   * do. The page may have broken them: only lines that hold no sentence are put together.
   */
  int end(int at, int limit) {
    StringBuilder text = new StringBuilder();
    for (int i = at; i < Math.min(limit, at + MOST_LINES); i++) {
      text.append(paragraphs.get(i).text());
      if (rules.applies("document", "addressee", text.toString())) {
        boolean alone = i == at;
        return alone || !split(text.toString()).isEmpty() ? i + 1 : at;
      }
      if (paragraphs.get(i).number().isPresent() || !isList(paragraphs.get(i).text())) {
        return at;
      }
    }
    return at;
  }

  /** Names of bodies and nothing else, so far as one line goes. */
  private static boolean isList(String line) {
    return line.indexOf('、') >= 0 && line.indexOf('。') < 0 && line.indexOf('：') < 0;
  }

  /** The names in the lines from {@code at} to {@code end}, as printed. */
  List<String> names(int at, int end) {
    StringBuilder text = new StringBuilder();
    for (int i = at; i < end; i++) {
      text.append(paragraphs.get(i).span().of(mapped.text()).strip());
    }
    return split(text.toString());
  }

  private List<String> split(String printed) {
    String folded = Folding.fold(printed);
    List<String> found = new ArrayList<>();
    for (NameList.Name name : names.split(folded, new Span(0, folded.lastIndexOf('：')))) {
      Span span = name.span();
      if (!rules.applies("name", "complete", span.of(folded))) {
        return List.of();
      }
      found.add(Spaces.removed(span.of(printed)));
    }
    return found;
  }
}
