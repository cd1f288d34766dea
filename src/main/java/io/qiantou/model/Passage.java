package io.qiantou.model;

import io.qiantou.text.Span;

/**
 * Text of a document that stands in no measure and is no heading: the letter that sends a plan
 * round, what a chapter says before its first measure, a report.
 *
 * @param text unwrapped, paragraphs separated by line feeds
 * @param span where it stands in the source
 */
public record Passage(String text, Span span) {
  /** Checks the text. */
  public Passage {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a passage without words at " + span);
    }
  }
}
