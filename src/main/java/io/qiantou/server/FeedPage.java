package io.qiantou.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /feed.atom}: documents that are new or were read anew. */
final class FeedPage extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient QueryRunner runner;
  private final transient Feed feed;

  FeedPage(Service service) {
    this.runner = service.runner();
    this.feed =
        new Feed(
            service.templates(),
            new Addresses(service.options().iris().base()),
            new PageQuestions(service));
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String self = request.getRequestURL().toString();
    Feed.send(runner.inTurn(() -> feed.of(self, PageRequest.of(request))), response);
  }
}
