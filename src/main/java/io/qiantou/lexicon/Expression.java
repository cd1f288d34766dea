package io.qiantou.lexicon;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A rule's regular expression, slots filled in. It is compiled when it is first tried: a document
 * needs few of all rules, and a start should not pay for the others.
 */
public final class Expression {
  private final String text;
  private final boolean atStartOnly;
  private volatile @Nullable Pattern compiled;

  private Expression(String text) {
    this.text = text;
    this.atStartOnly = atStartOnly(text);
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

  /** As it is written. */
  @Override
  public String toString() {
    return text;
  }

  /** {@code ^…} without an alternative outside of brackets. */
  private static boolean atStartOnly(String text) {
    if (!text.startsWith("^") || text.contains("\\Q")) {
      return false;
    }
    int groups = 0;
    int classes = 0;
    for (int i = 1; i < text.length(); i++) {
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
