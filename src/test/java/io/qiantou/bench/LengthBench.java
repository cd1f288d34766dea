package io.qiantou.bench;

import io.qiantou.Pipeline;
import java.util.List;
import java.util.Locale;

/** How the time grows with the length: ten times as long at most eleven times the time. */
final class LengthBench {
  private static final int ROUNDS = 5;
  private static final int WARM_UP = 4;
  private static final double MOST = 11;

  private final Pipeline pipeline;
  private final BenchTexts texts;

  LengthBench(Pipeline pipeline, BenchTexts texts) {
    this.pipeline = pipeline;
    this.texts = texts;
  }

  List<Result> run() {
    return List.of(
        result(
            "one document ten times as long",
            BenchTexts.longDocument(90),
            BenchTexts.longDocument(900)),
        result("all files in one file, ten times over", texts.together(1), texts.together(10)));
  }

  private Result result(String what, byte[] once, byte[] tenTimes) {
    CpuClock.best(WARM_UP, () -> pipeline.extract("ten.txt", tenTimes));
    double one = Double.MAX_VALUE;
    double ten = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      one = Math.min(one, CpuClock.seconds(() -> extractTenTimes(once)) / 10);
      ten = Math.min(ten, CpuClock.seconds(() -> pipeline.extract("ten.txt", tenTimes)));
    }
    double perByte = (double) tenTimes.length / once.length / 10;
    double ratio = ten / one / perByte;
    return new Result(
        what
            + String.format(
                Locale.ROOT, " (%.1f and %.1f MB)", once.length / 1e6, tenTimes.length / 1e6),
        String.format(Locale.ROOT, "× %.1f of the time (%.2f s)", ratio, ten),
        "≤ × 11",
        ratio <= MOST);
  }

  /** Ten in a row, so that either side pays for its share of collected garbage. */
  private void extractTenTimes(byte[] once) {
    for (int i = 0; i < 10; i++) {
      pipeline.extract("once.txt", once);
    }
  }
}
