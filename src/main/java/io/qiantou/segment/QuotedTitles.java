package io.qiantou.segment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a text names titles (书名号): in {@code 示例部近日印发《示例规划》。} the title 示例规划 at 6. Found in one pass
 * over the file, for a file may hold thousands of documents that each ask.
 */
final class QuotedTitles {
  private static final int LONGEST = 200;
  private static final int PLACES = 16;
  private static final int MOST_ASKED = 500;

  private final Map<String, List<Integer>> places = new HashMap<>();

  /** Those of {@code text}; of one title the first few places. */
  QuotedTitles(String text) {
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '《') {
        open.push(i);
      } else if (c == '》' && !open.isEmpty()) {
        add(text, open.pop(), i);
      } else if (c == '\n') {
        open.clear();
      }
    }
  }

  private void add(String text, int start, int end) {
    if (end - start <= LONGEST) {
      List<Integer> found =
          places.computeIfAbsent(text.substring(start + 1, end), title -> new ArrayList<>(1));
      if (found.size() < PLACES) {
        found.add(start);
      }
    }
  }

  /** Offsets of the 《 before {@code title}, in order. */
  List<Integer> of(String title) {
    return places.getOrDefault(title, List.of());
  }

  /** The titles that are named before {@code offset}, in the order of their letters. */
  List<String> before(int offset) {
    return places.entrySet().stream()
        .filter(entry -> entry.getValue().get(0) < offset)
        .map(Map.Entry::getKey)
        .sorted()
        .limit(MOST_ASKED)
        .toList();
  }
}
