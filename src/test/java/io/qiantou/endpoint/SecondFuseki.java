package io.qiantou.endpoint;

import java.util.List;
import java.util.Optional;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;

/**
 * A Fuseki as it comes: in memory, updates allowed, no text index, no counts, and a default graph
 * that is empty and no union.
 */
public final class SecondFuseki implements AutoCloseable {
  private final DatasetGraph data = DatasetGraphFactory.createTxnMem();
  private final FusekiServer server =
      FusekiServer.create().loopback(true).port(0).add("/ds", data, true).build().start();

  public String url(String service) {
    return "http://127.0.0.1:" + server.getPort() + "/ds/" + service;
  }

  /** With updates and, where asked for, the graph store protocol. */
  public EndpointAddress address(boolean graphStore) {
    return EndpointAddress.of(
        url("sparql"),
        Optional.of(url("update")),
        graphStore ? Optional.of(url("data")) : Optional.empty());
  }

  /** What another program writes into the default graph. */
  public void addToDefaultGraph(Graph graph) {
    Txn.executeWrite(data, () -> GraphUtil.addInto(data.getDefaultGraph(), graph));
  }

  /** Names of all graphs, temporary ones too. */
  public List<String> graphs() {
    return Txn.calculateRead(
        data,
        () -> {
          List<String> names = new java.util.ArrayList<>();
          data.listGraphNodes().forEachRemaining(node -> names.add(node.getURI()));
          names.sort(null);
          return names;
        });
  }

  @Override
  public void close() {
    server.stop();
  }
}
