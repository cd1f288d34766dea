package io.qiantou.report;

import java.util.regex.Pattern;

/**
 * Takes the line breaks out of words for a cell: {@code 财⏎政部} is 财政部, {@code Silk⏎Road} is Silk
 * Road.
 *
 * <p>Quotations and names are kept as the file has them, and a PDF has a break wherever its line
 * was full. Chinese is written without blanks, so a break next to a Chinese character or mark goes
 * without a trace, with the blanks around it; any other becomes one blank. Paragraphs are not told
 * from lines: a query whose cell holds several must part them by something else.
 */
final class LineBreaks {
  private static final String WIDE =
      "[\\p{IsHan}\\u3001-\\u303F\\uFE30-\\uFE4F\\uFF01-\\uFF60\\uFFE0-\\uFFE6“”‘’…—·]";

  /** From the first blank on only: a long row of blanks is looked at once. */
  private static final String BREAK = "(?<!\\h)\\h*+\\R[\\s\\h]*+";

  private static final Pattern IN_CHINESE =
      Pattern.compile("(?<=" + WIDE + ")" + BREAK + "|" + BREAK + "(?=" + WIDE + ")");
  private static final Pattern ANY = Pattern.compile(BREAK);

  private LineBreaks() {}

  /** {@code words} in one line. */
  static String without(String words) {
    return ANY.matcher(IN_CHINESE.matcher(words).replaceAll("")).replaceAll(" ");
  }
}
