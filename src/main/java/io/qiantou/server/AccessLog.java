package io.qiantou.server;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A line for each request, when it is over, with what was asked and what became of it. What a query
 * says, which may be nobody else's business, stands in it at the level DEBUG only.
 */
final class AccessLog implements RequestLog {
  private static final Logger LOG = LoggerFactory.getLogger("qiantou.access");
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");

  private final ServiceMetrics metrics;
  private final List<String> routes;

  /**
   * Counts requests by route.
   *
   * @param routes first parts of the addresses that there are; all others are one
   */
  AccessLog(ServiceMetrics metrics, List<String> routes) {
    this.metrics = metrics;
    this.routes = List.copyOf(routes);
  }

  @Override
  public void log(Request request, Response response) {
    Duration time = Duration.ofNanos(NanoTime.since(request.getBeginNanoTime()));
    String path = String.valueOf(request.getHttpURI().getPath());
    String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "other";
    int slash = path.indexOf('/', 1);
    String first = slash < 0 ? path : path.substring(0, slash);
    metrics.request(routes.contains(first) ? first : "other", method, response.getStatus(), time);
    LOG.atInfo()
        .addKeyValue("request", response.getHeaders().get(RequestNumber.HEADER))
        .addKeyValue("method", method)
        .addKeyValue("path", path)
        .addKeyValue("status", response.getStatus())
        .addKeyValue("bytes", Response.getContentBytesWritten(response))
        .addKeyValue("ms", time.toMillis())
        .log("answered");
    if (LOG.isDebugEnabled()) {
      LOG.atDebug()
          .addKeyValue("request", response.getHeaders().get(RequestNumber.HEADER))
          .addKeyValue("query", request.getHttpURI().getQuery())
          .log("asked");
    }
  }
}
