package io.qiantou.segment;

import io.qiantou.text.Characters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What articles put before their items where documents have numbers: ◆, ●, ✅, 🔹, 1️⃣. */
final class Bullet {
  /** Geometric shapes, check marks, stars, pictographs, and digits in a box. */
  private static final Pattern BULLET =
      Pattern.compile(
          "^(?:[\\u25A0-\\u25FF\\u2600-\\u27BF\\u2B00-\\u2BFF\\u258D\\x{1F300}-\\x{1FAFF}]"
              + "|[0-9]\\uFE0F?\\u20E3)\\uFE0F?\\s*");

  private Bullet() {}

  /** Length of the bullet that {@code text} begins with, spaces behind it included; 0 without. */
  static int length(String text) {
    if (text.isEmpty() || Characters.isHan(text.charAt(0))) {
      return 0; // nearly all
    }
    Matcher bullet = BULLET.matcher(text);
    return bullet.find() && bullet.end() < text.length() ? bullet.end() : 0;
  }
}
