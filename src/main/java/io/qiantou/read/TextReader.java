package io.qiantou.read;

import io.qiantou.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a plain text file in UTF-8, UTF-16, GB18030 (GBK, GB2312) or Big5; form feeds are page
 * marks.
 *
 * <p>The decoded text is the file as it is, the byte order mark of UTF-8 included, so that
 * positions in it are positions in the file: {@code 国办发〔2018〕128号} in GBK and in UTF-8 give the
 * same text.
 */
public final class TextReader {

  /**
   * The text of one file.
   *
   * @param name the file's name
   * @param bytes its whole content
   * @throws UnreadableInput where the file is empty, holds no text, or cannot be decoded; the
   *     message says which and where
   */
  public SourceText read(String name, byte[] bytes) {
    if (bytes.length == 0) {
      throw UnreadableInput.empty(name);
    }
    Decoded decoded = Decoder.decode(name, bytes, Optional.empty());
    String text = decoded.text();
    if (isBlank(text)) {
      throw new UnreadableInput(name, "input.blank", "the file holds nothing but white space");
    }
    return new SourceText(
        name, "text/plain", decoded.charset(), Fingerprint.of(bytes), text, pageStarts(text));
  }

  private static boolean isBlank(String text) {
    return text.chars()
        .allMatch(c -> Character.isWhitespace(c) || c == '\ufeff' || c == '\u00a0' || c == 0x200b);
  }

  private static List<Integer> pageStarts(String text) {
    List<Integer> starts = new ArrayList<>();
    for (int i = text.indexOf('\f'); i >= 0; i = text.indexOf('\f', i + 1)) {
      starts.add(i + 1);
    }
    return starts;
  }
}
