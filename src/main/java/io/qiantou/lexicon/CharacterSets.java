package io.qiantou.lexicon;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads off a regular expression with which characters its matches begin and of which characters
 * each match holds at least one. Knows the syntax that the rules use; what it does not know may be
 * any character.
 */
final class CharacterSets {
  /** A class of more characters tells too little to be looked for. */
  private static final int FEW = 200;

  private final String text;
  private int at;

  CharacterSets(String expression) {
    this.text = expression;
  }

  /**
   * What was read.
   *
   * @param first what a match begins with; null for anything
   * @param required a match holds one of them; null where nothing is known
   * @param nullable true where a match may be empty
   */
  record Sets(@Nullable BitSet first, @Nullable BitSet required, boolean nullable) {
    static final Sets NOTHING = new Sets(new BitSet(), null, true);
    static final Sets ANYTHING = new Sets(null, null, false);
    static final Sets UNKNOWN = new Sets(null, null, true);
  }

  /** The sets of the whole expression. */
  Sets read() {
    Sets sets = alternatives();
    return at < text.length() ? Sets.UNKNOWN : sets;
  }

  private Sets alternatives() {
    Sets all = sequence();
    while (at < text.length() && text.charAt(at) == '|') {
      at++;
      all = either(all, sequence());
    }
    return all;
  }

  private static Sets either(Sets a, Sets b) {
    return new Sets(
        union(a.first(), b.first()),
        union(a.required(), b.required()),
        a.nullable() || b.nullable());
  }

  private Sets sequence() {
    BitSet first = new BitSet();
    boolean any = false;
    boolean nullable = true;
    @Nullable BitSet required = null;
    while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
      Sets item = quantified(atom());
      if (nullable) {
        any |= item.first() == null;
        first = item.first() == null ? first : union(first, item.first());
      }
      nullable &= item.nullable();
      BitSet own = item.nullable() ? null : item.required();
      if (own != null && (required == null || own.cardinality() < required.cardinality())) {
        required = own;
      }
    }
    return new Sets(any ? null : first, required, nullable);
  }

  private static @Nullable BitSet union(@Nullable BitSet a, @Nullable BitSet b) {
    if (a == null || b == null) {
      return null;
    }
    BitSet both = (BitSet) a.clone();
    both.or(b);
    return both;
  }

  private Sets quantified(Sets atom) {
    boolean optional = false;
    if (at < text.length()) {
      char c = text.charAt(at);
      if (c == '?' || c == '*' || c == '+') {
        at++;
        optional = c != '+';
      } else if (c == '{') {
        optional = text.startsWith("{0", at) || text.startsWith("{,", at);
        at = text.indexOf('}', at) + 1;
      } else {
        return atom;
      }
      if (at < text.length() && (text.charAt(at) == '?' || text.charAt(at) == '+')) {
        at++;
      }
    }
    return optional ? new Sets(atom.first(), null, true) : atom;
  }

  private Sets atom() {
    char c = text.charAt(at++);
    return switch (c) {
      case '(' -> group();
      case '[' -> of(characterClass());
      case '\\' -> escape();
      case '.' -> Sets.ANYTHING;
      case '^', '$' -> Sets.NOTHING;
      default -> one(c);
    };
  }

  private Sets group() {
    boolean looksAround = false;
    if (text.startsWith("?:", at) || text.startsWith("?>", at)) {
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
      at = text.length() + 1;
      return Sets.UNKNOWN;
    }
    Sets inner = alternatives();
    at++;
    return looksAround ? Sets.NOTHING : inner;
  }

  private Sets escape() {
    char c = text.charAt(at++);
    return switch (c) {
      case 'd' -> of(range('0', '9'));
      case 's' -> of(spaces());
      case 'u' -> one(hexadecimal());
      case 'n' -> one('\n');
      case 't' -> one('\t');
      case 'b', 'B', 'A', 'z', 'Z', 'G' -> Sets.NOTHING;
      case 'p', 'P' -> {
        at = text.indexOf('}', at) + 1;
        yield Sets.ANYTHING;
      }
      default -> Character.isLetterOrDigit(c) ? Sets.UNKNOWN : one(c);
    };
  }

  private char hexadecimal() {
    at += 4;
    return (char) Integer.parseInt(text.substring(at - 4, at), 16);
  }

  private static Sets one(char c) {
    return of(range(c, c));
  }

  private static Sets of(@Nullable BitSet set) {
    boolean few = set != null && set.cardinality() <= FEW;
    return new Sets(set, few ? set : null, false);
  }

  /**
   * The characters of a class whose {@code [} was read; null for a negated one. Of an intersection
   * the left side, which holds it.
   */
  private @Nullable BitSet characterClass() {
    boolean negated = text.charAt(at) == '^';
    if (negated) {
      at++;
    }
    BitSet set = new BitSet();
    boolean known = !negated;
    while (text.charAt(at) != ']') {
      if (text.startsWith("&&", at)) {
        skipToEnd();
        break;
      }
      char c = text.charAt(at++);
      BitSet part = c == '[' ? characterClass() : c == '\\' ? escape().first() : range(c, c);
      if (part == null) {
        known = false;
        continue;
      }
      if (part.cardinality() == 1 && isRange()) {
        at++;
        char to = text.charAt(at++);
        BitSet end = to == '\\' ? escape().first() : range(to, to);
        part = end == null ? part : range(part.nextSetBit(0), end.nextSetBit(0));
      }
      set.or(part);
    }
    at++;
    return known ? set : null;
  }

  private boolean isRange() {
    return text.charAt(at) == '-' && text.charAt(at + 1) != ']' && text.charAt(at + 1) != '[';
  }

  /** From an {@code &&} to the end of the class around it. */
  private void skipToEnd() {
    int depth = 0;
    while (depth > 0 || text.charAt(at) != ']') {
      char c = text.charAt(at);
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      at += c == '\\' ? 2 : 1;
    }
  }

  private static BitSet range(int from, int to) {
    BitSet set = new BitSet();
    set.set(from, to + 1);
    return set;
  }

  private static BitSet spaces() {
    BitSet set = range('\t', '\r');
    set.set(' ');
    return set;
  }
}
