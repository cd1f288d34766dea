package io.qiantou.read;

/**
 * A character on a page.
 *
 * @param x left edge in points, from the left
 * @param y baseline in points, from the top
 * @param width advance in points
 * @param em size of its font in points
 * @param text what it stands for, mostly one character
 */
record Glyph(float x, float y, float width, float em, String text) {

  /** Right edge. */
  float end() {
    return x + width;
  }
}
