package io.qiantou.lexicon;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A rule's regular expression, slots filled in. It is compiled when it is first tried: a document
 * needs few of all rules, and a start should not pay for the others.
 */
public final class Expression {
  private static final Pattern QUOTE_OR_FLAG = Pattern.compile("\\\\Q|\\(\\?[a-zA-Z-]");

  private final String text;
  private final boolean atStartOnly;

  /** What a text has to open with, and to end with, to hold a match; NUL where nothing is known. */
  private final char first;

  private final char last;

  private volatile @Nullable Pattern compiled;
  private volatile @Nullable Prefilter prefilter;

  private Expression(String text) {
    this.text = text;
    boolean single = isSingle(text);
    this.atStartOnly = single && text.startsWith("^");
    this.first = atStartOnly && isLiteral(text, 1) ? text.charAt(1) : 0;
    this.last =
        single && text.endsWith("$") && isLiteral(text, text.length() - 2)
            ? text.charAt(text.length() - 2)
            : 0;
  }

  /** The expression {@code text}, whose syntax was checked before. */
  static Expression of(String text) {
    return new Expression(text);
  }

  /**
   * The expression {@code text}.
   *
   * @throws java.util.regex.PatternSyntaxException where it is none
   */
  static Expression checked(String text) {
    Expression expression = new Expression(text);
    expression.compiled = Pattern.compile(text);
    return expression;
  }

  /** True where it opens with {@code ^} in every case, so that it need be tried at 0 alone. */
  boolean atStartOnly() {
    return atStartOnly;
  }

  /** A matcher for {@code text}. */
  Matcher matcher(CharSequence text) {
    Pattern pattern = compiled;
    if (pattern == null) {
      pattern = Pattern.compile(this.text);
      compiled = pattern;
    }
    return pattern.matcher(text);
  }

  /** What can be told of its matches by single characters. */
  Prefilter prefilter() {
    Prefilter found = prefilter;
    if (found == null) {
      found = Prefilter.of(text);
      prefilter = found;
    }
    return found;
  }

  /** As it is written. */
  @Override
  public String toString() {
    return text;
  }

  /** False where {@code text} cannot hold a match by its first or last character. */
  boolean mayMatch(CharSequence text) {
    int length = text.length();
    if (first != 0 && (length == 0 || text.charAt(0) != first)) {
      return false;
    }
    // $ holds before a line break at the end as well.
    return last == 0
        || (length > 0
            && (text.charAt(length - 1) == last || isLineBreak(text.charAt(length - 1))));
  }

  private static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  /** True for a character outside of ASCII, which stands for itself, and once. */
  private static boolean isLiteral(String text, int at) {
    return at > 0
        && at < text.length() - 1
        && text.charAt(at) > '\u007f'
        && "?*+{".indexOf(text.charAt(at + 1)) < 0;
  }

  /** True where no alternative stands outside of brackets. */
  private static boolean isSingle(String text) {
    if (QUOTE_OR_FLAG.matcher(text).find()) {
      return false;
    }
    int groups = 0;
    int classes = 0;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '\\' -> i++;
        case '[' -> classes++;
        case ']' -> classes--;
        case '(' -> groups += classes == 0 ? 1 : 0;
        case ')' -> groups -= classes == 0 ? 1 : 0;
        case '|' -> {
          if (groups == 0 && classes == 0) {
            return false;
          }
        }
        default -> {}
      }
    }
    return true;
  }
}
