package io.qiantou.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.qiantou.store.PolicyStore;
import io.qiantou.store.StoreInfo;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /health}: {@code {"status":"ok","graphs":12,"inStep":true}} while the store can be read
 * and its text index is that of its graphs, else a status 503 and {@code "failing"}.
 */
final class Health extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(Health.class);

  private final transient PolicyStore store;

  Health(PolicyStore store) {
    this.store = store;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    boolean well = false;
    try {
      StoreInfo info = store.upkeep().info();
      well = info.inStep();
      json.put("status", well ? "ok" : "failing");
      json.put("graphs", info.graphs());
      json.put("inStep", info.inStep());
    } catch (RuntimeException e) {
      // Whatever it is: who asks wants to hear that it is not well, and the log says why.
      LOG.error("the store cannot be read", e);
      json.put("status", "failing");
    }
    response.setHeader("Cache-Control", "no-store");
    Json.send(response, well ? 200 : HttpServletResponse.SC_SERVICE_UNAVAILABLE, json);
  }
}
