package io.qiantou.segment;

import io.qiantou.model.DocumentText;
import io.qiantou.model.Passage;
import io.qiantou.model.Section;
import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The text of a document between its measures and its headings, so that none of it is lost.
 *
 * <p>A heading is left out where the line says nothing else; {@code 一、总体要求。深入贯彻……} stays whole.
 */
public final class Passages {
  private static final String CLOSING = "。:：";

  private final DocumentText document;
  private final Map<Integer, String> headings = new HashMap<>();
  private final List<Passage> found = new ArrayList<>();
  private int from = -1;
  private int to;

  private Passages(DocumentText document) {
    this.document = document;
    for (Section section : document.document().sections()) {
      headings.putIfAbsent(section.span().start(), section.heading());
    }
  }

  /** Those of {@code document}, in reading order. */
  public static List<Passage> of(DocumentText document) {
    Passages passages = new Passages(document);
    List<Span> measures = new ArrayList<>(document.measureSpans());
    measures.sort(Comparator.naturalOrder());
    int at = document.span().start();
    for (Span measure : measures) {
      passages.between(at, measure.start());
      at = Math.max(at, measure.end());
    }
    passages.between(at, document.span().end());
    return List.copyOf(passages.found);
  }

  private void between(int start, int end) {
    String text = document.mapped().text();
    int at = start;
    while (at < end) {
      int feed = text.indexOf('\n', at);
      line(at, feed < 0 ? end : Math.min(feed, end));
      at = feed < 0 ? end : feed + 1;
    }
    finish();
  }

  private void line(int start, int end) {
    String line = document.mapped().text().substring(start, end);
    if (line.isBlank()) {
      return;
    }
    int first = start;
    while (Character.isWhitespace(document.mapped().text().charAt(first))) {
      first++;
    }
    String heading = headings.get(document.mapped().offsets().toSource(first));
    if (heading != null) {
      finish();
      if (isHeading(line, heading)) {
        return;
      }
    }
    if (from < 0) {
      from = start;
    }
    to = end;
  }

  private static boolean isHeading(String line, String heading) {
    String words = line.strip();
    while (!words.isEmpty() && CLOSING.indexOf(words.charAt(words.length() - 1)) >= 0) {
      words = words.substring(0, words.length() - 1);
    }
    return words.endsWith(heading);
  }

  private void finish() {
    if (from >= 0) {
      Span span = new Span(from, to);
      found.add(new Passage(span.of(document.mapped().text()), document.mapped().toSource(span)));
      from = -1;
    }
  }
}
