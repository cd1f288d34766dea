package io.qiantou.store;

import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/** Graphs that were written for the tests, by file name in {@code cases/service}. */
public final class Fixtures {
  private Fixtures() {}

  /** The named graphs of one file. */
  public static Map<String, Graph> graphs(String name) {
    return read("src/test/resources/cases/service/" + name);
  }

  /** The named graphs of a file at any path. */
  public static Map<String, Graph> read(String path) {
    DatasetGraph data = DatasetGraphFactory.create();
    RDFDataMgr.read(data, path);
    Map<String, Graph> graphs = new TreeMap<>();
    data.listGraphNodes().forEachRemaining(node -> graphs.put(node.getURI(), data.getGraph(node)));
    return graphs;
  }

  /** A temporary store with these files in it. */
  public static PolicyStore store(String... names) {
    PolicyStore store = PolicyStore.temporary();
    for (String name : names) {
      store.replaceAll(graphs(name));
    }
    return store;
  }
}
