package io.qiantou.store;

import org.apache.jena.graph.Graph;

/**
 * Is told of a graph that takes the place of another, before it is written: {@code log::replaced}.
 * Where the two turn out to say the same, nothing is written and the {@link Change} is {@code
 * UNCHANGED}.
 */
@FunctionalInterface
public interface Replacement {
  /** Tells nobody. */
  Replacement UNSEEN = (graph, before, after) -> {};

  /**
   * Under the name {@code graph} stood {@code before}; {@code after} is to stand there. Both stay
   * as they are.
   */
  void told(String graph, Graph before, Graph after);
}
