package io.qiantou.store;

import io.qiantou.vocab.PROV;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** What becomes of a document that comes again: from the same files it is replaced. */
public final class OtherSources {
  private OtherSources() {}

  /**
   * Of what is stored and what is given, the given one; where it was read from a file that the
   * stored one was not read from, {@code union} of both.
   */
  public static BinaryOperator<Graph> beside(BinaryOperator<Graph> union) {
    return (stored, given) -> {
      Set<Node> sources = sources(given);
      boolean others = !sources.isEmpty() && !sources.containsAll(sources(stored));
      return others ? union.apply(stored, given) : given;
    };
  }

  /** The files that a graph was read from; their IRIs are made of the hashes of their bytes. */
  private static Set<Node> sources(Graph graph) {
    return graph.find(Node.ANY, PROV.wasDerivedFrom, Node.ANY).mapWith(Triple::getObject).toSet();
  }
}
