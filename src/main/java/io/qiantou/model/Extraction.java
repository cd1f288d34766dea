package io.qiantou.model;

import io.qiantou.text.SourceText;
import java.util.List;

/**
 * All that was found in one input.
 *
 * @param source the input's text
 * @param documents the documents in it, in reading order; a text without any has none
 * @param problems what belongs to no document
 */
public record Extraction(
    SourceText source, List<PolicyDocument> documents, List<Problem> problems) {

  /** Copies the lists. */
  public Extraction {
    documents = List.copyOf(documents);
    problems = List.copyOf(problems);
  }
}
