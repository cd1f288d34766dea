package io.qiantou.rdf;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Printed words as part of an IRI. Chinese characters stand as they are; what RFC 3987 forbids, or
 * what two files print differently for the same thing (width, brackets, spaces), is dropped.
 */
final class Slug {
  private static final int LONGEST = 120;

  /** Letters that Unicode deprecates and Jena refuses. */
  private static final String DEPRECATED = "\u0149\u0673\u0f77\u0f79\u17a3\u17a4";

  private Slug() {}

  /**
   * Letters and digits only, width folded: {@code 推进“一业一证”改革} gives {@code 推进一业一证改革}, {@code （四）}
   * gives {@code 四}. Between two Latin letters or digits a hyphen keeps apart what was apart:
   * {@code 2021—2025年} gives {@code 2021-2025年}. Words longer than 120 characters are cut and end
   * in eight digits of a hash of all of them.
   */
  static String of(String words) {
    String slug = join(words, false);
    if (slug.codePointCount(0, slug.length()) <= LONGEST) {
      return slug;
    }
    return first(slug, LONGEST) + "-" + HexFormat.of().toHexDigits(slug.hashCode());
  }

  /** The first {@code letters} characters of {@link #of}. */
  static String of(String words, int letters) {
    return first(join(words, false), letters);
  }

  /**
   * A document number (发文字号): {@code 国发〔2021〕12号}, {@code 国发[2021]12号} and {@code 国发（２０２１）第12 号}
   * all give {@code 国发-2021-12}.
   */
  static String number(String number) {
    String slug = join(number.replaceAll("[\\s\\u3000]+", ""), true);
    slug = slug.endsWith("号") ? slug.substring(0, slug.length() - 1) : slug;
    return slug.replaceAll("-第(?=\\d)", "-");
  }

  /**
   * A name as printed, kept character for character; what may not stand in an IRI is
   * percent-encoded, so that two names never share an IRI: {@code 国家发展改革委（价格司）} stays, {@code A B}
   * gives {@code A%20B}.
   */
  static String name(String name) {
    StringBuilder out = new StringBuilder();
    Normalizer.normalize(name, Normalizer.Form.NFC).codePoints().forEach(c -> escape(c, out));
    return out.toString();
  }

  private static void escape(int c, StringBuilder out) {
    if (isWord(c) || "-._~".indexOf(c) >= 0 || (c > 0x9f && isPunctuation(c))) {
      out.appendCodePoint(c);
      return;
    }
    for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
      out.append('%').append(HexFormat.of().toHexDigits(b).toUpperCase(Locale.ROOT));
    }
  }

  private static String join(String words, boolean always) {
    StringBuilder out = new StringBuilder();
    boolean gap = false;
    int last = 0;
    for (int c : Normalizer.normalize(words, Normalizer.Form.NFKC).codePoints().toArray()) {
      if (!isWord(c)) {
        gap = true;
        continue;
      }
      if (gap && !out.isEmpty() && (always || (last < 0x80 && c < 0x80))) {
        out.append('-');
      }
      out.appendCodePoint(c);
      last = c;
      gap = false;
    }
    return out.toString();
  }

  private static String first(String slug, int letters) {
    return slug.codePointCount(0, slug.length()) <= letters
        ? slug
        : slug.substring(0, slug.offsetByCodePoints(0, letters));
  }

  /** Alphabetic and not only letters: 〇 is a letter number. */
  private static boolean isWord(int c) {
    return (Character.isAlphabetic(c) || Character.isDigit(c)) && DEPRECATED.indexOf(c) < 0;
  }

  private static boolean isPunctuation(int c) {
    return switch (Character.getType(c)) {
      case Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.CONNECTOR_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          c < 0xfff0;
      default -> false;
    };
  }
}
