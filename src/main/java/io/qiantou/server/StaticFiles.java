package io.qiantou.server;

import io.qiantou.export.Sha256;
import io.qiantou.report.WebLibrary;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/**
 * {@code /static/NAME}: the pages' own style, scripts and pictures, asked for anew each time and
 * sent where they changed; {@code /static/lib/…}: what {@link WebLibrary} names, to be kept for
 * ever. A name has no slash and begins with no dot, so that no path can lead anywhere else.
 */
final class StaticFiles extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final String FOLDER = "web/static";
  private static final Pattern OWN = Pattern.compile("/[a-z0-9-]+\\.(css|js|svg)");
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  private final transient Map<String, WebLibrary> libraries =
      Arrays.stream(WebLibrary.values())
          .collect(
              Collectors.toUnmodifiableMap(
                  library -> library.address().substring("/static".length()), library -> library));
  private final transient Map<String, Content> kept = new ConcurrentHashMap<>();

  /** A file, also compressed; the tag changes with its bytes. */
  private static final class Content {
    private final byte[] plain;
    private final byte[] zipped;
    private final String tag;

    Content(byte[] bytes) {
      ByteArrayOutputStream compressed = new ByteArrayOutputStream();
      try (GZIPOutputStream zip = new GZIPOutputStream(compressed)) {
        zip.write(bytes);
      } catch (IOException e) {
        throw new IllegalStateException("memory can always be written to", e);
      }
      plain = bytes;
      zipped = compressed.toByteArray();
      tag = "\"" + Sha256.of(bytes).substring(0, 16) + "\"";
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = String.valueOf(request.getPathInfo());
    boolean library = libraries.containsKey(path);
    Optional<Content> content = content(path);
    if (content.isEmpty()) {
      Replies.refuse(response, 404, "没有此文件 / no such file: " + request.getRequestURI());
      return;
    }
    String tag = content.get().tag;
    response.setHeader("ETag", tag);
    response.setHeader("Vary", "Accept-Encoding");
    response.setHeader(
        "Cache-Control", library ? "public, max-age=31536000, immutable" : "no-cache");
    if (tag.equals(Replies.header(request, "If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    boolean zips = Replies.header(request, "Accept-Encoding").contains("gzip");
    if (zips) {
      response.setHeader("Content-Encoding", "gzip");
    }
    String type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "");
    Replies.send(response, 200, type, zips ? content.get().zipped : content.get().plain);
  }

  private Optional<Content> content(String path) {
    Content known = kept.get(path);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Content> read = read(path).map(Content::new);
    read.ifPresent(content -> kept.put(path, content));
    return read;
  }

  private Optional<byte[]> read(String path) {
    WebLibrary library = libraries.get(path);
    if (library != null) {
      return Optional.of(library.bytes());
    }
    if (!OWN.matcher(path).matches()) {
      return Optional.empty();
    }
    try (InputStream in = StaticFiles.class.getClassLoader().getResourceAsStream(FOLDER + path)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
