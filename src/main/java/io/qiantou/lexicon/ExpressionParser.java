package io.qiantou.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the syntax of {@link java.util.regex.Pattern} as far as the rules use it. Back references,
 * flags, quotations and Unicode properties are not known: then there is no tree.
 */
final class ExpressionParser {
  /** A repetition's bounds above this are read as none: a larger tree for little. */
  private static final int MOST_COPIES = 4;

  private static final CharacterRanges DIGITS = CharacterRanges.of('0', '9');
  private static final CharacterRanges SPACES =
      CharacterRanges.of('\t', '\r').or(CharacterRanges.of(' ', ' '));
  private static final CharacterRanges WORD =
      DIGITS
          .or(CharacterRanges.of('a', 'z'))
          .or(CharacterRanges.of('A', 'Z'))
          .or(CharacterRanges.of('_', '_'));
  static final CharacterRanges LINE_BREAKS =
      CharacterRanges.of('\n', '\n')
          .or(CharacterRanges.of('\r', '\r'))
          .or(CharacterRanges.of('\u0085', '\u0085'))
          .or(CharacterRanges.of('\u2028', '\u2029'));

  private final String text;
  private int at;
  private boolean exact = true;

  private ExpressionParser(String expression) {
    this.text = expression;
  }

  /**
   * What was read.
   *
   * @param atStartOnly it opens with {@code ^} in every case
   * @param exact the tree, with that, says no more than the expression
   */
  record Read(Syntax tree, boolean atStartOnly, boolean exact) {}

  /** An expression whose syntax was checked before; empty where it is not known. */
  static Optional<Read> parse(String expression) {
    try {
      ExpressionParser parser = new ExpressionParser(expression);
      Syntax whole = parser.choice();
      if (parser.at < expression.length()) {
        return Optional.empty();
      }
      boolean opens = expression.startsWith("^");
      boolean atStartOnly = opens && !(whole instanceof Syntax.Choice);
      return Optional.of(new Read(whole, atStartOnly, parser.exact && atStartOnly == opens));
    } catch (Unknown e) {
      return Optional.empty();
    }
  }

  private Syntax choice() {
    List<Syntax> ways = new ArrayList<>();
    ways.add(sequence());
    while (more() && text.charAt(at) == '|') {
      at++;
      ways.add(sequence());
    }
    return ways.size() == 1 ? ways.get(0) : new Syntax.Choice(ways);
  }

  private Syntax sequence() {
    List<Syntax> parts = new ArrayList<>();
    while (more() && text.charAt(at) != '|' && text.charAt(at) != ')') {
      parts.add(repeated(part()));
    }
    return parts.size() == 1 ? parts.get(0) : new Syntax.Sequence(parts);
  }

  private Syntax repeated(Syntax part) {
    if (!more() || "?*+{".indexOf(text.charAt(at)) < 0) {
      return part;
    }
    char sign = text.charAt(at++);
    int least = sign == '+' ? 1 : 0;
    int most = sign == '?' ? 1 : -1;
    if (sign == '{') {
      int close = text.indexOf('}', at);
      String[] bounds = text.substring(at, close).split(",", -1);
      at = close + 1;
      least = Integer.parseInt(bounds[0]);
      most = bounds.length == 1 ? least : bounds[1].isEmpty() ? -1 : Integer.parseInt(bounds[1]);
    }
    if (more() && (text.charAt(at) == '?' || text.charAt(at) == '+')) {
      exact &= text.charAt(at) == '?';
      at++;
    }
    exact &= least <= MOST_COPIES && most <= MOST_COPIES;
    return new Syntax.Repeated(part, Math.min(least, MOST_COPIES), most > MOST_COPIES ? -1 : most);
  }

  private Syntax part() {
    char c = text.charAt(at++);
    return switch (c) {
      case '(' -> group();
      case '[' -> new Syntax.One(characterClass());
      case '\\' -> escapedPart();
      case '.' -> new Syntax.One(LINE_BREAKS.not());
      case '^' -> {
        exact &= at == 1;
        yield Syntax.EMPTY;
      }
      case '$' -> new Syntax.End();
      default -> one(c);
    };
  }

  private static Syntax one(char c) {
    return new Syntax.One(CharacterRanges.of(c, c));
  }

  private Syntax group() {
    boolean looksAround = false;
    if (text.startsWith("?:", at) || text.startsWith("?>", at)) {
      exact &= text.charAt(at + 1) == ':';
      at += 2;
    } else if (text.startsWith("?=", at) || text.startsWith("?!", at)) {
      looksAround = true;
      at += 2;
    } else if (text.startsWith("?<=", at) || text.startsWith("?<!", at)) {
      looksAround = true;
      at += 3;
    } else if (text.startsWith("?<", at)) {
      at = text.indexOf('>', at) + 1;
    } else if (text.startsWith("?", at)) {
      throw new Unknown();
    }
    exact &= !looksAround;
    Syntax inner = choice();
    if (!more()) {
      throw new Unknown();
    }
    at++;
    return looksAround ? Syntax.EMPTY : inner;
  }

  private Syntax escapedPart() {
    char c = text.charAt(at);
    if (c == 'b' || c == 'B') {
      exact = false;
      at++;
      return Syntax.EMPTY;
    }
    return new Syntax.One(escaped());
  }

  /** What stands behind a backslash, in a class or outside. */
  private CharacterRanges escaped() {
    char c = text.charAt(at++);
    return switch (c) {
      case 'd' -> DIGITS;
      case 'D' -> DIGITS.not();
      case 's' -> SPACES;
      case 'S' -> SPACES.not();
      case 'w' -> WORD;
      case 'W' -> WORD.not();
      case 'u' -> {
        at += 4;
        char unit = (char) Integer.parseInt(text.substring(at - 4, at), 16);
        yield CharacterRanges.of(unit, unit);
      }
      case 'n' -> CharacterRanges.of('\n', '\n');
      case 't' -> CharacterRanges.of('\t', '\t');
      default -> {
        if (Character.isLetterOrDigit(c)) {
          throw new Unknown();
        }
        yield CharacterRanges.of(c, c);
      }
    };
  }

  /** A class whose {@code [} was read. A negation holds for all of it, intersections included. */
  private CharacterRanges characterClass() {
    boolean negated = text.charAt(at) == '^';
    at += negated ? 1 : 0;
    CharacterRanges all = CharacterRanges.ALL;
    CharacterRanges side = CharacterRanges.NONE;
    while (text.charAt(at) != ']') {
      if (text.startsWith("&&", at)) {
        at += 2;
        all = all.and(side);
        side = CharacterRanges.NONE;
        continue;
      }
      side = side.or(member());
    }
    at++;
    all = all.and(side);
    return negated ? all.not() : all;
  }

  private CharacterRanges member() {
    char c = text.charAt(at++);
    if (c == '[') {
      return characterClass();
    }
    CharacterRanges first = c == '\\' ? escaped() : CharacterRanges.of(c, c);
    boolean range =
        text.charAt(at) == '-' && text.charAt(at + 1) != ']' && text.charAt(at + 1) != '[';
    if (!range) {
      return first;
    }
    at++;
    char to = text.charAt(at++);
    CharacterRanges last = to == '\\' ? escaped() : CharacterRanges.of(to, to);
    return CharacterRanges.between(first, last);
  }

  private boolean more() {
    return at < text.length();
  }

  /** Syntax that is not read. */
  private static final class Unknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unknown() {
      super("unknown syntax", null, false, false);
    }
  }
}
