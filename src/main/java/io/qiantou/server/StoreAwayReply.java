package io.qiantou.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.qiantou.report.Templates;
import io.qiantou.store.StoreAway;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/**
 * What is answered while a store elsewhere is away: a page for people, JSON for who asks for that,
 * a line of text for the others. Which store it is stands in {@code /health} and in the log.
 */
final class StoreAwayReply {
  private static final String WORDS =
      "存储没有回答 / the store behind this service gives no answer of use; /health says how it is, request ";

  private final Templates templates;

  StoreAwayReply(Templates templates) {
    this.templates = templates;
  }

  /** Sends it: 503 with {@code Retry-After} where the store may be back soon, else 502. */
  void send(
      StoreAway fault, String number, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    int status =
        fault.mayPass()
            ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
            : HttpServletResponse.SC_BAD_GATEWAY;
    response.setHeader("Cache-Control", "no-store");
    if (fault.mayPass()) {
      response.setIntHeader("Retry-After", Replies.RETRY_SECONDS);
    }
    String accept = Replies.header(request, "Accept");
    if (accept.contains("text/html")) {
      PageRequest page = PageRequest.of(request);
      Map<String, String> values = Map.of("request", number, "otherLanguage", page.otherLanguage());
      Replies.page(response, status, templates.render("away", page.language(), values));
    } else if (accept.contains("json") || request.getRequestURI().endsWith(".json")) {
      ObjectNode json = JsonNodeFactory.instance.objectNode();
      json.put("status", status);
      json.put("error", WORDS + number);
      Json.send(response, status, json);
    } else {
      Replies.refuse(response, status, WORDS + number);
    }
  }
}
