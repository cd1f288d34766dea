package io.qiantou.extract;

import io.qiantou.text.Characters;
import io.qiantou.text.Span;
import java.util.List;

/**
 * A sentence with one private character for each place, so that the rules see its bones: {@code
 * 在上海、长三角开展试点} is {@code 在A、B开展试点}.
 */
final class PlaceBones {
  private static final char DIVISION = '\uE001';
  private static final char AREA = '\uE002';
  private static final int LONGEST_CLAUSE = 200;

  private final String text;

  /** For each character, and for the end, where it begins in the whole text. */
  private final int[] starts;

  /** For each character, and for the end, how many places stand before it. */
  private final int[] before;

  private final List<Place> places;

  private PlaceBones(String text, int[] starts, int[] before, List<Place> places) {
    this.text = text;
    this.starts = starts;
    this.before = before;
    this.places = List.copyOf(places);
  }

  /** Of the sentence at {@code span} of {@code folded}, with the places in it. */
  static PlaceBones of(String folded, Span span, List<Place> places) {
    StringBuilder text = new StringBuilder(span.length());
    int[] starts = new int[span.length() + 1];
    int[] before = new int[span.length() + 1];
    int at = span.start();
    int next = 0;
    while (at < span.end()) {
      starts[text.length()] = at;
      before[text.length()] = next;
      if (next < places.size() && places.get(next).span().start() == at) {
        Place place = places.get(next++);
        text.append(place.isArea() ? AREA : DIVISION);
        at = place.span().end();
      } else {
        text.append(folded.charAt(at++));
      }
    }
    starts[text.length()] = at;
    before[text.length()] = next;
    return new PlaceBones(text.toString(), starts, before, places);
  }

  /** The bones. */
  String text() {
    return text;
  }

  /** The range of the whole text that a range of the bones stands for. */
  Span in(Span span) {
    return new Span(starts[span.start()], starts[span.end()]);
  }

  /** The places in a range of the bones. */
  List<Place> places(Span span) {
    return places.subList(before[span.start()], before[span.end()]);
  }

  /** Where the first place behind {@code from} stands, or how far is looked. */
  int nextPlace(int from) {
    int at = from;
    int end = Math.min(text.length(), from + LONGEST_CLAUSE);
    while (at < end && text.charAt(at) != DIVISION && text.charAt(at) != AREA) {
      at++;
    }
    return at;
  }

  /** Where the clause that holds {@code from} ends. */
  int clauseEnd(int from) {
    int at = from;
    int end = Math.min(text.length(), from + LONGEST_CLAUSE);
    while (at < end && !Characters.isMark(text.charAt(at), "，）")) {
      at++;
    }
    return at;
  }
}
