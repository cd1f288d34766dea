package io.qiantou.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Any number of text files, made of those in {@code data/samples}: each with a document number, a
 * title and texts of measures that no other has, and otherwise the words of its sample. The same
 * number gives the same file. Five files in a row hold nine documents.
 *
 * <p>As a program it lays files down, a thousand to a folder: {@code java -cp …
 * io.qiantou.bench.GeneratedTexts FOLDER FILES}.
 */
public final class GeneratedTexts {
  private static final int IN_A_FOLDER = 1000;

  /** Document numbers begin beyond those of the samples. */
  private static final int FIRST = 1000;

  private static final Pattern NUMBER = Pattern.compile("(〔\\d{4}〕|\\d{4}年第)\\d+号");
  private static final Pattern TITLE = Pattern.compile("（示例）");

  /** The first comma of a line with more before and behind it than a list of names has. */
  private static final Pattern SENTENCE =
      Pattern.compile("(?m)^([^，\\n]{6,}，)(?=[^\\n]{12})(?![^\\n]*：$)");

  private final List<String> samples = new ArrayList<>();

  /** Reads the samples. */
  public GeneratedTexts() {
    try (Stream<Path> files = Files.list(Path.of("data/samples"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        samples.add(Files.readString(file, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file of this number, 0 or more. */
  public byte[] get(int number) {
    String text = samples.get(number % samples.size());
    text = NUMBER.matcher(text).replaceAll("$1" + (FIRST + number) + "号");
    text = TITLE.matcher(text).replaceAll("（示例" + digits(number) + "）");
    text = SENTENCE.matcher(text).replaceAll("$1按示例" + digits(number) + "要求，");
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Its name. */
  public static String name(int number) {
    return String.format(Locale.ROOT, "generated-%07d.txt", number);
  }

  /** Lays the first {@code files} down. */
  public void write(Path folder, int files) throws IOException {
    for (int number = 0; number < files; number++) {
      Path below = folder.resolve(String.format(Locale.ROOT, "%05d", number / IN_A_FOLDER));
      if (number % IN_A_FOLDER == 0) {
        Files.createDirectories(below);
      }
      Files.write(below.resolve(name(number)), get(number));
    }
  }

  /** Lays files down. */
  public static void main(String[] args) throws IOException {
    new GeneratedTexts().write(Path.of(args[0]), Integer.parseInt(args[1]));
  }

  /** Always as long, so that files of one sample are of one length. */
  private static String digits(int number) {
    return String.format(Locale.ROOT, "%07d", number);
  }
}
