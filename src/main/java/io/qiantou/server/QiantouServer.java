package io.qiantou.server;

import io.qiantou.model.QiantouException;
import io.qiantou.report.KeptAnswers;
import io.qiantou.report.Reports;
import io.qiantou.report.Templates;
import io.qiantou.resource.Resources;
import io.qiantou.store.ServedStore;
import java.net.BindException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.eclipse.jetty.ee10.servlet.ServletHandler;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler.RetainedContentLoaderFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.jspecify.annotations.Nullable;

/**
 * The service: what {@link Routes} lists, on 127.0.0.1 or, where it is open, on all addresses of
 * the machine.
 *
 * <pre>{@code
 * try (QiantouServer server = QiantouServer.start(store, Resources.packed(), ServerOptions.onPort(3030))) {
 *   System.out.println(server.url());   // http://127.0.0.1:3030/
 *   server.join();
 * }
 * }</pre>
 *
 * <p>Queries are read only by construction: Fuseki is given no dataset, and with it no update and
 * no graph store; {@link SparqlServlet} takes a query and nothing else. The store stays the
 * caller's to close, after the server.
 */
public final class QiantouServer implements AutoCloseable {
  private static final int THREADS = 64;
  private static final int CONNECTIONS = 1_000;

  private final FusekiServer fuseki;
  private final Connector connector;
  private final Service service;

  private QiantouServer(FusekiServer fuseki, Connector connector, Service service) {
    this.fuseki = fuseki;
    this.connector = connector;
    this.service = service;
  }

  /**
   * Starts it.
   *
   * @throws QiantouException where the port is in use, or where it is to be open without a token or
   *     a time-out
   */
  public static QiantouServer start(ServedStore store, Resources resources, ServerOptions options) {
    options.requireSafe();
    QueryRunner runner = new QueryRunner(store, options.queries());
    DocumentNames names = new DocumentNames(options.iris());
    Optional<Intake> intake =
        options
            .writing()
            .map(
                writing ->
                    new Intake(store, resources, writing.reader(), options, Clock.systemUTC()));
    Reports pages = Reports.pages(resources);
    Service service =
        new Service(
            store,
            resources,
            pages,
            Reports.reports(resources),
            new Templates(),
            options,
            runner,
            new KeptAnswers(store, options.queryTime()),
            new MeasureSearch(store, pages, resources, options.queryTime()),
            new ServiceMetrics(),
            new Access(options.token(), store.readOnly()),
            names,
            intake);
    service.metrics().gauge("qiantou.queries.running", runner::running);
    service.metrics().gauge("qiantou.queries.waiting", runner::waiting);
    intake.ifPresent(jobs -> service.metrics().gauge("qiantou.jobs.waiting", jobs::waiting));
    List<Route> routes = Routes.of(service);
    FusekiServer fuseki = fuseki(service, routes);
    Server jetty = fuseki.getJettyServer();
    Connector connector = new Connector(jetty, options);
    jetty.setConnectors(new Connector[] {connector});
    jetty.addBean(new NetworkConnectionLimit(CONNECTIONS, connector));
    jetty.setRequestLog(new AccessLog(service.metrics(), Route.firstParts(routes)));
    jetty
        .getDescendants(ServletHandler.class)
        .forEach(handler -> handler.setDecodeAmbiguousURIs(true));
    eager(jetty);
    jetty.setStopTimeout(options.grace().toMillis());
    try {
      started(fuseki, options.port());
    } catch (QiantouException e) {
      runner.close();
      service.search().close();
      intake.ifPresent(Intake::close);
      throw e;
    }
    service.search().prepare();
    return new QiantouServer(fuseki, connector, service);
  }

  private static FusekiServer fuseki(Service service, List<Route> routes) {
    ServerOptions options = service.options();
    FusekiServer.Builder fuseki =
        FusekiServer.create()
            .port(options.port())
            .loopback(!options.open())
            .maxServerThreads(THREADS)
            .enablePing(false)
            .enableStats(false)
            .enableMetrics(false)
            .enableCors(false)
            .addFilter("/*", new RequestNumber())
            .addFilter("/*", new SecurityHeaders(service.templates().styleSheet()))
            .addFilter("/*", new Faults(service.templates()))
            .addFilter("/*", new CrossOrigin(options.origins()));
    if (!options.open()) {
      fuseki.addFilter("/*", new HostCheck());
    }
    for (Route route : routes) {
      route.patterns().forEach(pattern -> fuseki.addServlet(pattern, route.servlet()));
    }
    return fuseki.build();
  }

  /** A query's body is there before a thread is given to it: slow senders hold none. */
  private static void eager(Server jetty) {
    EagerContentHandler eager =
        new EagerContentHandler(
            new RetainedContentLoaderFactory(2L * SparqlRequest.LONGEST, -1, true));
    eager.includePath("/sparql");
    eager.setHandler(jetty.getHandler());
    jetty.setHandler(new GracefulHandler(eager));
  }

  private static void started(FusekiServer fuseki, int port) {
    try {
      fuseki.start();
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
    return connector.getLocalPort();
  }

  /** Its front page: {@code http://127.0.0.1:3030/}. */
  public String url() {
    return "http://127.0.0.1:" + port() + "/";
  }

  /** Waits until it is closed. */
  public void join() {
    fuseki.join();
  }

  /**
   * Takes no request more; those that run may end, and are cut off when {@link ServerOptions#grace}
   * is over. Then nobody reads the store any more.
   */
  @Override
  public void close() {
    service.runner().refuse();
    service.intake().ifPresent(Intake::close);
    ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1);
    // A query that is cut off has the last tenth to say so to its client.
    long cut = service.options().grace().toMillis() * 9 / 10;
    ScheduledFuture<?> end = clock.schedule(service.runner()::stop, cut, TimeUnit.MILLISECONDS);
    try {
      fuseki.stop();
    } finally {
      end.cancel(false);
      clock.shutdownNow();
      service.search().close();
      service.runner().close();
    }
  }
}
