package io.qiantou.bench;

import io.qiantou.Pipeline;
import java.util.List;
import java.util.Locale;

/** Extraction, text to facts, beside twenty patterns over the same text, round by round. */
final class ThroughputBench {
  private static final int ROUNDS = 20;

  /**
   * 150 MB: so long the compiler of the JDK is at work, whose time would be counted as
   * extraction's.
   */
  private static final int WARM_UP = 60;

  private static final double MEGABYTE = 1e6;
  private static final double ROUND_MEGABYTES = 2.5;

  private final Pipeline pipeline;
  private final BenchTexts texts;
  private final PlainPatterns patterns = new PlainPatterns();
  private long sink;

  ThroughputBench(Pipeline pipeline, BenchTexts texts) {
    this.pipeline = pipeline;
    this.texts = texts;
  }

  List<Result> run() {
    int passes = (int) Math.ceil(ROUND_MEGABYTES * MEGABYTE / texts.bytes());
    List<String> decoded = texts.decoded();
    Runnable extraction = () -> extract(passes);
    Runnable search = () -> search(passes, decoded);
    CpuClock.best(WARM_UP, extraction);
    CpuClock.best(2, search);
    double extractions = Double.MAX_VALUE;
    double searches = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      extractions = Math.min(extractions, CpuClock.seconds(extraction));
      searches = Math.min(searches, CpuClock.seconds(search));
    }
    if (sink == 0) {
      throw new IllegalStateException("nothing was found in any text");
    }
    double megabytes = passes * texts.bytes() / MEGABYTE;
    double extracted = megabytes / extractions;
    double searched = megabytes / searches;
    String over =
        String.format(
            Locale.ROOT, " (%.0f MB in %d rounds, warm, the best)", megabytes * ROUNDS, ROUNDS);
    return List.of(
        new Result(
            "extraction, text to facts, one core" + over,
            rate(extracted),
            "≥ 10 MB/s",
            extracted >= 10),
        Result.figure(patterns.size() + " patterns of java.util.regex, same text", rate(searched)),
        new Result(
            "extraction beside the patterns",
            String.format(Locale.ROOT, "× %.2f", extracted / searched),
            "≥ × 1.6",
            extracted >= 1.6 * searched));
  }

  private static String rate(double megabytes) {
    return String.format(Locale.ROOT, "%.1f MB/s", megabytes);
  }

  private void extract(int passes) {
    for (int i = 0; i < passes; i++) {
      for (byte[] file : texts.files()) {
        sink += pipeline.extract("text.txt", file).documents().size();
      }
    }
  }

  private void search(int passes, List<String> decoded) {
    for (int i = 0; i < passes; i++) {
      for (String text : decoded) {
        sink += patterns.find(text);
      }
    }
  }
}
