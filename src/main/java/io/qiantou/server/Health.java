package io.qiantou.server;

import io.qiantou.store.PolicyStore;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** {@code /health}: {@code {"status":"ok","graphs":12}} while the store can be read. */
final class Health extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient PolicyStore store;

  Health(PolicyStore store) {
    this.store = store;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String body = "{\"status\":\"ok\",\"graphs\":" + store.list().size() + "}\n";
    Replies.send(response, 200, "application/json", body.getBytes(StandardCharsets.UTF_8));
  }
}
