package io.qiantou.server;

import java.time.Duration;

/**
 * How the service runs.
 *
 * @param port on 127.0.0.1; 0 takes a free one
 * @param queryTime the longest that a query may take
 * @param rows the most rows that an answer has
 */
public record ServerOptions(int port, Duration queryTime, int rows) {

  /** What {@code ./qiantou serve} does: 30 seconds, 100,000 rows. */
  public static ServerOptions onPort(int port) {
    return new ServerOptions(port, Duration.ofSeconds(30), 100_000);
  }
}
