package io.qiantou.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** Lets pages of the sites on a list read answers (CORS); without a list of any, none. */
final class CrossOrigin implements Filter {
  private static final String ALLOW = "Access-Control-Allow-";

  private final List<String> origins;

  CrossOrigin(List<String> origins) {
    this.origins = origins;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!origins.isEmpty()
        && request instanceof HttpServletRequest asked
        && response instanceof HttpServletResponse answer) {
      String origin = Replies.header(asked, "Origin");
      answer.addHeader("Vary", "Origin");
      if (origins.contains(origin)) {
        answer.setHeader(ALLOW + "Origin", origin);
        answer.setHeader(
            "Access-Control-Expose-Headers",
            RequestNumber.HEADER + ", X-Qiantou-Limit, Retry-After");
        if (asked.getMethod().equals("OPTIONS")) {
          answer.setHeader(ALLOW + "Methods", "GET, HEAD, POST, PUT, DELETE");
          answer.setHeader(ALLOW + "Headers", "Accept, Authorization, Content-Type");
          answer.setStatus(HttpServletResponse.SC_NO_CONTENT);
          return;
        }
      }
    }
    chain.doFilter(request, response);
  }
}
