package io.qiantou.browser;

import io.qiantou.Documents;
import io.qiantou.cli.Main;
import io.qiantou.rdf.DocumentGraph;
import io.qiantou.rdf.Iris;
import io.qiantou.rdf.RegistryGraph;
import io.qiantou.resource.Resources;
import io.qiantou.server.ExtractionProcess;
import io.qiantou.server.QiantouServer;
import io.qiantou.server.ServerOptions;
import io.qiantou.server.Token;
import io.qiantou.server.UploadLimits;
import io.qiantou.server.Writing;
import io.qiantou.store.PolicyStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;

/** A service with the samples, or with other documents, that takes uploads. */
final class Site implements AutoCloseable {
  static final String TOKEN = "a token for the browser";

  private final PolicyStore store;
  private final QiantouServer server;

  private Site(List<DocumentGraph> documents) {
    Map<String, Graph> graphs = new LinkedHashMap<>();
    DocumentGraph registry = new RegistryGraph(new Iris()).read(Resources.packed());
    graphs.put(registry.iri(), registry.triples());
    documents.forEach(graph -> graphs.put(graph.iri(), graph.triples()));
    store = PolicyStore.temporary();
    store.replaceAll(graphs);
    UploadLimits limits = UploadLimits.usual();
    ExtractionProcess reader =
        ExtractionProcess.of(Main.class.getName(), List.of("extract"), limits);
    server =
        QiantouServer.start(
            store,
            Resources.packed(),
            ServerOptions.onPort(0).with(new Writing(Token.of(TOKEN), limits, reader)));
  }

  static Site ofSamples() {
    return new Site(new Documents().graphs(Documents.SAMPLES));
  }

  /** One document with these bytes. */
  static Site of(byte[] text) {
    return new Site(new Documents().graphs("text.txt", text));
  }

  /** With a slash at its end. */
  String url() {
    return server.url();
  }

  @Override
  public void close() {
    server.close();
    store.close();
  }
}
