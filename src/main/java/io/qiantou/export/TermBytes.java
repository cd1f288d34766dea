package io.qiantou.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bytes that grow, written in UTF-8 with the escapes of N-Triples. An unpaired surrogate, which no
 * UTF-8 can hold, becomes U+FFFD.
 */
final class TermBytes {
  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
  private static final int REPLACEMENT = 0xFFFD;

  /** The most bytes that one char can become. */
  private static final int LONGEST = 6;

  /** By character: the letter behind a backslash, 0 where none is needed. */
  private static final byte[] STRING_ESCAPES = new byte[128];

  /** By character: whether an IRI may not hold it. */
  private static final boolean[] NOT_IN_IRI = new boolean[128];

  static {
    STRING_ESCAPES['"'] = '"';
    STRING_ESCAPES['\\'] = '\\';
    STRING_ESCAPES['\n'] = 'n';
    STRING_ESCAPES['\r'] = 'r';
    for (char c = 0; c <= ' '; c++) {
      NOT_IN_IRI[c] = true;
    }
    for (char c : "<>\"{}|^`\\".toCharArray()) {
      NOT_IN_IRI[c] = true;
    }
  }

  private byte[] bytes = new byte[1 << 10];
  private int size;

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  byte[] copy() {
    return Arrays.copyOf(bytes, size);
  }

  void moveTo(OutputStream out) throws IOException {
    out.write(bytes, 0, size);
    size = 0;
  }

  void put(char ascii) {
    reserve(1);
    bytes[size++] = (byte) ascii;
  }

  void put(byte[] more) {
    reserve(more.length);
    System.arraycopy(more, 0, bytes, size, more.length);
    size += more.length;
  }

  /** What stands between the quotes of a literal. */
  void string(String text) {
    reserve(text.length() * LONGEST);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 128) {
        i += beyondAscii(text, i, c);
      } else if (STRING_ESCAPES[c] == 0) {
        bytes[size++] = (byte) c;
      } else {
        bytes[size++] = '\\';
        bytes[size++] = STRING_ESCAPES[c];
      }
    }
  }

  /** What stands between the angles of an IRI. */
  void iri(String iri) {
    reserve(iri.length() * LONGEST);
    for (int i = 0; i < iri.length(); i++) {
      char c = iri.charAt(i);
      if (c >= 128) {
        i += beyondAscii(iri, i, c);
      } else if (NOT_IN_IRI[c]) {
        numbered(c);
      } else {
        bytes[size++] = (byte) c;
      }
    }
  }

  /** Puts the character at {@code i}; 1 where it is two chars long. */
  private int beyondAscii(String text, int i, char c) {
    if (c < 0x800) {
      bytes[size++] = (byte) (0xC0 | (c >> 6));
      bytes[size++] = (byte) (0x80 | (c & 0x3F));
      return 0;
    }
    if (!Character.isSurrogate(c)) {
      threeBytes(c);
      return 0;
    }
    int point = text.codePointAt(i);
    if (!Character.isSupplementaryCodePoint(point)) {
      threeBytes(REPLACEMENT);
      return 0;
    }
    bytes[size++] = (byte) (0xF0 | (point >> 18));
    bytes[size++] = (byte) (0x80 | ((point >> 12) & 0x3F));
    bytes[size++] = (byte) (0x80 | ((point >> 6) & 0x3F));
    bytes[size++] = (byte) (0x80 | (point & 0x3F));
    return 1;
  }

  private void threeBytes(int c) {
    bytes[size++] = (byte) (0xE0 | (c >> 12));
    bytes[size++] = (byte) (0x80 | ((c >> 6) & 0x3F));
    bytes[size++] = (byte) (0x80 | (c & 0x3F));
  }

  private void numbered(char c) {
    bytes[size++] = '\\';
    bytes[size++] = 'u';
    for (int shift = 12; shift >= 0; shift -= 4) {
      bytes[size++] = HEX[(c >> shift) & 0xF];
    }
  }

  private void reserve(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }
}
