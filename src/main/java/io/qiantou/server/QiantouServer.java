package io.qiantou.server;

import io.qiantou.model.QiantouException;
import io.qiantou.report.Templates;
import io.qiantou.resource.Resources;
import io.qiantou.store.PolicyStore;
import java.net.BindException;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The service on 127.0.0.1: {@code /} pages, {@code /sparql} SPARQL 1.1 protocol, {@code
 * /reports/NAME[.FORMAT]}, {@code /export.FORMAT}, {@code /.well-known/void}, {@code
 * /ontology/context.jsonld}, {@code /health}.
 *
 * <pre>{@code
 * try (QiantouServer server = QiantouServer.start(store, Resources.packed(), ServerOptions.onPort(3030))) {
 *   System.out.println(server.url());   // http://127.0.0.1:3030/
 *   server.join();
 * }
 * }</pre>
 *
 * <p>Read only by construction: query is the only operation that is registered. The store stays the
 * caller's to close, after the server.
 */
public final class QiantouServer implements AutoCloseable {
  private final FusekiServer fuseki;

  private QiantouServer(FusekiServer fuseki) {
    this.fuseki = fuseki;
  }

  /**
   * Starts it.
   *
   * @throws QiantouException where the port is in use
   */
  public static QiantouServer start(PolicyStore store, Resources resources, ServerOptions options) {
    Templates templates = new Templates();
    DataService sparql =
        DataService.newBuilder(store.dataset()).addEndpoint(Operation.Query).build();
    FusekiServer.Builder builder =
        FusekiServer.create()
            .port(options.port())
            .loopback(true)
            .enablePing(false)
            .enableStats(false)
            .enableMetrics(false)
            .enableCors(false)
            .registerOperation(Operation.Query, new SparqlEndpoint(store, options))
            .add("/sparql", sparql)
            .addFilter("/*", new SecurityHeaders(templates.styleSheet()))
            .addFilter("/*", new HostCheck())
            .addFilter("/sparql", new ErrorLength())
            .addFilter("/sparql", new QueryPage(store, templates, options))
            .addServlet("/static/*", new StaticFiles(templates.styleSheet()))
            .addServlet("/reports/*", new ReportPages(store, templates, resources, options))
            .addServlet("/health", new Health(store))
            .addServlet("/.well-known/void", new VoidPage(store, resources))
            .addServlet("/ontology/context.jsonld", new ContextFile(resources))
            .addServlet("/*", new HomePage(store, templates, resources, options));
    ExportFiles exports = new ExportFiles(store, resources, options);
    ExportFiles.patterns().forEach(pattern -> builder.addServlet(pattern, exports));
    return new QiantouServer(started(builder.build(), options.port()));
  }

  private static FusekiServer started(FusekiServer fuseki, int port) {
    try {
      return fuseki.start();
    } catch (FusekiException e) {
      if (isBind(e)) {
        throw new QiantouException(
            "端口 "
                + port
                + " 已被占用，请用 --port 另选 / port "
                + port
                + " is in use; --port chooses another",
            e);
      }
      throw new QiantouException("the service cannot start: " + e.getMessage(), e);
    }
  }

  private static boolean isBind(Throwable fault) {
    for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException || String.valueOf(cause.getMessage()).contains("bind")) {
        return true;
      }
    }
    return false;
  }

  /** Where it listens. */
  public int port() {
    return fuseki.getPort();
  }

  /** Its front page: {@code http://127.0.0.1:3030/}. */
  public String url() {
    return "http://127.0.0.1:" + port() + "/";
  }

  /** Waits until it is closed. */
  public void join() {
    fuseki.join();
  }

  /** Stops answering. */
  @Override
  public void close() {
    fuseki.stop();
  }
}
