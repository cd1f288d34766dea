package io.qiantou.rdf;

import io.qiantou.vocab.PROV;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** The files that a document's graph was read from. */
public final class Sources {
  private Sources() {}

  /** Their IRIs, which are made of the hashes of their bytes; each once, sorted. */
  public static List<String> of(Graph graph) {
    TreeSet<String> sources = new TreeSet<>();
    graph
        .find(Node.ANY, PROV.wasDerivedFrom, Node.ANY)
        .mapWith(triple -> triple.getObject())
        .filterKeep(Node::isURI)
        .forEach(source -> sources.add(source.getURI()));
    return List.copyOf(sources);
  }
}
