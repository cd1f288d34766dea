package io.qiantou.model;

import io.qiantou.text.MappedText;
import io.qiantou.text.Span;
import java.util.List;

/**
 * A document on its way from {@code segment} to {@code extract}: its structure, and where its
 * measures stand in the repaired text.
 *
 * @param document without facts yet
 * @param mapped the repaired text of the whole file
 * @param span where the document stands in the repaired text
 * @param measureSpans for each of the document's measures, in order, where it stands in the
 *     repaired text
 */
public record DocumentText(
    PolicyDocument document, MappedText mapped, Span span, List<Span> measureSpans) {

  /** The same document with another head. */
  public DocumentText withHead(DocumentHead head) {
    return new DocumentText(document.withHead(head), mapped, span, measureSpans);
  }

  /** Copies the list and checks its size. */
  public DocumentText {
    measureSpans = List.copyOf(measureSpans);
    if (measureSpans.size() != document.measures().size()) {
      throw new IllegalArgumentException(
          measureSpans.size() + " spans for " + document.measures().size() + " measures");
    }
  }
}
