package io.qiantou.server;

import io.qiantou.model.QiantouException;
import io.qiantou.rdf.Iris;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How the service runs.
 *
 * @param port 0 takes a free one
 * @param open whether other machines reach it; else it listens on 127.0.0.1 alone
 * @param queries what a query may take
 * @param writing how documents are taken in; without it nobody writes
 * @param iris how documents are named
 * @param origins other sites whose pages may ask, e.g. {@code https://example.org}
 * @param grace how long what runs may go on when the service is ended
 */
public record ServerOptions(
    int port,
    boolean open,
    QueryLimits queries,
    Optional<Writing> writing,
    Iris iris,
    List<String> origins,
    Duration grace) {
  private static final Duration USUAL_GRACE = Duration.ofSeconds(10);

  /** Copies the list. */
  public ServerOptions {
    origins = List.copyOf(origins);
  }

  /** On 127.0.0.1, read only, with the usual limits. */
  public static ServerOptions onPort(int port) {
    return new ServerOptions(
        port, false, QueryLimits.usual(), Optional.empty(), new Iris(), List.of(), USUAL_GRACE);
  }

  /** With other limits. */
  public ServerOptions with(QueryLimits limits) {
    return new ServerOptions(port, open, limits, writing, iris, origins, grace);
  }

  /** With writing. */
  public ServerOptions with(Writing allowed) {
    return new ServerOptions(port, open, queries, Optional.of(allowed), iris, origins, grace);
  }

  /** What a client has to know to write. */
  Optional<Token> token() {
    return writing.map(Writing::token);
  }

  /**
   * Goes on where this is safe to run.
   *
   * @throws QiantouException where other machines reach it and there is no token or no time-out
   */
  public void requireSafe() {
    if (open && (writing.isEmpty() || queries.time().compareTo(QueryLimits.NONE) >= 0)) {
      throw new QiantouException(
          "--public 需要令牌和超时 / a service that other machines reach needs a token (QIANTOU_TOKEN or"
              + " --token-file) and a time-out (--timeout)");
    }
  }

  /** The longest that a query may take. */
  public Duration queryTime() {
    return queries.time();
  }

  /** The most rows that an answer has. */
  public int rows() {
    return queries.rows();
  }
}
