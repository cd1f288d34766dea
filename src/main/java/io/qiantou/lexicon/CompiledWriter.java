package io.qiantou.lexicon;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects the content of a {@link CompiledFile}; {@link CompiledReader} reads in its order. */
final class CompiledWriter {
  private final StringBuilder characters = new StringBuilder();
  private final Map<String, Integer> starts = new HashMap<>();
  private int[] numbers = new int[1024];
  private int count;

  void number(int number) {
    if (count == numbers.length) {
      numbers = Arrays.copyOf(numbers, count * 2);
    }
    numbers[count++] = number;
  }

  /** Numbers without the zeros at their end, which are only counted. */
  void numbers(int[] array) {
    int used = array.length;
    while (used > 0 && array[used - 1] == 0) {
      used--;
    }
    number(array.length);
    number(used);
    for (int i = 0; i < used; i++) {
      number(array[i]);
    }
  }

  /** A text; one that was written before stands in the file once. */
  void text(String text) {
    int start = starts.computeIfAbsent(text, this::append);
    number(start);
    number(start + text.length());
  }

  void texts(List<String> texts) {
    number(texts.size());
    texts.forEach(this::text);
  }

  String characters() {
    return characters.toString();
  }

  int[] numbers() {
    return Arrays.copyOf(numbers, count);
  }

  private int append(String text) {
    int start = characters.length();
    characters.append(text);
    return start;
  }
}
