package io.qiantou.lexicon;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the content of a {@link CompiledFile} in the order in which {@link CompiledWriter} wrote
 * it. Texts are cut out of one text and numbers taken from one array: nothing is decoded piece by
 * piece.
 */
final class CompiledReader {
  private final String characters;
  private final int[] numbers;
  private int at;

  CompiledReader(String characters, int[] numbers) {
    this.characters = characters;
    this.numbers = numbers;
  }

  /** A reader of the same file that goes on where {@code fromEnd} numbers are left. */
  CompiledReader at(int fromEnd) {
    CompiledReader reader = new CompiledReader(characters, numbers);
    reader.at = numbers.length - fromEnd;
    return reader;
  }

  int number() {
    return numbers[at++];
  }

  int[] numbers() {
    int[] array = new int[number()];
    int used = number();
    System.arraycopy(numbers, at, array, 0, used);
    at += used;
    return array;
  }

  String text() {
    int start = number();
    return characters.substring(start, number());
  }

  List<String> texts() {
    int size = number();
    List<String> texts = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      texts.add(text());
    }
    return texts;
  }
}
