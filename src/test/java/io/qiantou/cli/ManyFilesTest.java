package io.qiantou.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A folder of many files through the program in a process of its own with little memory: 1,000 of
 * them, or as many as {@code -Dqiantou.files=10000} says.
 */
class ManyFilesTest {
  private static final int FILES = Integer.getInteger("qiantou.files", 1000);
  private static final List<String> SAMPLES =
      List.of("agency-notice.txt", "pilot-cases.txt", "pilot-zone-measures.txt");

  private final Path folder;
  private final Path input;

  ManyFilesTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    input = Files.createDirectory(folder.resolve("in"));
    for (int i = 0; i < FILES; i++) {
      Path sample = Path.of("data/samples", SAMPLES.get(i % SAMPLES.size()));
      Files.writeString(input.resolve(name(i)), "第" + i + "份\n\n" + Files.readString(sample));
    }
  }

  private static String name(int i) {
    return "%06d.txt".formatted(i);
  }

  @Test
  void inOrderWholeAndInLittleMemory() throws Exception {
    for (String format : List.of("jsonl", "turtle")) {
      Path out = folder.resolve("out." + format);
      Path err = folder.resolve("err");
      Process run = start("128m", false, err, "--format", format, "-o", out.toString());
      assertThat(run.waitFor(600, TimeUnit.SECONDS)).isTrue();
      assertThat(run.exitValue()).as(Files.readString(err)).isZero();
      assertThat(Files.readString(err)).doesNotContain("%").doesNotContain("\r");
      assertThat(Path.of(out + ".part")).doesNotExist();
      if (format.equals("jsonl")) {
        inOrder(out);
      }
    }
  }

  private static void inOrder(Path out) throws IOException {
    try (Stream<String> lines = Files.lines(out)) {
      List<String> sources = new ArrayList<>();
      lines.forEach(
          line -> {
            assertThat(line).endsWith("}");
            String source = line.substring("{\"source\":\"".length(), line.indexOf("\","));
            if (sources.isEmpty() || !sources.get(sources.size() - 1).equals(source)) {
              sources.add(source);
            }
          });
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < FILES; i++) {
        expected.add(name(i));
      }
      assertThat(sources).isEqualTo(expected);
    }
  }

  @Test
  void killedHalfWayItSaysWhatItDoesWithTheHalf() throws Exception {
    Path out = Files.writeString(folder.resolve("out.jsonl"), "an older result");
    Path part = Path.of(out + ".part");
    Path err = folder.resolve("err");
    Process killed = start("256m", true, err, "-o", out.toString());
    while (killed.isAlive()
        && (!Files.exists(part) || Files.size(part) < 100_000 || Files.size(err) == 0)) {
      Thread.sleep(20);
    }
    killed.destroyForcibly().waitFor();
    assertThat(part).as("killed half way: %s", Files.readString(err)).exists();
    assertThat(out).hasContent("an older result");
    assertThat(Files.readString(err)).as("progress on a terminal").contains("extracting");

    Process again = start("256m", false, err, "-o", out.toString());
    assertThat(again.waitFor(600, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(err)).contains(part.toString()).contains("begun anew");
    assertThat(part).doesNotExist();
    inOrder(out);
  }

  private Process start(String memory, boolean terminal, Path err, String... more)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + memory,
                "-Dfile.encoding=UTF-8",
                "-Dqiantou.terminal=" + terminal,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "extract",
                input.toString()));
    command.addAll(List.of(more));
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder.start();
  }
}
