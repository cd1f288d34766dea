package io.qiantou.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.bench.GeneratedTexts;
import io.qiantou.rdf.Iris;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A job that is killed half-way, in either step, and run again gives what one run gives. */
class KilledJobTest {
  private static final int FILES = 60;
  private static final int PARTS = 40;

  private final Path folder;

  KilledJobTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @EnumSource(names = {"EXTRACT", "MERGE"})
  void runAgainItGivesTheSame(Step step) throws Exception {
    Path in = folder.resolve("in");
    new GeneratedTexts().write(in, FILES);
    Output killed = new Output(folder.resolve("killed"));

    int done = killWithin(step, in, killed.folder());

    assertThat(done).as("parts of the step that were complete").isBetween(2, PARTS - 1);
    assertThat(killed.folder().resolve("manifest.json")).doesNotExist();
    Map<String, String> left = killed.times();

    run(in, killed.folder());
    Output whole = new Output(folder.resolve("whole"));
    run(in, whole.folder());

    assertThat(killed.files()).isEqualTo(whole.files());
    Map<String, String> after = killed.times();
    assertThat(markers(killed.folder(), step)).hasSizeGreaterThan(done);
    left.forEach(
        (file, time) -> {
          if (file.startsWith("_parts/" + step.word())) {
            assertThat(after).as("what was complete stays").containsEntry(file, time);
          }
        });
  }

  private static void run(Path in, Path out) throws IOException {
    ExtractJob.run(
        LocalSpark.session(),
        new DocumentTable(List.of(in.toString()), DocumentTable.Format.FILES),
        out.toString(),
        Iris.DEFAULT_BASE,
        PARTS);
  }

  /** Starts the job in a Java of its own and kills it when two parts of the step are complete. */
  private static int killWithin(Step step, Path in, Path out) throws Exception {
    List<String> call = new ArrayList<>();
    call.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // What Spark needs open in Java 17, as this process has it.
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-"))
        .forEach(call::add);
    call.addAll(
        List.of(
            "-Xmx1g",
            "-Dfile.encoding=UTF-8",
            "-Djdk.reflect.useDirectMethodHandle=false",
            "-Dspark.master=local[2]",
            "-Dspark.ui.enabled=false",
            "-Dspark.driver.host=127.0.0.1",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
            "-cp",
            System.getProperty("java.class.path"),
            ExtractJob.class.getName(),
            in.toString(),
            "-o",
            out.toString(),
            "--parts",
            Integer.toString(PARTS)));
    Path said = in.resolveSibling("said.txt");
    Process job =
        new ProcessBuilder(call)
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    long last = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
    while (job.isAlive() && markers(out, step).size() < 2 && System.nanoTime() < last) {
      Thread.sleep(2);
    }
    job.destroyForcibly();
    assertThat(job.waitFor()).as(Files.readString(said)).isEqualTo(137);
    return markers(out, step).size();
  }

  private static List<Path> markers(Path out, Step step) throws IOException {
    Path folder = out.resolve("_parts").resolve(step.word());
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
