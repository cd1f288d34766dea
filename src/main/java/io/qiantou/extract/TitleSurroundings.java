package io.qiantou.extract;

import io.qiantou.text.Folding;
import io.qiantou.text.Span;
import java.util.List;

/**
 * The words around titles that stand in a row, as the rules of citations see them: folded, each
 * title one private character, those looked at another. {@code 根据《甲法》《乙条例》制定} is {@code
 * 根据\uE001制定}.
 */
final class TitleSurroundings {
  private static final char ROW = '\uE001';
  private static final char OTHER = '\uE002';

  /** Stands before words that were cut off in the middle of a line. */
  private static final char CUT = '\uE003';

  private static final int BEFORE = 80;
  private static final int AFTER = 100;

  private final String bones;

  /** For each character of the bones where it stands in the repaired text. */
  private final int[] places;

  private final Span row;

  private TitleSurroundings(String bones, int[] places, Span row) {
    this.bones = bones;
    this.places = places;
    this.row = row;
  }

  /** The words. */
  String bones() {
    return bones;
  }

  /** Around {@code titles[first..last]} of {@code text}, within its line and {@code range}. */
  static TitleSurroundings of(
      String text, Span range, List<QuotedTitle> titles, int first, int last) {
    Span row = new Span(titles.get(first).span().start(), titles.get(last).span().end());
    StringBuilder bones = new StringBuilder();
    int[] places = new int[BEFORE + AFTER + 2];
    int at = row.start();
    int other = first - 1;
    int count = 0;
    while (at > range.start() && count < BEFORE && text.charAt(at - 1) != '\n') {
      boolean title = other >= 0 && titles.get(other).span().end() == at;
      at = title ? titles.get(other--).span().start() : at - 1;
      places[count++] = at;
      bones.append(title ? OTHER : Folding.fold(text.charAt(at)));
    }
    if (at > range.start() && text.charAt(at - 1) != '\n') {
      places[count++] = at;
      bones.append(CUT);
    }
    bones.reverse();
    reverse(places, count);
    places[count++] = row.start();
    bones.append(ROW);
    at = row.end();
    other = last + 1;
    while (at < range.end() && count < places.length && text.charAt(at) != '\n') {
      boolean title = other < titles.size() && titles.get(other).span().start() == at;
      places[count++] = at;
      bones.append(title ? OTHER : Folding.fold(text.charAt(at)));
      at = title ? titles.get(other++).span().end() : at + 1;
    }
    return new TitleSurroundings(bones.toString(), places, row);
  }

  /** Where {@code span} of the bones stands in the repaired text. */
  Span inText(Span span) {
    int last = span.end() - 1;
    int end = bones.charAt(last) == ROW ? row.end() : places[last] + 1;
    return new Span(places[span.start()], Math.max(end, row.end()));
  }

  private static void reverse(int[] values, int count) {
    for (int i = 0; i < count / 2; i++) {
      int value = values[i];
      values[i] = values[count - 1 - i];
      values[count - 1 - i] = value;
    }
  }
}
