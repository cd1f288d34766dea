package io.qiantou.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the charset of a text and decodes it without losing a character: byte order mark, strict
 * UTF-8, what the page declares, and else the charset in which the bytes make most sense.
 *
 * <p>A page that declares gb2312 or GBK is decoded as GB18030, which contains both: {@code 镕} and
 * {@code 〔〕} would be lost otherwise. Strict GB18030 accepts the bytes of Big5 too; {@link
 * FrequentCharacters} tells the two apart. Bytes that are UTF-8 but for a few are broken UTF-8 and
 * never taken for anything else.
 */
final class Decoder {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset BIG5 = Charset.forName("Big5");
  private static final double LEAST_SHARE = 0.15;
  private static final int SAMPLE = 1 << 20;
  private static final int CONTROL_SHARE = 200;

  private final String name;
  private final byte[] bytes;

  private Decoder(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  /**
   * The text of the file {@code name}.
   *
   * @param declared the charset that the file itself names, if any
   * @throws UnreadableInput {@code encoding.broken}, {@code encoding.unknown} or {@code
   *     input.binary}
   */
  static Decoded decode(String name, byte[] bytes, Optional<String> declared) {
    return new Decoder(name, bytes).decode(declared);
  }

  private Decoded decode(Optional<String> declared) {
    Optional<Decoded> marked = byteOrderMark();
    if (marked.isPresent()) {
      return marked.get();
    }
    Optional<String> utf8 = utf8();
    Optional<Decoded> wide = utf8.isEmpty() || holdsNul() ? withoutMark() : Optional.empty();
    if (wide.isPresent()) {
      return wide.get();
    }
    refuseBinary();
    if (utf8.isPresent()) {
      return new Decoded(utf8.get(), "UTF-8");
    }
    if (isBrokenUtf8()) {
      throw broken(StandardCharsets.UTF_8);
    }
    return mostPlausible(declared.flatMap(Decoder::declared));
  }

  private Optional<Decoded> byteOrderMark() {
    if (startsWith(0xFE, 0xFF) || (startsWith(0xFF, 0xFE) && !startsWith(0xFF, 0xFE, 0, 0))) {
      Charset charset =
          bytes[0] == (byte) 0xFE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
      return Optional.of(
          new Decoded(strict(charset, 2).orElseThrow(() -> broken(charset)), "UTF-16"));
    }
    return Optional.empty();
  }

  /** UTF-16 without a byte order mark: of the two orders the one that reads as Chinese. */
  private Optional<Decoded> withoutMark() {
    if (bytes.length % 2 != 0) {
      return Optional.empty();
    }
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      String sample = lenient(charset);
      if (isWide(sample)) {
        return Optional.of(
            new Decoded(strict(charset, 0).orElseThrow(() -> broken(charset)), charset.name()));
      }
    }
    return Optional.empty();
  }

  /** Text decoded rightly has no NUL and is Han, punctuation and ASCII almost throughout. */
  private static boolean isWide(String sample) {
    int usual = 0;
    for (int i = 0; i < sample.length(); i++) {
      char c = sample.charAt(i);
      if (c == 0) {
        return false;
      }
      boolean ascii = (c >= 0x20 && c < 0x7f) || c == '\n' || c == '\r' || c == '\t' || c == '\f';
      usual += ascii || (c >= 0x2010 && c <= 0x9fff) || c >= 0xff00 ? 1 : 0;
    }
    return usual >= sample.length() * 0.97 && FrequentCharacters.share(sample) >= LEAST_SHARE * 2;
  }

  private Decoded mostPlausible(Optional<Charset> declared) {
    double gb = FrequentCharacters.share(lenient(GB18030));
    double big5 = FrequentCharacters.share(lenient(BIG5));
    Charset better = big5 > gb ? BIG5 : GB18030;
    if (Math.max(gb, big5) < LEAST_SHARE) {
      if (declared.isEmpty()) {
        throw new UnreadableInput(
            name,
            "encoding.unknown",
            "the encoding is none of UTF-8, UTF-16, GB18030 and Big5; save the file as UTF-8");
      }
      better = declared.get();
    }
    Charset chosen = better;
    String text =
        strict(chosen, 0)
            .or(() -> chosen.equals(BIG5) ? strict(hongKong(), 0) : Optional.empty())
            .orElseThrow(() -> broken(chosen));
    return new Decoded(text, chosen.name());
  }

  /** Big5 with the characters of Hong Kong, where this Java has it. */
  private static Charset hongKong() {
    return Charset.isSupported("Big5-HKSCS") ? Charset.forName("Big5-HKSCS") : BIG5;
  }

  /** Charsets of Chinese pages that a page may declare; anything else declares nothing here. */
  private static Optional<Charset> declared(String label) {
    String plain = label.toLowerCase(Locale.ROOT);
    if (plain.startsWith("gb") || plain.equals("x-gbk")) {
      return Optional.of(GB18030);
    }
    return plain.startsWith("big5") ? Optional.of(BIG5) : Optional.empty();
  }

  private boolean startsWith(int... head) {
    for (int i = 0; i < head.length; i++) {
      if (i >= bytes.length || bytes[i] != (byte) head[i]) {
        return false;
      }
    }
    return true;
  }

  private boolean holdsNul() {
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  /** A file of control characters is no text, whatever its name says. */
  private void refuseBinary() {
    int controls = 0;
    for (byte b : bytes) {
      boolean control = b >= 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f';
      if (b == 0 || (control && ++controls > 8 + bytes.length / CONTROL_SHARE)) {
        throw new UnreadableInput(
            name, "input.binary", "the file is binary, no text (control characters in it)");
      }
    }
  }

  /** True where more places decode as the three bytes of a Chinese character than break. */
  private boolean isBrokenUtf8() {
    int good = 0;
    int bad = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] >= 0) {
        continue;
      }
      if (i + 2 < bytes.length
          && (bytes[i] & 0xff) >= 0xe2
          && (bytes[i] & 0xff) <= 0xef
          && (bytes[i + 1] & 0xc0) == 0x80
          && (bytes[i + 2] & 0xc0) == 0x80) {
        good++;
        i += 2;
      } else {
        bad++;
      }
    }
    return good > 2 * bad;
  }

  /** The JDK is quick where it puts U+FFFD for what is broken; a text may hold one by right. */
  private Optional<String> utf8() {
    String quick = new String(bytes, StandardCharsets.UTF_8);
    return quick.indexOf('\ufffd') < 0 ? Optional.of(quick) : strict(StandardCharsets.UTF_8, 0);
  }

  private Optional<String> strict(Charset charset, int from) {
    CharBuffer out = CharBuffer.allocate(bytes.length - from + 1);
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    boolean failed =
        decoder.decode(ByteBuffer.wrap(bytes, from, bytes.length - from), out, true).isError()
            || decoder.flush(out).isError();
    return failed ? Optional.empty() : Optional.of(out.flip().toString());
  }

  private String lenient(Charset charset) {
    int length = Math.min(bytes.length, SAMPLE);
    return new String(bytes, 0, length, charset);
  }

  private UnreadableInput broken(Charset charset) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(in, CharBuffer.allocate(bytes.length + 1), true);
    int line = 1;
    for (int i = 0; i < in.position(); i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return new UnreadableInput(
        name,
        "encoding.broken",
        "no valid "
            + charset.name()
            + ": byte "
            + in.position()
            + " (line "
            + line
            + ") cannot be decoded; save the file as UTF-8");
  }
}
