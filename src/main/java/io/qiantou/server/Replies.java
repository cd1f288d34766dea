package io.qiantou.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers over HTTP, each with its length and charset. */
final class Replies {
  private Replies() {}

  /** A page. */
  static void page(HttpServletResponse response, int status, String html) throws IOException {
    send(response, status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
  }

  /** A refusal in plain text. */
  static void refuse(HttpServletResponse response, int status, String message) throws IOException {
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
}
