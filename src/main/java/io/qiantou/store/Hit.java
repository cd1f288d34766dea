package io.qiantou.store;

import java.util.Objects;

/**
 * Something that was found by its words.
 *
 * @param iri what was found: a measure, a document, an agency, an indicator, a region
 * @param kind what it is: {@code measure, section, document, cited, agency, indicator, region,
 *     programme, other}
 * @param graph the graph that it was found in
 * @param words the words that were found, whole
 * @param highlighted the fitting part of them as HTML: everything escaped, what was asked for
 *     between {@code <em>} and {@code </em>}
 * @param score how well it fits; to be compared within one answer only
 */
public record Hit(
    String iri, String kind, String graph, String words, String highlighted, float score) {
  /** Checks that nothing is missing. */
  public Hit {
    Objects.requireNonNull(iri);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(graph);
    Objects.requireNonNull(words);
    Objects.requireNonNull(highlighted);
  }
}
