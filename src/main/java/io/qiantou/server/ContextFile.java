package io.qiantou.server;

import io.qiantou.resource.Resources;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /ontology/context.jsonld}: the keys of the project's JSON-LD, for pages of any origin. */
final class ContextFile extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient byte[] context;

  ContextFile(Resources resources) {
    this.context = resources.bytes("ontology/context.jsonld");
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Access-Control-Allow-Origin", "*");
    Replies.send(response, 200, "application/ld+json", context);
  }
}
