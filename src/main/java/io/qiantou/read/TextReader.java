package io.qiantou.read;

import io.qiantou.model.QiantouException;
import io.qiantou.text.SourceText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Reads a plain text file: strict UTF-8, form feeds as page marks.
 *
 * <p>The decoded text is the file as it is, a byte order mark included, so that positions in it are
 * positions in the file.
 */
public final class TextReader {
  private static final int CONTROL_SHARE = 200;

  /**
   * The text of one file.
   *
   * @param name the file's name
   * @param bytes its whole content
   * @throws UnreadableInput where the file is empty, holds no text, or is no UTF-8; the message
   *     says which and where
   */
  public SourceText read(String name, byte[] bytes) {
    if (bytes.length == 0) {
      throw new UnreadableInput(name, "input.empty", "the file is empty");
    }
    refuseBinary(name, bytes);
    String text = decode(name, bytes);
    if (text.isBlank()) {
      throw new UnreadableInput(name, "input.blank", "the file holds nothing but white space");
    }
    return new SourceText(name, "text/plain", "UTF-8", sha256(bytes), text, pageStarts(text));
  }

  /** A file of control characters is no text, whatever its name says. */
  private static void refuseBinary(String name, byte[] bytes) {
    int controls = 0;
    for (byte b : bytes) {
      boolean control = b >= 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f';
      if (b == 0 || (control && ++controls > 8 + bytes.length / CONTROL_SHARE)) {
        throw new UnreadableInput(
            name, "input.binary", "the file is binary, no text (control characters in it)");
      }
    }
  }

  private static String decode(String name, byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(in)
          .toString();
    } catch (CharacterCodingException e) {
      int line = 1;
      for (int i = 0; i < in.position(); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      throw new UnreadableInput(
          name,
          "encoding.broken",
          "no valid UTF-8: byte "
              + in.position()
              + " (line "
              + line
              + ") cannot be decoded; save the file as UTF-8",
          e);
    }
  }

  private static List<Integer> pageStarts(String text) {
    List<Integer> starts = new ArrayList<>();
    for (int i = text.indexOf('\f'); i >= 0; i = text.indexOf('\f', i + 1)) {
      starts.add(i + 1);
    }
    return starts;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new QiantouException("this Java has no SHA-256", e);
    }
  }
}
