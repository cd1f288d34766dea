package io.qiantou.server;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A client of a service under test. */
record Http(String base) {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  static Http of(QiantouServer server) {
    return new Http(server.url());
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = to(path);
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** A query by GET, with other parameters before it: {@code "format=csv&"}. */
  HttpResponse<String> query(String parameters, String query)
      throws IOException, InterruptedException {
    return get("sparql?" + parameters + "query=" + encoded(query));
  }

  HttpResponse<String> post(String path, String type, byte[] body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = to(path).header("Content-Type", type);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.POST(BodyPublishers.ofByteArray(body)));
  }

  /** Once more where the server had closed the connection that was kept. */
  static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException closed) {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  /** The page without the elements that load the service's own scripts: no others may be in it. */
  static String withoutOwnScripts(String html) {
    return html.replaceAll("<script src=\"/static/[\\w./-]+\" defer></script>", "");
  }
}
