package io.qiantou.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** {@code /static/…}: a fixed list of files, so that no path can lead anywhere else. */
final class StaticFiles extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Map<String, byte[]> files;

  StaticFiles(String styleSheet) {
    this.files = Map.of("/style.css", styleSheet.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] file = files.get(String.valueOf(request.getPathInfo()));
    if (file == null) {
      Replies.refuse(response, 404, "没有此文件 / no such file: " + request.getRequestURI());
    } else {
      Replies.send(response, 200, "text/css; charset=utf-8", file);
    }
  }
}
