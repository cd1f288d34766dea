package io.qiantou.bench;

import io.qiantou.Pipeline;
import io.qiantou.lexicon.Lexicon;
import io.qiantou.resource.Resources;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures the goals of the project in one run and says which were reached: {@code mvn -Pbench
 * verify}. The table goes to standard output and to {@code target/benchmark.md}.
 */
public final class Benchmark {
  private Benchmark() {}

  /**
   * Runs everything.
   *
   * @param args the jar with all it needs, the folder of the tests' classes
   */
  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BenchTexts texts = BenchTexts.read();
    List<Result> results = new ArrayList<>();
    results.addAll(new ColdStartBench(Path.of(args[0]), Path.of(args[1])).run());
    Resources resources = Resources.packed();
    Lexicon lexicon = Lexicon.read(resources);
    Pipeline pipeline = new Pipeline(lexicon);
    results.addAll(new ThroughputBench(pipeline, texts).run());
    results.addAll(new LengthBench(pipeline, texts).run());
    results.addAll(new GraphBench(resources, lexicon, pipeline, texts).run());
    results.addAll(new PageBench(resources, texts).run());
    results.addAll(store(resources, Path.of(args[0]).resolveSibling("benchmark-store")));
    List<String> lines = new ArrayList<>();
    lines.add("| measured | figure | goal | reached |");
    lines.add("|---|---|---|---|");
    results.forEach(result -> lines.add(result.row()));
    lines.add("");
    lines.add(
        Runtime.getRuntime().availableProcessors()
            + " cores, JDK "
            + Runtime.version().feature()
            + ", "
            + texts.files().size()
            + " files of "
            + texts.bytes() / 1000
            + " kB.");
    lines.forEach(out::println);
    Files.write(Path.of(args[0]).resolveSibling("benchmark.md"), lines);
  }

  /** Loads and queries; {@code -Dqiantou.bench.statements=5000000} for more. */
  private static List<Result> store(Resources resources, Path folder)
      throws IOException, InterruptedException {
    long statements = Long.getLong("qiantou.bench.statements", 1_000_000L);
    delete(folder);
    StoreLoadBench load = new StoreLoadBench(new SyntheticDocuments(resources), statements, folder);
    List<Result> results = new ArrayList<>(load.run());
    results.addAll(new StoreQueryBench(load.store(), load.bare()).run());
    delete(folder);
    return results;
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
