package io.qiantou.model;

/**
 * Where the characters of a document went (覆盖率): nothing is lost in silence.
 *
 * <p>All numbers count characters of the source that are no white space; they add up to {@link
 * #total()}.
 *
 * @param measures in measures
 * @param sections in sections around measures, or without any
 * @param head in title, notice, signature and contents, before the first unit
 * @param furniture left out as running headers, footers and page numbers
 * @param elsewhere in none of these: an opening, a closing paragraph, an annex
 */
public record Coverage(int measures, int sections, int head, int furniture, int elsewhere) {

  /** All characters of the document. */
  public int total() {
    return measures + sections + head + furniture + elsewhere;
  }
}
