package io.qiantou.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.qiantou.store.ServedStore;
import io.qiantou.store.StoreState;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /health}: which store is served, whether it can be read, and what is done otherwise there,
 * else a status 503 and {@code "failing"} with the reason.
 *
 * <pre>{@code
 * {"status":"ok","store":"embedded","reachable":true,"graphs":12,"inStep":true,"fullText":"index","counts":"kept"}
 * {"status":"ok","store":"http://store:3030/ds/sparql","reachable":true,"fullText":"standard queries","counts":"counted"}
 * }</pre>
 */
final class Health extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(Health.class);

  private static final String OK = "ok";
  private static final String FAILING = "failing";

  private final transient ServedStore store;

  Health(ServedStore store) {
    this.store = store;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    boolean well = false;
    try {
      StoreState state = store.state();
      well = state.well();
      json.put("status", well ? OK : FAILING);
      json.put("store", state.store());
      json.put("reachable", state.reachable());
      state.graphs().ifPresent(graphs -> json.put("graphs", graphs));
      state.inStep().ifPresent(inStep -> json.put("inStep", inStep));
      state.fullText().ifPresent(how -> json.put("fullText", how));
      state.counts().ifPresent(how -> json.put("counts", how));
      state.reason().ifPresent(reason -> json.put("reason", reason));
    } catch (RuntimeException e) {
      // Whatever it is: who asks wants to hear that it is not well, and the log says why.
      LOG.error("the store cannot be read", e);
      json.put("status", FAILING);
    }
    response.setHeader("Cache-Control", "no-store");
    Json.send(response, well ? 200 : HttpServletResponse.SC_SERVICE_UNAVAILABLE, json);
  }
}
