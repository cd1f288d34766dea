package io.qiantou.server;

import io.qiantou.model.QiantouException;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last to hear of what no servlet expected: the client gets a status 500 and the number of its
 * request, the log what happened. An answer that has begun is cut off, not ended.
 */
final class Faults implements Filter {
  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      if (!(response instanceof HttpServletResponse http) || response.isCommitted()) {
        throw e;
      }
      if (e instanceof Refusal refusal) {
        Replies.refuse(http, refusal);
        return;
      }
      String number = String.valueOf(http.getHeader(RequestNumber.HEADER));
      LOG.atError().addKeyValue("request", number).setCause(e).log("a request failed");
      response.resetBuffer();
      String reason = e instanceof QiantouException ? e.getMessage() + "\n" : "";
      Replies.refuse(http, 500, reason + "内部错误 / internal error, request " + number);
    }
  }
}
