package io.qiantou.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Gives every request a name that stands in the answer ({@code X-Request-Id}) and in the log:
 * {@code 3f2a9c01-17} is the seventeenth of this start. What a fault says of itself goes to the
 * log, not to the client.
 */
final class RequestNumber implements Filter {
  /** The header. */
  static final String HEADER = "X-Request-Id";

  private final String start = UUID.randomUUID().toString().substring(0, 8);
  private final AtomicLong count = new AtomicLong();

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (response instanceof HttpServletResponse http) {
      http.setHeader(HEADER, start + "-" + count.incrementAndGet());
    }
    chain.doFilter(request, response);
  }
}
