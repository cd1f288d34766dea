package io.qiantou.store;

import io.qiantou.rdf.Sources;
import java.util.List;
import java.util.function.BinaryOperator;
import org.apache.jena.graph.Graph;

/** What becomes of a document that comes again: from the same files it is replaced. */
public final class OtherSources {
  private OtherSources() {}

  /**
   * Of what is stored and what is given, the given one; where it was read from a file that the
   * stored one was not read from, {@code union} of both.
   */
  public static BinaryOperator<Graph> beside(BinaryOperator<Graph> union) {
    return (stored, given) -> {
      List<String> sources = Sources.of(given);
      boolean others = !sources.isEmpty() && !sources.containsAll(Sources.of(stored));
      return others ? union.apply(stored, given) : given;
    };
  }
}
