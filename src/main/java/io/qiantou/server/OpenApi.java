package io.qiantou.server;

import io.qiantou.resource.Resources;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /openapi.json}: the interface, described in OpenAPI 3.1. */
final class OpenApi extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String FILE = "web/openapi.json";

  private final byte[] description;

  OpenApi(Resources resources) {
    description = resources.bytes(FILE);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Replies.send(response, 200, "application/vnd.oai.openapi+json;version=3.1", description);
  }
}
