package io.qiantou.server;

import io.qiantou.resource.Resources;
import io.qiantou.store.ServedStore;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/**
 * All that the service answers: an address more is a line more here, and its operations stand in
 * {@code web/openapi.json}.
 */
final class Routes {
  private Routes() {}

  /** In no order: the longest pattern that fits an address answers it. */
  static List<Route> of(Service service) {
    ServedStore store = service.store();
    Resources resources = service.resources();
    Clock clock = Clock.system(ZoneId.systemDefault());
    return List.of(
        Route.of("/static/*", new StaticFiles()),
        Route.of("/sparql", sparql(service), "GET /sparql", "POST /sparql"),
        Route.of("/reports/*", new ReportPages(service), "GET /reports/{name}"),
        Route.of("/export", new ExportPage(service)),
        Route.of("/upload", new UploadPage(service)),
        Route.of(ExportFiles.patterns(), new ExportFiles(service), "GET /export.{format}"),
        Route.of("/.well-known/void", new VoidPage(store, resources), "GET /.well-known/void"),
        Route.of(
            "/ontology/context.jsonld", new ContextFile(resources), "GET /ontology/context.jsonld"),
        Route.of("/health", new Health(store), "GET /health"),
        Route.of("/ontology/*", new OntologyPage(service)),
        Route.of(
            "/metrics", new MetricsServlet(service.metrics(), service.access()), "GET /metrics"),
        Route.of("/openapi.json", new OpenApi(resources), "GET /openapi.json"),
        Route.of(
            List.of("/documents", "/documents/*"),
            new DocumentsServlet(service),
            "GET /documents",
            "POST /documents",
            "GET /documents/{id}",
            "PUT /documents/{id}",
            "DELETE /documents/{id}"),
        Route.of("/id/*", new ThingPages(service, clock), "GET /id/{thing}"),
        Route.of(
            SearchPage.patterns(), new SearchPage(service), "GET /search", "GET /search.{format}"),
        Route.of("/regions", new QuestionPage("regions", service)),
        Route.of("/feed.atom", new FeedPage(service), "GET /feed.atom"),
        Route.of("/jobs/*", new JobsServlet(service.intake()), "GET /jobs/{id}"),
        Route.of("/*", new HomePage(service, clock)));
  }

  private static SparqlServlet sparql(Service service) {
    QueryLimits limits = service.options().queries();
    return new SparqlServlet(
        service.runner(),
        limits,
        new QueryPage(service),
        new ServiceDescription(service.resources()));
  }
}
