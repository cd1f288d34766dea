package io.qiantou.extract;

import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule's pattern taken apart at its top level, so that one can say how far it goes along with a
 * text.
 *
 * <p>Example: {@code (?:由)?(?<lead>…)牵头(?!人)} has the pieces {@code (?:由)?}, {@code (?<lead>…)},
 * {@code 牵头}, {@code (?!人)}; {@code 由海关总署负责} goes along with the first two. Every number of leading
 * pieces is a pattern of its own, and where more of them match, fewer do too. A pattern that is one
 * alternation at its top level has one piece.
 */
final class PatternPieces {
  private static final String QUANTIFIERS = "?*+";

  private final List<String> pieces;

  private PatternPieces(List<String> pieces) {
    this.pieces = List.copyOf(pieces);
  }

  /** The pieces of {@code pattern}. */
  static PatternPieces of(Pattern pattern) {
    String source = pattern.pattern();
    List<String> pieces = new ArrayList<>();
    boolean joinable = false;
    int at = 0;
    while (at < source.length()) {
      char first = source.charAt(at);
      if (first == '|') {
        return new PatternPieces(List.of(source));
      }
      int atom = atomEnd(source, at);
      int end = quantifierEnd(source, atom);
      boolean letter = Character.isLetterOrDigit(first) && end == at + 1;
      String piece = source.substring(at, end);
      if (letter && joinable) {
        pieces.set(pieces.size() - 1, pieces.get(pieces.size() - 1) + piece);
      } else {
        pieces.add(piece);
      }
      joinable = letter;
      at = end;
    }
    return new PatternPieces(pieces);
  }

  /** The pieces, in order. */
  List<String> pieces() {
    return pieces;
  }

  /**
   * How far a pattern goes along with a text.
   *
   * @param count how many pieces match
   * @param span what they match; where several places are as good, the longest match
   */
  record Reach(int count, Span span) {}

  /** The farthest reach at one of {@code starts}, within {@code text[start, end)}. */
  Optional<Reach> reachAt(String text, List<Integer> starts, int end) {
    for (int count = pieces.size(); count > 0; count--) {
      Matcher matcher = prefix(count).matcher(text);
      Optional<Span> longest = Optional.empty();
      for (int start : starts) {
        if (matcher.region(start, end).lookingAt()) {
          longest = longer(longest, new Span(matcher.start(), matcher.end()));
        }
      }
      if (longest.filter(span -> !span.isEmpty()).isPresent()) {
        return Optional.of(new Reach(count, longest.get()));
      }
    }
    return Optional.empty();
  }

  /** The farthest reach anywhere in {@code text}. */
  Optional<Reach> reach(String text) {
    for (int count = pieces.size(); count > 0; count--) {
      Matcher matcher = prefix(count).matcher(text);
      Optional<Span> longest = Optional.empty();
      while (matcher.find()) {
        longest = longer(longest, new Span(matcher.start(), matcher.end()));
      }
      if (longest.filter(span -> !span.isEmpty()).isPresent()) {
        return Optional.of(new Reach(count, longest.get()));
      }
    }
    return Optional.empty();
  }

  private Pattern prefix(int count) {
    return Pattern.compile(String.join("", pieces.subList(0, count)));
  }

  private static Optional<Span> longer(Optional<Span> one, Span other) {
    return one.filter(span -> span.length() >= other.length()).or(() -> Optional.of(other));
  }

  private static int atomEnd(String source, int at) {
    return switch (source.charAt(at)) {
      case '\\' -> escapeEnd(source, at);
      case '[' -> classEnd(source, at);
      case '(' -> groupEnd(source, at);
      default -> at + 1;
    };
  }

  private static int escapeEnd(String source, int at) {
    return switch (source.charAt(at + 1)) {
      case 'u' -> at + 6;
      case 'x' -> at + 4;
      case 'p', 'P' -> source.indexOf('}', at) + 1;
      default -> at + 2;
    };
  }

  private static int classEnd(String source, int open) {
    int depth = 0;
    int at = open;
    while (at < source.length()) {
      char c = source.charAt(at);
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      at = c == '\\' ? escapeEnd(source, at) : at + 1;
      if (depth == 0) {
        return at;
      }
    }
    return at;
  }

  private static int groupEnd(String source, int open) {
    int at = open + 1;
    while (at < source.length() && source.charAt(at) != ')') {
      at = atomEnd(source, at);
    }
    return Math.min(source.length(), at + 1);
  }

  private static int quantifierEnd(String source, int atom) {
    int at = atom;
    if (at < source.length() && source.charAt(at) == '{') {
      at = source.indexOf('}', at) + 1;
    }
    while (at < source.length() && QUANTIFIERS.indexOf(source.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }
}
