package io.qiantou.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Lets Fuseki say what is wrong in Chinese. Fuseki 5.6 announces the length of an error message in
 * characters; with one character beyond ASCII, such as a name in a faulty query, the message would
 * be too long and the answer a status 500. Without the announcement it is right.
 */
final class ErrorLength implements Filter {
  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(
        request, response instanceof HttpServletResponse http ? new Unannounced(http) : response);
  }

  private static final class Unannounced extends HttpServletResponseWrapper {
    Unannounced(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void setContentLength(int length) {
      if (getStatus() < SC_BAD_REQUEST) {
        super.setContentLength(length);
      }
    }
  }
}
