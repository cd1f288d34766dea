package io.qiantou.server;

import io.qiantou.model.QiantouException;
import io.qiantou.report.Templates;
import io.qiantou.store.StoreAway;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last to hear of what no servlet expected: the client gets a status 500 and the number of its
 * request, the log what happened. An answer that has begun is cut off, not ended.
 *
 * <p>A store elsewhere that is away is expected: a status 503, or 502 where it will not be better
 * by itself, in the form that was asked for ({@link StoreAwayReply}).
 */
final class Faults implements Filter {
  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

  private final StoreAwayReply away;

  Faults(Templates templates) {
    this.away = new StoreAwayReply(templates);
  }

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
      response.resetBuffer();
      if (e instanceof StoreAway fault && request instanceof HttpServletRequest asked) {
        LOG.atWarn().addKeyValue("request", number).log("{}", fault.getMessage());
        away.send(fault, number, asked, http);
        return;
      }
      LOG.atError().addKeyValue("request", number).setCause(e).log("a request failed");
      String reason = e instanceof QiantouException ? e.getMessage() + "\n" : "";
      Replies.refuse(http, 500, reason + "内部错误 / internal error, request " + number);
    }
  }
}
