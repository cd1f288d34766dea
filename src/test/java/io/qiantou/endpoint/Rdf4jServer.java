package io.qiantou.endpoint;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.rdf4j.common.exception.RDF4JException;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF4J;
import org.eclipse.rdf4j.query.BooleanQuery;
import org.eclipse.rdf4j.query.GraphQuery;
import org.eclipse.rdf4j.query.MalformedQueryException;
import org.eclipse.rdf4j.query.Query;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.query.impl.SimpleDataset;
import org.eclipse.rdf4j.query.resultio.sparqljson.SPARQLBooleanJSONWriter;
import org.eclipse.rdf4j.query.resultio.sparqljson.SPARQLResultsJSONWriter;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailQuery;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.ntriples.NTriplesWriter;
import org.eclipse.rdf4j.sail.memory.MemoryStore;

/**
 * A store that is not Jena's: RDF4J's own evaluation over its memory store, behind the SPARQL 1.1
 * protocol ({@code /sparql}, {@code /update}) and the graph store protocol ({@code /data}). RDF4J's
 * server as a web archive is not in the registry that the build uses; here only the few lines that
 * take a request apart are the test's.
 */
public final class Rdf4jServer implements AutoCloseable {
  static {
    // RDF4J's planner looks over its own plans by assertions, one of which fails on a constant IN
    // (…);
    // a server in use runs without them, and so does this one among tests that run with theirs.
    ClassLoader loader = Rdf4jServer.class.getClassLoader();
    loader.setPackageAssertionStatus("org.eclipse.rdf4j.query", false);
  }

  private final SailRepository repository = new SailRepository(new MemoryStore());
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final HttpServer http;
  private final boolean union;

  /**
   * Starts one on a free port.
   *
   * @param union whether the default graph is the union of all, as RDF4J has it; else it is empty,
   *     as in many other stores
   */
  public Rdf4jServer(boolean union) throws IOException {
    this.union = union;
    repository.init();
    http = LoopbackHttp.create();
    http.createContext("/sparql", exchange -> answer(exchange, this::query));
    http.createContext("/update", exchange -> answer(exchange, this::update));
    http.createContext("/data", exchange -> answer(exchange, this::graph));
    http.setExecutor(threads);
    http.start();
  }

  public String url(String path) {
    return "http://127.0.0.1:" + http.getAddress().getPort() + path;
  }

  /** With updates and, where asked for, the graph store protocol. */
  public EndpointAddress address(boolean graphStore) {
    return EndpointAddress.of(
        url("/sparql"),
        Optional.of(url("/update")),
        graphStore ? Optional.of(url("/data")) : Optional.empty());
  }

  private interface Work {
    void run(HttpExchange exchange, HttpForm form, RepositoryConnection connection)
        throws IOException;
  }

  private void answer(HttpExchange exchange, Work work) throws IOException {
    try (exchange;
        RepositoryConnection connection = repository.getConnection()) {
      try {
        work.run(exchange, HttpForm.of(exchange), connection);
      } catch (MalformedQueryException e) {
        send(
            exchange,
            400,
            "text/plain",
            String.valueOf(e.getMessage()).getBytes(StandardCharsets.UTF_8));
      } catch (RDF4JException e) {
        send(exchange, 500, "text/plain", e.toString().getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private void query(HttpExchange exchange, HttpForm form, RepositoryConnection connection)
      throws IOException {
    Query query = connection.prepareQuery(form.first("query").orElse(form.body()));
    boolean named = ((SailQuery) query).getParsedQuery().getDataset() != null;
    if (!union && !named) {
      SimpleDataset apart = new SimpleDataset();
      apart.addDefaultGraph(RDF4J.NIL);
      connection.getContextIDs().forEach(context -> apart.addNamedGraph((IRI) context));
      query.setDataset(apart);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (query instanceof TupleQuery select) {
      select.evaluate(new SPARQLResultsJSONWriter(out));
      send(exchange, 200, "application/sparql-results+json", out.toByteArray());
    } else if (query instanceof BooleanQuery ask) {
      new SPARQLBooleanJSONWriter(out).handleBoolean(ask.evaluate());
      send(exchange, 200, "application/sparql-results+json", out.toByteArray());
    } else if (query instanceof GraphQuery construct) {
      construct.evaluate(new NTriplesWriter(out));
      send(exchange, 200, "application/n-triples", out.toByteArray());
    }
  }

  private void update(HttpExchange exchange, HttpForm form, RepositoryConnection connection)
      throws IOException {
    connection.prepareUpdate(form.first("update").orElse(form.body())).execute();
    exchange.sendResponseHeaders(204, -1);
  }

  private void graph(HttpExchange exchange, HttpForm form, RepositoryConnection connection)
      throws IOException {
    IRI graph = Values.iri(form.first("graph").orElseThrow());
    if (exchange.getRequestMethod().equals("GET")) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      connection.export(new NTriplesWriter(out), graph);
      send(exchange, out.size() == 0 ? 404 : 200, "application/n-triples", out.toByteArray());
      return;
    }
    connection.begin();
    if (!exchange.getRequestMethod().equals("POST")) {
      connection.clear(graph);
    }
    if (!exchange.getRequestMethod().equals("DELETE")) {
      connection.add(form.stream(), RDFFormat.TURTLE, graph); // N-Triples is Turtle too
    }
    connection.commit();
    exchange.sendResponseHeaders(204, -1);
  }

  /** Names of all graphs, temporary ones too. */
  public List<String> graphs() {
    try (RepositoryConnection connection = repository.getConnection()) {
      return connection.getContextIDs().stream().map(c -> c.stringValue()).sorted().toList();
    }
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] bytes)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
    repository.shutDown();
  }
}
