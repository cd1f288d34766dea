package io.qiantou.query;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.apache.jena.sparql.expr.ExprEvalException;

/**
 * A regular expression of a query, compiled for RE2: the time it takes grows with the text and
 * never explodes. {@code ^(a+)+$} on forty letters takes years with {@code java.util.regex},
 * microseconds here.
 *
 * <p>What RE2 cannot do is refused with a reason: references back ({@code \1}), looking ahead or
 * behind, XPath's subtraction of classes and its {@code \i} and {@code \c}. Two differences are
 * silent: {@code \d \w \s} mean ASCII (write {@code \p{Nd}}, {@code \p{L}}), and the dot stops at a
 * line feed only.
 */
final class LinearPattern {
  private static final int LONGEST = 10_000;

  /** Steps of the compiled pattern, counted roughly; RE2 takes a repetition as so many copies. */
  private static final long LARGEST = 20_000;

  private LinearPattern() {}

  /**
   * Compiles {@code pattern}.
   *
   * @param flags of XPath: i, m, s, x, q
   * @throws QueryLimitException where it is too long or repeats too often
   * @throws ExprEvalException where it is no pattern that RE2 knows
   */
  static Pattern compile(String pattern, String flags) {
    if (pattern.length() > LONGEST) {
      throw new QueryLimitException(
          "a pattern of " + pattern.length() + " characters; at most " + LONGEST + " are allowed");
    }
    String source = pattern;
    int options = 0;
    for (int i = 0; i < flags.length(); i++) {
      char flag = flags.charAt(i);
      switch (flag) {
        case 'i' -> options |= Pattern.CASE_INSENSITIVE;
        case 'm' -> options |= Pattern.MULTILINE;
        case 's' -> options |= Pattern.DOTALL;
        case 'x' -> source = source.replaceAll("\\s", "");
        case 'q' -> source = Pattern.quote(source);
        default ->
            throw new ExprEvalException("flag \"" + flag + "\": i, m, s, x or q was expected");
      }
    }
    if (flags.indexOf('q') < 0 && size(source) > LARGEST) {
      throw new QueryLimitException(
          "the pattern \"" + pattern + "\" repeats too often: more than " + LARGEST + " steps");
    }
    try {
      return Pattern.compile(source, options);
    } catch (PatternSyntaxException e) {
      throw new ExprEvalException(
          "the pattern \"" + pattern + "\" is none that RE2 knows: " + e.getMessage(), e);
    }
  }

  /** How many atoms the pattern has when every counted repetition is written out. */
  private static long size(String pattern) {
    long[] sums = new long[pattern.length() + 2];
    int depth = 0;
    long last = 0;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '(') {
        sums[++depth] = 0;
      } else if (c == ')' && depth > 0) {
        last = sums[depth--];
        sums[depth] += last;
      } else if (c == '{') {
        long times = times(pattern, i);
        sums[depth] += last * (times - 1);
        last *= times;
        i += times > 1 ? pattern.indexOf('}', i) - i : 0;
      } else {
        i += c == '\\' ? 1 : c == '[' ? classLength(pattern, i) : 0;
        last = 1;
        sums[depth]++;
      }
      if (sums[depth] > LARGEST) {
        return sums[depth];
      }
    }
    return sums[0];
  }

  /** The larger number of {@code {2,30}}; 1 where the bracket opens no repetition. */
  private static long times(String pattern, int open) {
    int close = pattern.indexOf('}', open);
    long most = 1;
    long number = 0;
    for (int i = open + 1; i < close; i++) {
      char c = pattern.charAt(i);
      if (c != ',' && (c < '0' || c > '9')) {
        return 1;
      }
      number = c == ',' ? 0 : Math.min(LARGEST + 1, number * 10 + (c - '0'));
      most = Math.max(most, number);
    }
    return most;
  }

  /** How many characters behind the bracket belong to the class that it opens. */
  private static int classLength(String pattern, int open) {
    int i = open + 1;
    while (i < pattern.length() && (pattern.charAt(i) != ']' || i == open + 1)) {
      i += pattern.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(i, pattern.length()) - open;
  }
}
