package io.qiantou.segment;

import io.qiantou.text.Characters;
import io.qiantou.text.ChineseNumerals;
import io.qiantou.text.ItemNumber.Style;
import java.util.List;
import java.util.function.Predicate;

/**
 * Titled paragraphs: each opens with a short sentence that is its title ({@code 健全知识产权法律法规。开展……}),
 * in a box behind a dash.
 */
final class Titled {
  private static final int LONGEST_TITLE = 30;
  private static final int LONGEST_TITLE_WITH_COMMA = 26;

  private Titled() {}

  /** True where the paragraph opens with a title and goes on behind it. */
  static boolean isTitled(Paragraph paragraph) {
    return paragraph.number().isEmpty() && isTitledText(paragraph);
  }

  /** The same behind a bullet. */
  static boolean isBulleted(Paragraph paragraph) {
    return paragraph.hasBullet() && isTitled(paragraph);
  }

  /** The same, a dash before the title allowed: the items of a box. */
  static boolean isTitledItem(Paragraph paragraph) {
    return paragraph.number().filter(number -> number.style() != Style.DASH).isEmpty()
        && isTitledText(paragraph);
  }

  private static boolean isTitledText(Paragraph paragraph) {
    int lead = paragraph.leadLength();
    String text = paragraph.rest();
    if (lead < 4 || lead > LONGEST_TITLE || lead + 6 >= text.length()) {
      return false;
    }
    if (ChineseNumerals.isNumeral(text.charAt(0)) && text.charAt(1) == '是') {
      return false; // 一是……。二是……: the members of one measure
    }
    String title = text.substring(0, lead);
    int commas = (int) title.chars().filter(c -> c == '，').count();
    return text.charAt(lead) == '。'
        && !Characters.isCloser(text.charAt(lead + 1))
        && title.indexOf('；') < 0
        && title.indexOf('：') < 0
        && (commas == 0 || (commas == 1 && lead <= LONGEST_TITLE_WITH_COMMA));
  }

  /**
   * True where the paragraphs are a group of those that are titled: two or more, and most of them.
   */
  static boolean isGroup(List<Paragraph> paragraphs, Predicate<Paragraph> isTitled) {
    long titled = paragraphs.stream().filter(isTitled).count();
    return titled >= 2 && titled * 3 >= paragraphs.size() * 2L;
  }
}
