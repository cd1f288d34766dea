package io.qiantou.text;

/**
 * Folds the ways in which one character is printed, so that a rule is written once: full-width
 * letters and digits become half-width, half-width brackets and stops become full-width, the dashes
 * and brackets of document numbers become one.
 *
 * <p>{@code 国办发[2018]128号（试行)} → {@code 国办发〔2018〕128号（试行）}. The result is as long as the text, so
 * that every position holds in both; what is quoted is always the text as printed.
 */
public final class Folding {
  private static final char[] TABLE = table();

  private Folding() {}

  /** The folded text, of the same length. */
  public static String fold(CharSequence text) {
    char[] folded = new char[text.length()];
    for (int i = 0; i < folded.length; i++) {
      folded[i] = TABLE[text.charAt(i)];
    }
    return new String(folded);
  }

  /** The folded character. */
  public static char fold(char c) {
    return TABLE[c];
  }

  private static char[] table() {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      table[c] = (char) c;
    }
    for (int c = '0'; c <= 'z'; c++) {
      if (Character.isLetterOrDigit(c)) {
        table[c - '!' + '！'] = (char) c;
      }
    }
    String from = "(),;:?![]【】［］〈〉．％－–−﹣～〜•・";
    String to = "（），；：？！〔〕〔〕〔〕《》.%----~~··";
    for (int i = 0; i < from.length(); i++) {
      table[from.charAt(i)] = to.charAt(i);
    }
    table['％'] = '%';
    table['～'] = '~';
    return table;
  }
}
