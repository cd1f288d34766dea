package io.qiantou.lexicon;

import io.qiantou.model.QiantouException;
import io.qiantou.resource.SourceHash;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A file {@code compiled/NAME.bin} in which the build has laid down what a part of the project's
 * data says, so that a start parses none of it.
 *
 * <p>It opens with the hash of the sources that it was made from. Where that is not the hash of the
 * sources as they are now, the file counts as not there, and the sources are parsed: a stale file,
 * or the packed one under a folder that changes its sources, is never used. Behind the hash stand
 * all characters as one text and all numbers as one array, which a cold virtual machine reads
 * fastest; see {@link CompiledReader}.
 */
final class CompiledFile {
  private static final String FOLDER = "compiled";

  private CompiledFile() {}

  /**
   * What the packed file holds.
   *
   * @return empty where there is none, or it was made from other sources
   * @throws QiantouException where the file is damaged
   */
  static <T> Optional<T> read(
      String name, SourceHash sources, Function<CompiledReader, T> content) {
    String path = FOLDER + "/" + name + ".bin";
    try (InputStream packed = CompiledFile.class.getClassLoader().getResourceAsStream(path)) {
      return packed == null ? Optional.empty() : read(packed.readAllBytes(), sources, content);
    } catch (IOException | BufferUnderflowException | IndexOutOfBoundsException e) {
      throw new QiantouException(path + " is damaged (" + e + "); build the program again", e);
    }
  }

  /** What {@code bytes} hold, if they were made from {@code sources}. */
  static <T> Optional<T> read(
      byte[] bytes, SourceHash sources, Function<CompiledReader, T> content) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (!text(in).equals(sources.hex())) {
      return Optional.empty();
    }
    String characters = text(in);
    int[] numbers = new int[in.remaining() / Integer.BYTES];
    in.asIntBuffer().get(numbers);
    return Optional.of(content.apply(new CompiledReader(characters, numbers)));
  }

  /** The bytes of a file that was made from {@code sources}. */
  static byte[] bytes(SourceHash sources, Consumer<CompiledWriter> content) {
    CompiledWriter writer = new CompiledWriter();
    content.accept(writer);
    byte[] hash = sources.hex().getBytes(StandardCharsets.UTF_8);
    byte[] characters = writer.characters().getBytes(StandardCharsets.UTF_8);
    int[] numbers = writer.numbers();
    ByteBuffer out =
        ByteBuffer.allocate(Integer.BYTES * (2 + numbers.length) + hash.length + characters.length);
    out.putInt(hash.length).put(hash).putInt(characters.length).put(characters);
    out.asIntBuffer().put(numbers);
    return out.array();
  }

  /** Writes the file below {@code root}, the folder of the program's classes. */
  static void write(Path root, String name, SourceHash sources, Consumer<CompiledWriter> content)
      throws IOException {
    Files.createDirectories(root.resolve(FOLDER));
    Files.write(root.resolve(FOLDER).resolve(name + ".bin"), bytes(sources, content));
  }

  private static String text(ByteBuffer in) {
    byte[] bytes = new byte[in.getInt()];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
