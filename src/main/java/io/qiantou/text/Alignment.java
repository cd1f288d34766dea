package io.qiantou.text;

import java.util.Arrays;
import java.util.Optional;

/**
 * Where the characters of a repaired text (修复后的文字) stood in the quotation that it was made from.
 * Repairs leave out characters (line breaks, a printed number, a page's head) and set white space,
 * and put no other character in; so the one is found in the other from left to right.
 *
 * <p>Example: in {@code "（海关总\n署牵头）"}, repaired to {@code "（海关总署牵头）"}, the code points 1 to 8 of
 * the quotation are the UTF-16 units 1 to 7 of the repaired text.
 *
 * <p>The trap: where the text was not made that way there is no alignment, and the quotation has to
 * be shown as it stands.
 */
public final class Alignment {
  /** UTF-16 offsets in the repaired text of all that is not white space, ascending. */
  private final int[] units;

  /** For each of them the code point in the quotation, ascending. */
  private final int[] places;

  private final String repaired;

  private Alignment(int[] units, int[] places, String repaired) {
    this.units = units;
    this.places = places;
    this.repaired = repaired;
  }

  /** The alignment; empty where {@code repaired} has characters that {@code quotation} lacks. */
  public static Optional<Alignment> of(String quotation, String repaired) {
    int[] units = new int[repaired.length()];
    int[] places = new int[repaired.length()];
    int count = 0;
    int place = 0;
    int at = 0;
    for (int unit = 0; unit < repaired.length(); ) {
      int character = repaired.codePointAt(unit);
      if (!Character.isWhitespace(character)) {
        while (at < quotation.length() && quotation.codePointAt(at) != character) {
          at += Character.charCount(quotation.codePointAt(at));
          place++;
        }
        if (at == quotation.length()) {
          return Optional.empty();
        }
        units[count] = unit;
        places[count++] = place++;
        at += Character.charCount(character);
      }
      unit += Character.charCount(character);
    }
    return Optional.of(
        new Alignment(Arrays.copyOf(units, count), Arrays.copyOf(places, count), repaired));
  }

  /**
   * The part of the repaired text that a part of the quotation became.
   *
   * @param quoted code points of the quotation; what lies beyond its ends counts as the end
   * @return UTF-16 units of the repaired text; empty where nothing was left of it
   */
  public Optional<Span> toRepaired(Span quoted) {
    int first = firstFrom(quoted.start());
    int last = firstFrom(quoted.end()) - 1;
    if (last < first) {
      return Optional.empty();
    }
    int end = units[last] + Character.charCount(repaired.codePointAt(units[last]));
    return Optional.of(new Span(units[first], end));
  }

  private int firstFrom(int place) {
    int found = Arrays.binarySearch(places, place);
    return found >= 0 ? found : -found - 1;
  }
}
