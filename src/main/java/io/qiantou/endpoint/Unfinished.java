package io.qiantou.endpoint;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.UUID;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.modify.request.QuadDataAcc;

/**
 * The names of graphs while they are written. {@code …/graph/国示-2031-7} is written as {@code
 * urn:qiantou:loading:UUID}, counted, and moved in its place. What is on its way stands in the
 * graph {@code urn:qiantou:loading}, so that what a load left behind is found without a look at
 * all.
 */
final class Unfinished {
  private static final String NAME = "urn:qiantou:loading";
  private static final Node LIST = NodeFactory.createURI(NAME);
  private static final Node OF = NodeFactory.createURI(NAME + ":of");

  private Unfinished() {}

  /** Whether a graph is no document's, but one of these. */
  static boolean is(String graph) {
    return graph.equals(NAME) || graph.startsWith(NAME + ":");
  }

  /** The name of a graph while it is written, always the same. */
  static String name(String graph) {
    return NAME + ":" + UUID.nameUUIDFromBytes(graph.getBytes(StandardCharsets.UTF_8));
  }

  /** What the list says of these graphs. */
  static QuadDataAcc entries(Collection<String> graphs) {
    QuadDataAcc entries = new QuadDataAcc();
    for (String graph : graphs) {
      Node name = NodeFactory.createURI(name(graph));
      entries.addQuad(Quad.create(LIST, name, OF, NodeFactory.createURI(graph)));
    }
    return entries;
  }

  /** The list itself. */
  static Node list() {
    return LIST;
  }
}
