package io.qiantou.segment;

/**
 * The paragraphs of one document within a file, by index.
 *
 * @param first its first paragraph: the title's, or the order's (令) by which it was promulgated
 * @param titleStart first line of its title
 * @param titleEnd index after the last line of the title; {@code titleStart} where it has none
 * @param bodyStart index of the first paragraph behind the title; elsewhere than {@code titleEnd}
 *     only in a newspaper, where headlines stand apart
 * @param end index after the document's last paragraph
 * @param news true for an article of a newspaper
 */
record DocumentRange(
    int first, int titleStart, int titleEnd, int bodyStart, int end, boolean news) {

  /** A document whose title stands before its text. */
  static DocumentRange of(int titleStart, int titleEnd, int end) {
    return promulgated(titleStart, titleStart, titleEnd, end);
  }

  /** A document whose order of promulgation stands before its title. */
  static DocumentRange promulgated(int first, int titleStart, int titleEnd, int end) {
    return new DocumentRange(first, titleStart, titleEnd, titleEnd, end, false);
  }

  /** The same document, ended earlier. */
  DocumentRange endingAt(int newEnd) {
    return new DocumentRange(first, titleStart, titleEnd, bodyStart, newEnd, news);
  }
}
