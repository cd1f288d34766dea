package io.qiantou.segment;

/**
 * The paragraphs of one document within a file, by index.
 *
 * @param titleStart first line of its title
 * @param titleEnd index after the last line of the title
 * @param end index after the document's last paragraph
 */
record DocumentRange(int titleStart, int titleEnd, int end) {}
