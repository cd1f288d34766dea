package io.qiantou.segment;

/**
 * A group of neighbouring headline lines of a newspaper page, by the indexes of their paragraphs.
 *
 * @param start of the first
 * @param end behind the last
 */
record Headline(int start, int end) {}
