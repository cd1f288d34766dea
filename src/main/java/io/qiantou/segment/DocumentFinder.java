package io.qiantou.segment;

import io.qiantou.lexicon.RuleBook;
import io.qiantou.text.ItemNumber;
import io.qiantou.text.TitleSpaces;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds where documents begin in a file: a title, over up to four lines, with what stands only at
 * the head of a document behind it (document number, addressee, date, provider of a case, news
 * lead), or with a numbering that starts again behind it.
 */
final class DocumentFinder {
  private static final int MAX_TITLE_LINES = 4;
  private static final int MAX_TITLE_LINE = 80;
  private static final int MAX_TITLE = 160;
  private static final int SHORTEST_BARE_TITLE = 8;
  private static final int RESTART_WITHIN = 60;

  /** In letters: the notice is read for every title behind it. */
  private static final int LONGEST_NOTICE = 4000;

  /** Of the number before the title of a document in a compilation, in letters. */
  private static final int LONGEST_NUMBER = 3;

  private final RuleBook rules;
  private final List<Paragraph> paragraphs;
  private final Optional<String> pageTitle;
  private final Letterhead letterhead;
  private final BitSet asked = new BitSet();
  private final BitSet headElements = new BitSet();
  private @Nullable Notice notice;

  /**
   * For the paragraphs of one file.
   *
   * @param pageTitle letters of the title that the page itself gives
   */
  DocumentFinder(RuleBook rules, List<Paragraph> paragraphs, Optional<String> pageTitle) {
    this.rules = rules;
    this.pageTitle = pageTitle.map(DocumentFinder::letters);
    this.paragraphs = paragraphs;
    this.letterhead = new Letterhead(rules, paragraphs);
  }

  /** The documents in reading order; none where the file has no title. */
  List<DocumentRange> find() {
    List<DocumentRange> found = new ArrayList<>();
    int first = -1;
    int open = -1;
    int openEnd = -1;
    for (int i = 0; i < paragraphs.size(); i++) {
      Optional<Integer> titleEnd = titleEnd(i, open);
      if (titleEnd.isPresent()) {
        int start = letterhead.start(i, openEnd + 1);
        if (open >= 0) {
          found.add(DocumentRange.promulgated(first, open, openEnd, start));
        }
        first = start;
        open = i;
        openEnd = titleEnd.get();
        i = openEnd - 1;
      }
    }
    if (open >= 0) {
      found.add(DocumentRange.promulgated(first, open, openEnd, paragraphs.size()));
    }
    return found;
  }

  /** Index after the last line of the title that begins at {@code from}, if one does. */
  private Optional<Integer> titleEnd(int from, int openDocument) {
    Paragraph first = paragraphs.get(from);
    boolean otherItem = first.number().isPresent() && !numbersTitle(first.number().get());
    if (otherItem
        || letterhead.opens(from)
        || first.text().chars().noneMatch(Character::isLetter)) {
      return Optional.empty();
    }
    StringBuilder title = new StringBuilder();
    for (int end = from + 1; end <= Math.min(paragraphs.size(), from + MAX_TITLE_LINES); end++) {
      Paragraph line = paragraphs.get(end - 1);
      boolean continues = end == from + 1 || line.number().isEmpty();
      if (!continues
          || line.isPath()
          || !line.couldBeTitle(MAX_TITLE_LINE)
          || isHeadElement(end - 1)) {
        return Optional.empty();
      }
      if (end > from + 1 && !continuesTitle(paragraphs.get(end - 2), line)) {
        return Optional.empty();
      }
      title.append(TitleSpaces.gathered(end == from + 1 ? line.rest() : line.text()));
      if (title.length() > MAX_TITLE) {
        return Optional.empty();
      }
      if (startsDocument(title.toString(), from, end, openDocument)) {
        return Optional.of(isRemark(end) ? end + 1 : end);
      }
    }
    return Optional.empty();
  }

  /**
   * True where a line of a title is followed by its next: not much longer than it, for a title
   * breaks where the line is full, unless the first names the issuer alone.
   */
  private boolean continuesTitle(Paragraph before, Paragraph line) {
    return before.rest().length() * 2 >= line.text().length()
        || rules.applies("document", "title-continued", line.text());
  }

  /** True for years or （试行） on a line of their own: the title ends with them. */
  private boolean isRemark(int at) {
    return at + 1 < paragraphs.size()
        && rules.applies("document", "title-remark", paragraphs.get(at).text());
  }

  private static boolean numbersTitle(ItemNumber number) {
    return number.style() == ItemNumber.Style.HAN || number.style() == ItemNumber.Style.ARABIC;
  }

  private boolean startsDocument(String title, int from, int next, int openDocument) {
    Optional<ItemNumber> number = paragraphs.get(from).number();
    if (next >= paragraphs.size()) {
      return false;
    }
    if (rules.applies("document", "provider", paragraphs.get(next).text())) {
      return true;
    }
    if (pageTitle.filter(letters(title)::equals).isPresent() && openDocument < 0) {
      return true;
    }
    boolean onWebPage = behindWebLines(next) > next && number.isEmpty() && openDocument < 0;
    // What follows is looked at before the title, which is the dearest of all expressions.
    boolean begins =
        onWebPage
            || headFollows(next)
            || letterhead.start(from, openDocument + 2) < from
            || (number.isEmpty()
                && title.length() >= SHORTEST_BARE_TITLE
                && !rules.applies("document", "title-end", paragraphs.get(next).text())
                && numberingStartsAgain(next));
    return begins
        && rules.applies("document", "title", title)
        && !isCarried(title, openDocument, from, next);
  }

