package io.qiantou.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Answers only where the request names this machine. A page of another site that points its own
 * name at 127.0.0.1 (DNS rebinding) would otherwise read the store through a visitor's browser.
 */
final class HostCheck implements Filter {
  private static final Set<String> OWN = Set.of("127.0.0.1", "localhost", "[::1]");

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (OWN.contains(request.getServerName())) {
      chain.doFilter(request, response);
    } else if (response instanceof HttpServletResponse http) {
      Replies.refuse(http, 421, "http://127.0.0.1:… was expected");
    }
  }
}
