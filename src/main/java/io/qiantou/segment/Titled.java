package io.qiantou.segment;

import io.qiantou.text.Characters;
import io.qiantou.text.ChineseNumerals;
import java.util.List;

/**
 * Titled paragraphs: each opens with a short sentence that is its title ({@code 健全知识产权法律法规。开展……}).
 */
final class Titled {
  private static final int LONGEST_TITLE = 30;
  private static final int LONGEST_TITLE_WITH_COMMA = 26;

  private Titled() {}

  /** True where the paragraph opens with a title and goes on behind it. */
  static boolean isTitled(Paragraph paragraph) {
    if (paragraph.number().isPresent()) {
      return false;
    }
    int lead = paragraph.leadLength();
    String text = paragraph.text();
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

  /** True where the paragraphs are a group of titled ones: two or more, and most of them. */
  static boolean isGroup(List<Paragraph> paragraphs) {
    long titled = paragraphs.stream().filter(Titled::isTitled).count();
    return titled >= 2 && titled * 3 >= paragraphs.size() * 2L;
  }
}
