package io.qiantou.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@code extract} of one small document from a cold start beside a program that only initialises
 * Jena, from the same jar with the same flags: without and with the archive of classes that the
 * launcher makes. The programs take turns.
 */
final class ColdStartBench {
  private static final int RUNS = 5;
  private static final String DOCUMENT = "data/samples/agency-notice.txt";

  private final Path jar;
  private final Path archive;
  private final Path tests;

  /**
   * For one build.
   *
   * @param jar with all it needs
   * @param tests folder of the tests' classes
   */
  ColdStartBench(Path jar, Path tests) {
    this.jar = jar;
    this.archive = jar.resolveSibling("benchmark.jsa");
    this.tests = tests;
  }

  List<Result> run() throws IOException, InterruptedException {
    Files.deleteIfExists(archive);
    seconds(java("-XX:ArchiveClassesAtExit=" + archive, "io.qiantou.cli.StartArchive", DOCUMENT));
    String none = "-Xshare:auto";
    String shared = "-XX:SharedArchiveFile=" + archive;
    List<List<String>> programs =
        List.of(
            java(none, JenaOnly.class.getName()),
            java(none, "io.qiantou.cli.Main", "extract", DOCUMENT),
            java(shared, JenaOnly.class.getName()),
            java(shared, "io.qiantou.cli.Main", "extract", DOCUMENT),
            java(shared, "io.qiantou.cli.Main", "--help"));
    List<List<Double>> times = new ArrayList<>();
    programs.forEach(program -> times.add(new ArrayList<>()));
    for (int run = 0; run < RUNS; run++) {
      for (int i = 0; i < programs.size(); i++) {
        times.get(i).add(seconds(programs.get(i)));
      }
    }
    Files.deleteIfExists(archive);
    List<Double> medians = times.stream().map(CpuClock::median).toList();
    return List.of(
        result("cold start of extract beside Jena alone", medians.get(1), medians.get(0)),
        result("the same, both with the launcher's class archive", medians.get(3), medians.get(2)),
        result(
            "extract as the launcher starts it beside Jena without archive",
            medians.get(3),
            medians.get(0)),
        Result.figure(
            "--help, with class archive", String.format(Locale.ROOT, "%.2f s", medians.get(4))));
  }

  private static Result result(String what, double extract, double jena) {
    return new Result(
        what + ", median of " + RUNS,
        String.format(Locale.ROOT, "%.2f s : %.2f s = × %.2f", extract, jena, extract / jena),
        "≤ × 2",
        extract <= 2 * jena);
  }

  /** The folder of the tests stands behind the jar, as the archive asks for. */
  private List<String> java(String flag, String main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(flag, "-Xlog:disable", "-Dfile.encoding=UTF-8", "-cp"));
    command.add(main.startsWith("io.qiantou.bench") ? jar + ":" + tests : jar.toString());
    command.add(main);
    command.addAll(List.of(arguments));
    return command;
  }

  /** Seconds by the clock on the wall: what somebody waits. */
  private static double seconds(List<String> command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("failed: " + command);
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