  /** True where paragraph {@code next} stands only right behind a title. */
  private boolean headFollows(int next) {
    String following = paragraphs.get(next).text();
    return rules.applies("document", "addressee", following)
        || rules.applies("document", "number", following)
        || rules.applies("document", "date", following)
        || rules.applies("document", "news-lead", following)
        || isNumberOverTwoLines(next);
  }

  /** Index of the first paragraph that no web page put under the title. */
  private int behindWebLines(int from) {
    int at = from;
    while (at < paragraphs.size() - 1
        && rules.applies("document", "web-line", paragraphs.get(at).text())) {
      at++;
    }
    return at;
  }

  private boolean isNumberOverTwoLines(int at) {
    return at + 1 < paragraphs.size()
        && rules.applies("document", "number-start", paragraphs.get(at).text())
        && rules.applies("document", "number-end", paragraphs.get(at + 1).text());
  }

  /** True for a line that stands at a document's head, but in no title. */
  private boolean isHeadElement(int at) {
    if (!asked.get(at)) {
      asked.set(at);
      headElements.set(at, isHeadElement(paragraphs.get(at).text()));
    }
    return headElements.get(at);
  }

  private boolean isHeadElement(String text) {
    return rules.applies("document", "number", text)
        || rules.applies("document", "date", text)
        || rules.applies("document", "signed-line", text)
        || rules.applies("document", "contents", text)
        || rules.applies("document", "periodical", text)
        || rules.applies("document", "release-note", text)
        || rules.applies("document", "provider", text);
  }

  /**
   * True where the open document's notice names the title: it is the plan that the notice carries.
   * Its own title behind its items is not: there the same document begins once more.
   */
  private boolean isCarried(String title, int openDocument, int from, int before) {
    if (openDocument < 0) {
      return false;
    }
    if (notice == null || notice.open() != openDocument) {
      notice = Notice.of(paragraphs, openDocument, new Contents(rules, paragraphs));
    }
    String wanted = letters(withoutRemark(title));
    return notice.holds(wanted, before - 1) && !notice.isTitledAndOverBefore(wanted, from);
  }

  /** The title without （节选）, （征求意见稿） behind it, which the notice need not repeat. */
  private static String withoutRemark(String title) {
    int bracket = title.endsWith("）") ? title.lastIndexOf('（') : -1;
    return bracket > 0 ? title.substring(0, bracket) : title;
  }

  /** True where the first item behind the title is a first one: 一、, 第一章, 第一条. */
  private boolean numberingStartsAgain(int from) {
    for (int i = from; i < Math.min(paragraphs.size(), from + RESTART_WITHIN); i++) {
      Optional<ItemNumber> number = paragraphs.get(i).number();
      if (number.isPresent() && number.get().style() != ItemNumber.Style.DASH) {
        return number.get().ordinal() == 1
            && number.get().style() != ItemNumber.Style.CIRCLED
            && number.get().style() != ItemNumber.Style.BOX;
      }
    }
    return false;
  }

  /**
   * What a document says before its first item, in letters: it is read once for all titles that
   * could be its plan's.
   *
   * @param ends for each paragraph from {@code open} on, where its letters end
   * @param items where items may stand: behind what it says, and behind a table of contents
   */
  record Notice(int open, String letters, List<Integer> ends, int items) {
    static Notice of(List<Paragraph> paragraphs, int open, Contents contents) {
      StringBuilder letters = new StringBuilder();
      List<Integer> ends = new ArrayList<>();
      int at = open;
      for (; at < Math.min(paragraphs.size(), open + RESTART_WITHIN); at++) {
        boolean item = at > open && paragraphs.get(at).number().isPresent();
        if (item || contents.opensAt(at) || letters.length() > LONGEST_NOTICE) {
          break;
        }
        String text = paragraphs.get(at).text();
        letters.append(
            DocumentFinder.letters(text.substring(0, Math.min(text.length(), LONGEST_NOTICE))));
        ends.add(letters.length());
      }
      int items = contents.behind(at, Math.min(paragraphs.size(), at + Contents.LONGEST));
      return new Notice(open, letters.toString(), List.copyOf(ends), items);
    }

    /** True where the paragraphs before {@code end} hold {@code wanted}. */
    boolean holds(String wanted, int end) {
      int count = Math.min(end - open, ends.size());
      int at = letters.indexOf(wanted);
      return count > 0 && at >= 0 && at + wanted.length() <= ends.get(count - 1);
    }

    /** True where {@code title} is the document's own and items stand before {@code from}. */
    boolean isTitledAndOverBefore(String title, int from) {
      return letters.indexOf(title) <= LONGEST_NUMBER && items < from;
    }
  }

  /** The letters and digits alone. */
  static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        letters.append(text.charAt(i));
      }
    }
    return letters.toString();
  }
}
