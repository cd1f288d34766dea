package io.qiantou.server;

import io.qiantou.report.Templates;
import io.qiantou.resource.Resources;
import io.qiantou.store.PolicyStore;
import java.util.List;

/**
 * All that the service answers besides {@code /sparql}: an address more is a line more here, and
 * its operations stand in {@code web/openapi.json}.
 */
final class Routes {
  private Routes() {}

  /** In no order: the longest pattern that fits an address answers it. */
  static List<Route> of(
      PolicyStore store, Resources resources, Templates templates, ServerOptions options) {
    return List.of(
        Route.of("/static/*", new StaticFiles(templates.styleSheet())),
        Route.of(
            "/reports/*",
            new ReportPages(store, templates, resources, options),
            "GET /reports/{name}"),
        Route.of("/health", new Health(store), "GET /health"),
        Route.of("/*", new HomePage(store, templates, resources, options)));
  }
}
