package io.qiantou.endpoint;

import java.util.Collections;
import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraphBaseFind;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.TransactionalNotSupportedMixin;

/**
 * The named graphs of a store elsewhere, to be looked at: each look is a request. A whole graph is
 * fetched as a copy. It has no default graph and is never written.
 *
 * <p>The trap: a query that runs on this here runs pattern by pattern over the network; queries are
 * sent as they are ({@link EndpointStore#ask}).
 */
final class EndpointDataset extends DatasetGraphBaseFind implements TransactionalNotSupportedMixin {
  private final EndpointReading reading;

  EndpointDataset(EndpointReading reading) {
    this.reading = reading;
  }

  @Override
  public Iterator<Node> listGraphNodes() {
    return reading.graphs().stream().map(NodeFactory::createURI).iterator();
  }

  @Override
  public Graph getGraph(Node name) {
    return reading.graph(name);
  }

  @Override
  public Graph getDefaultGraph() {
    return Graph.emptyGraph;
  }

  @Override
  public boolean contains(Node graph, Node subject, Node property, Node value) {
    return reading.contains(Quad.create(graph, subject, property, value));
  }

  @Override
  protected Iterator<Quad> findInSpecificNamedGraph(
      Node graph, Node subject, Node property, Node value) {
    boolean whole = Node.ANY.equals(subject) && Node.ANY.equals(property) && Node.ANY.equals(value);
    return whole
        ? Iter.map(reading.graph(graph).find(), triple -> Quad.create(graph, triple))
        : findInAnyNamedGraphs(graph, subject, property, value);
  }

  @Override
  protected Iterator<Quad> findInAnyNamedGraphs(Node subject, Node property, Node value) {
    return findInAnyNamedGraphs(Node.ANY, subject, property, value);
  }

  private Iterator<Quad> findInAnyNamedGraphs(Node graph, Node subject, Node property, Node value) {
    return reading.quads(Quad.create(graph, subject, property, value)).iterator();
  }

  @Override
  protected Iterator<Quad> findInDftGraph(Node subject, Node property, Node value) {
    return Collections.emptyIterator();
  }

  @Override
  public void addGraph(Node name, Graph graph) {
    throw readOnly();
  }

  @Override
  public void removeGraph(Node name) {
    throw readOnly();
  }

  private static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("a store elsewhere is written by EndpointStore");
  }

  @Override
  public PrefixMap prefixes() {
    return PrefixMapFactory.create();
  }

  @Override
  public boolean supportsTransactions() {
    return false;
  }

  @Override
  public boolean supportsTransactionAbort() {
    return false;
  }
}
