package io.qiantou.lexicon;

import io.qiantou.model.QiantouException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file {@code compiled/NAME.bin} in which the build has laid down what a part of the project's
 * data says, so that a start parses none of it.
 *
 * <p>It opens with the hash of the sources that it was made from. Where that is not the hash of the
 * sources as they are now, the file counts as not there, and the sources are parsed: a stale file,
 * or the packed one under a folder that changes its sources, is never used.
 */
final class CompiledFile {
  private static final String FOLDER = "compiled";

  private CompiledFile() {}

  /** Writes the content of a compiled file. */
  @FunctionalInterface
  interface Writer {
    /** Writes it. */
    void write(DataOutputStream out) throws IOException;
  }

  /** Reads the content of a compiled file. */
  @FunctionalInterface
  interface Reader<T> {
    /** What it holds. */
    T read(DataInputStream in) throws IOException;
  }

  /**
   * What the packed file holds.
   *
   * @return empty where there is none, or it was made from other sources
   * @throws QiantouException where the file is damaged
   */
  static <T> Optional<T> read(String name, SourceHash sources, Reader<T> reader) {
    String path = FOLDER + "/" + name + ".bin";
    try (InputStream packed = CompiledFile.class.getClassLoader().getResourceAsStream(path)) {
      return packed == null ? Optional.empty() : read(packed.readAllBytes(), sources, reader);
    } catch (IOException e) {
      throw new QiantouException(path + " is damaged (" + e + "); build the program again", e);
    }
  }

  /** What {@code bytes} hold, if they were made from {@code sources}. */
  static <T> Optional<T> read(byte[] bytes, SourceHash sources, Reader<T> reader)
      throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    return text(in).equals(sources.hex()) ? Optional.of(reader.read(in)) : Optional.empty();
  }

  /** The bytes of a file that was made from {@code sources}. */
  static byte[] bytes(SourceHash sources, Writer content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    text(out, sources.hex());
    content.write(out);
    return bytes.toByteArray();
  }

  /** Writes the file below {@code root}, the folder of the program's classes. */
  static void write(Path root, String name, SourceHash sources, Writer content) throws IOException {
    Files.createDirectories(root.resolve(FOLDER));
    Files.write(root.resolve(FOLDER).resolve(name + ".bin"), bytes(sources, content));
  }

  static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static String text(DataInputStream in) throws IOException {
    return new String(bytes(in, in.readInt()), StandardCharsets.UTF_8);
  }

  static void texts(DataOutputStream out, List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      text(out, text);
    }
  }

  static List<String> texts(DataInputStream in) throws IOException {
    int size = in.readInt();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      texts.add(text(in));
    }
    return texts;
  }

  static void numbers(DataOutputStream out, int[] numbers) throws IOException {
    out.writeInt(numbers.length);
    ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Integer.BYTES);
    bytes.asIntBuffer().put(numbers);
    out.write(bytes.array());
  }

  static int[] numbers(DataInputStream in) throws IOException {
    int[] numbers = new int[in.readInt()];
    ByteBuffer.wrap(bytes(in, numbers.length * Integer.BYTES)).asIntBuffer().get(numbers);
    return numbers;
  }

  private static byte[] bytes(DataInputStream in, int length) throws IOException {
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return bytes;
  }
}
