package io.qiantou.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** {@code /metrics}, for who may see it ({@link Access#mayMeasure}). */
final class MetricsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient ServiceMetrics metrics;
  private final transient Access access;

  MetricsServlet(ServiceMetrics metrics, Access access) {
    this.metrics = metrics;
    this.access = access;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (access.mayMeasure(request)) {
      byte[] text = metrics.text().getBytes(StandardCharsets.UTF_8);
      Replies.send(response, 200, "text/plain; version=0.0.4; charset=utf-8", text);
    } else {
      Replies.refuse(response, 403, "only from this machine, or with the token");
    }
  }
}
