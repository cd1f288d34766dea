package io.qiantou;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Damages a text as files are damaged on their way: a part of it, cut, doubled, shuffled, joined,
 * in another encoding, with wrong bytes in it. The same seed gives the same damage.
 */
final class Mutations {
  private static final int LARGEST_PART = 6000;
  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          StandardCharsets.UTF_16,
          Charset.forName("GB18030"),
          Charset.forName("GBK"),
          Charset.forName("Big5"));
  private static final String MARKS = "（）《》【】〔〕“”，。；：、\n\t \u3000\f0123456789一二三四五六七八九十第条";

  private final Random random;

  Mutations(long seed) {
    random = new Random(seed);
  }

  /** A damaged part of {@code text} as bytes. */
  byte[] of(String text) {
    String part = part(text);
    for (int i = random.nextInt(3); i >= 0; i--) {
      part = damaged(part);
    }
    byte[] bytes = random.nextInt(4) == 0 ? encoded(part) : part.getBytes(StandardCharsets.UTF_8);
    return random.nextInt(8) == 0 ? withWrongBytes(bytes) : bytes;
  }

  private String part(String text) {
    int length = Math.min(text.length(), 1 + random.nextInt(LARGEST_PART));
    int start = random.nextInt(text.length() - length + 1);
    return text.substring(start, start + length);
  }

  private String damaged(String text) {
    return switch (random.nextInt(9)) {
      case 0 -> text.substring(0, at(text));
      case 1 -> text.substring(at(text));
      case 2 -> text + text.substring(at(text));
      case 3 -> shuffled(text);
      case 4 -> text.replaceAll("\\s+", "");
      case 5 -> text.replace("\n", random.nextBoolean() ? "\r\n" : "\n\n\n");
      case 6 -> without(text);
      case 7 -> withMarks(text);
      default -> swapped(text);
    };
  }

  private int at(String text) {
    return random.nextInt(text.length() + 1);
  }

  private String shuffled(String text) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    Collections.shuffle(lines, random);
    return String.join("\n", lines);
  }

  /** One kind of character is gone. */
  private String without(String text) {
    return text.replace(
        String.valueOf(MARKS.charAt(random.nextInt(MARKS.length()))),
        random.nextBoolean() ? "" : " ");
  }

  private String withMarks(String text) {
    StringBuilder marked = new StringBuilder(text);
    for (int i = random.nextInt(60); i > 0; i--) {
      marked.insert(
          random.nextInt(marked.length() + 1), MARKS.charAt(random.nextInt(MARKS.length())));
    }
    return marked.toString();
  }

  /** Characters of all planes, halves of pairs included, in the place of others. */
  private String swapped(String text) {
    StringBuilder changed = new StringBuilder(text);
    for (int i = random.nextInt(40); i > 0 && !changed.isEmpty(); i--) {
      changed.setCharAt(random.nextInt(changed.length()), (char) random.nextInt(0x10000));
    }
    return changed.toString();
  }

  private byte[] encoded(String text) {
    Charset charset = CHARSETS.get(random.nextInt(CHARSETS.size()));
    try {
      ByteBuffer bytes =
          charset
              .newEncoder()
              .onUnmappableCharacter(CodingErrorAction.REPLACE)
              .onMalformedInput(CodingErrorAction.REPLACE)
              .encode(CharBuffer.wrap(text));
      byte[] copy = new byte[bytes.remaining()];
      bytes.get(copy);
      return copy;
    } catch (CharacterCodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] withWrongBytes(byte[] bytes) {
    for (int i = random.nextInt(10); i > 0 && bytes.length > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }
}
