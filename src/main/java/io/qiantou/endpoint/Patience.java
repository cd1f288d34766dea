package io.qiantou.endpoint;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * How often and how long a store that is busy or away is waited for. The wait doubles from one
 * attempt to the next; where the store says {@code Retry-After} that holds instead.
 *
 * @param attempts at most so many, the first included
 * @param first the first wait
 * @param longest no wait is longer, whatever the store says
 * @param answer the longest that an answer may take to begin
 * @param whole the longest that an answer may take until its end
 */
public record Patience(
    int attempts, Duration first, Duration longest, Duration answer, Duration whole) {

  /** Checks that there is an attempt. */
  public Patience {
    if (attempts < 1) {
      throw new IllegalArgumentException(attempts + " attempts: one or more were expected");
    }
  }

  /**
   * Five attempts within some eight seconds, or as the store says within a minute each; ten minutes
   * for an answer to begin, an hour for all of it.
   */
  public static Patience usual() {
    return new Patience(
        5,
        Duration.ofMillis(500),
        Duration.ofMinutes(1),
        Duration.ofMinutes(10),
        Duration.ofHours(1));
  }

  /** One attempt more, soon: somebody waits for a page. */
  static Patience ofAService(Duration longest) {
    return new Patience(2, Duration.ofMillis(200), Duration.ofSeconds(1), longest, longest);
  }

  /** Whether a status says that another time it may work. */
  static boolean isPassing(int status) {
    return status == 429 || (status >= 500 && status != 501 && status != 505);
  }

  /** The wait after an attempt that had no answer. */
  Duration afterAttempt(int attempt) {
    Duration wait = first.multipliedBy(1L << Math.min(attempt - 1, 20));
    return wait.compareTo(longest) < 0 ? wait : longest;
  }

  /** The wait after an attempt that was answered with these headers. */
  Duration afterAttempt(int attempt, HttpHeaders headers, Clock clock) {
    return headers
        .firstValue("Retry-After")
        .flatMap(value -> retryAfter(value.strip(), clock))
        .map(wait -> wait.compareTo(longest) < 0 ? wait : longest)
        .orElseGet(() -> afterAttempt(attempt));
  }

  /** Seconds, or a date; what is neither, or over, says nothing. */
  private static Optional<Duration> retryAfter(String value, Clock clock) {
    if (value.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
    }
    try {
      ZonedDateTime until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
      Duration wait = Duration.between(clock.instant(), until.toInstant());
      return wait.isNegative() ? Optional.empty() : Optional.of(wait);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
