package io.qiantou.text;

/** What kind a character is, as Chinese typesetting (GB/T 15834) sees it. All methods are pure. */
public final class Characters {
  private static final String SENTENCE_ENDS = "。！？!?；;：:";
  private static final String CLOSERS = "”’」』）)】》〉］]〕";
  private static final String NO_LINE_START = "，。、；：！？”’」』）】》〉％%·…,;:!?)]";
  private static final String PERIODS = "。！？!?";

  private static final int SENTENCE_END = 1;
  private static final int CLOSER = 1 << 1;
  private static final int NOT_FIRST = 1 << 2;
  private static final int PERIOD = 1 << 3;
  private static final int SPACE = 1 << 4;
  private static final int HAN = 1 << 5;
  private static final int WIDE = 1 << 6;
  private static final int NARROW = 1 << 7;

  /** What each character is: texts are read many times, and a look is cheaper than a search. */
  private static final byte[] KINDS = kinds();

  private Characters() {}

  private static byte[] kinds() {
    byte[] kinds = new byte[Character.MAX_VALUE + 1];
    for (int i = 0; i < kinds.length; i++) {
      char c = (char) i;
      int width = widthOf(c);
      kinds[i] =
          (byte)
              ((SENTENCE_ENDS.indexOf(c) >= 0 ? SENTENCE_END : 0)
                  | (CLOSERS.indexOf(c) >= 0 ? CLOSER : 0)
                  | (NO_LINE_START.indexOf(c) >= 0 ? NOT_FIRST : 0)
                  | (PERIODS.indexOf(c) >= 0 ? PERIOD : 0)
                  | (isAnySpace(c) ? SPACE : 0)
                  | (isAnyHan(c) ? HAN : 0)
                  | (width == 2 ? WIDE : width == 1 ? NARROW : 0));
    }
    return kinds;
  }

  private static boolean is(char c, int kind) {
    return (KINDS[c] & kind) != 0;
  }

  /** True for a Han character, 〇 and the iteration mark 々 included. */
  public static boolean isHan(char c) {
    return is(c, HAN);
  }

  private static boolean isAnyHan(char c) {
    return (c >= '\u4e00' && c <= '\u9fff')
        || (c >= '\u3400' && c <= '\u4dbf')
        || c == '〇'
        || c == '々'
        || (c >= '\uf900' && c <= '\ufaff')
        || Character.isSurrogate(c);
  }

  /** True for 0 to 9, full width too. */
  public static boolean isDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
  }

  /** True for a letter of the Latin alphabet, full width too. */
  public static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= 'ａ' && c <= 'ｚ')
        || (c >= 'Ａ' && c <= 'Ｚ');
  }

  /**
   * True where {@code c} is one of {@code marks}, which are punctuation: most of a text is not, and
   * is not looked for.
   */
  public static boolean isMark(char c, String marks) {
    return (c < '\u3400' || c > '\u9fff') && marks.indexOf(c) >= 0;
  }

  /** True for every kind of space: ASCII, ideographic, no-break, zero-width, byte order mark. */
  public static boolean isSpace(char c) {
    return is(c, SPACE);
  }

  private static boolean isAnySpace(char c) {
    return c == ' '
        || c == '\t'
        || c == '\u3000'
        || c == '\u00a0'
        || c == '\u200b'
        || c == '\ufeff'
        || (c >= '\u2000' && c <= '\u200a');
  }

  /** True for what ends a line of text: LF, CR, form feed, line and paragraph separators. */
  public static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r' || c == '\f' || c == '\u2028' || c == '\u2029' || c == '\u000b';
  }

  /** True for 。！？；： and their half-width forms. */
  public static boolean isSentenceEnd(char c) {
    return is(c, SENTENCE_END);
  }

  /** True for 。！？ and their half-width forms. */
  public static boolean isPeriod(char c) {
    return is(c, PERIOD);
  }

  /** True for a closing quotation mark or bracket. */
  public static boolean isCloser(char c) {
    return is(c, CLOSER);
  }

  /**
   * True for what may not begin a line (避头): a line that begins with it was broken by a machine.
   */
  public static boolean cannotStartLine(char c) {
    return is(c, NOT_FIRST);
  }

  /** True for punctuation and symbols of full width, brackets included. */
  public static boolean isWidePunctuation(char c) {
    return (c >= '\u3001' && c <= '\u303f' && c != '〇' && c != '々')
        || (c >= '\uff01' && c <= '\uff0f')
        || (c >= '\uff1a' && c <= '\uff20')
        || (c >= '\uff3b' && c <= '\uff40')
        || (c >= '\uff5b' && c <= '\uff65')
        || c == '“'
        || c == '”'
        || c == '‘'
        || c == '’'
        || c == '—'
        || c == '…';
  }

  /**
   * Width on the page in half em: 2 for full-width characters, 1 for half-width, 0 for a low
   * surrogate.
   */
  public static int width(char c) {
    int kind = KINDS[c];
    return (kind & WIDE) != 0 ? 2 : (kind & NARROW) != 0 ? 1 : 0;
  }

  /** Width on the page of {@code text[start, end)}, in half em. */
  public static int width(CharSequence text, int start, int end) {
    int width = 0;
    for (int i = start; i < end; i++) {
      width += width(text.charAt(i));
    }
    return width;
  }

  private static int widthOf(char c) {
    if (Character.isLowSurrogate(c) || c == '\u200b' || c == '\ufeff') {
      return 0;
    }
    return isAnyHan(c)
            || isWidePunctuation(c)
            || c == '\u3000'
            || (c >= '\uff01' && c <= '\uff60')
            || (c >= '\uac00' && c <= '\ud7a3')
            || (c >= '\u2460' && c <= '\u2473')
            || (c >= '\u3040' && c <= '\u30ff')
        ? 2
        : 1;
  }
}
