package io.qiantou.server;

import java.time.Duration;

/**
 * What a query may take.
 *
 * @param time the longest that it runs; a client may ask for less
 * @param rows the most rows, or statements, of an answer
 * @param bytes the most bytes of an answer
 * @param atOnce how many run at the same time
 * @param patience how long another one waits for its turn before it is refused
 */
public record QueryLimits(Duration time, int rows, long bytes, int atOnce, Duration patience) {
  /** A time that no query reaches: what {@code --timeout 0} means. */
  public static final Duration NONE = Duration.ofDays(365);

  /** 30 seconds, 100,000 rows, 64 MB; four at once, the others wait for two seconds. */
  public static QueryLimits usual() {
    return new QueryLimits(Duration.ofSeconds(30), 100_000, 64 << 20, 4, Duration.ofSeconds(2));
  }

  /** With another time. */
  public QueryLimits within(Duration longest) {
    return new QueryLimits(longest, rows, bytes, atOnce, patience);
  }
}
