package io.qiantou.server;

import io.qiantou.resource.Resources;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * {@code /static/…}: a fixed list of files, so that no path can lead anywhere else. A browser asks
 * each time whether its copy is still the same, and is told by the hash.
 */
final class StaticFiles extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final String FOLDER = "web/static";
  private static final List<String> NAMES = List.of("style.css", "page.js", "icon.svg");
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  private final transient Map<String, StaticFile> files;

  /** A file's content, with the hash by which a browser knows it again. */
  private static final class StaticFile {
    private final String type;
    private final byte[] content;
    private final String tag;

    StaticFile(String name, byte[] content) {
      this.type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain");
      this.content = content;
      this.tag = '"' + HexFormat.of().formatHex(Sha256.of(content), 0, 8) + '"';
    }
  }

  StaticFiles(Resources resources) {
    this.files =
        NAMES.stream()
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    name -> new StaticFile(name, resources.bytes(FOLDER + "/" + name))));
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    StaticFile file = files.get(String.valueOf(request.getPathInfo()).substring(1));
    if (file == null) {
      Replies.refuse(response, 404, "没有此文件 / no such file: " + request.getRequestURI());
      return;
    }
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("ETag", file.tag);
    if (Replies.header(request, "If-None-Match").equals(file.tag)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    } else {
      Replies.send(response, 200, file.type, file.content);
    }
  }
}
