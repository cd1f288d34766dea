package io.qiantou.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Answers over HTTP, each with its length and charset. */
final class Replies {
  /** After which a client may try again what was refused with 503. */
  static final int RETRY_SECONDS = 2;

  private Replies() {}

  /** A page. */
  static void page(HttpServletResponse response, int status, String html) throws IOException {
    send(response, status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
  }

  /** A refusal in plain text. */
  static void refuse(HttpServletResponse response, Refusal refusal) throws IOException {
    refuse(response, refusal.status(), String.valueOf(refusal.getMessage()));
  }

  /** A refusal in plain text. */
  static void refuse(HttpServletResponse response, int status, String message) throws IOException {
    if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      response.setIntHeader("Retry-After", RETRY_SECONDS);
    }
    if (status == HttpServletResponse.SC_UNAUTHORIZED) {
      response.setHeader("WWW-Authenticate", "Bearer realm=\"qiantou\"");
    }
    byte[] body = (message + "\n").getBytes(StandardCharsets.UTF_8);
    send(response, status, "text/plain; charset=utf-8", body);
  }

  /** Any content. */
  static void send(HttpServletResponse response, int status, String mediaType, byte[] body)
      throws IOException {
    response.setStatus(status);
    response.setContentType(mediaType);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /** A header of the request; empty where there is none. */
  static String header(HttpServletRequest request, String name) {
    @Nullable String value = request.getHeader(name);
    return value == null ? "" : value;
  }
}
