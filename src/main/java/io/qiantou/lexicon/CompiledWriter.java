package io.qiantou.lexicon;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects the content of a {@link CompiledFile}; {@link CompiledReader} reads in its order. */
final class CompiledWriter {
  private final StringBuilder characters;
  private final Map<String, Integer> starts;
  private int[] numbers = new int[1024];
  private int count;

  CompiledWriter() {
    this(new StringBuilder(), new HashMap<>());
  }

  private CompiledWriter(StringBuilder characters, Map<String, Integer> starts) {
    this.characters = characters;
    this.starts = starts;
  }

  /** A writer whose numbers are {@linkplain #append appended} later; its texts are the same. */
  CompiledWriter part() {
    return new CompiledWriter(characters, starts);
  }

  /** Writes what was written to {@code part}. */
  void append(CompiledWriter part) {
    for (int i = 0; i < part.count; i++) {
      number(part.numbers[i]);
    }
  }

  /** How many numbers were written. */
  int position() {
    return count;
  }

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
