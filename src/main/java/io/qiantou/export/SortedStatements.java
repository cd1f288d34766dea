package io.qiantou.export;

import io.qiantou.model.QiantouException;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.atlas.data.BagFactory;
import org.apache.jena.atlas.data.SortedDataBag;
import org.apache.jena.atlas.data.ThresholdPolicyCount;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.system.SerializationFactoryFinder;

/**
 * Statements in any number, sorted by graph, subject, predicate and object, each of them once: a
 * few are kept in memory, more in temporary files that are merged. Those of the default graph come
 * under the name that Jena gives it.
 *
 * <p>They travel as ARQ's bindings, for which Jena has the files that its own ORDER BY uses.
 */
public final class SortedStatements implements AutoCloseable {
  /** So many fit into a tenth of 100 MB, long texts included. */
  static final int IN_MEMORY = 20_000;

  private static final Var GRAPH = Var.alloc("g");
  private static final Var SUBJECT = Var.alloc("s");
  private static final Var PREDICATE = Var.alloc("p");
  private static final Var OBJECT = Var.alloc("o");

  private static final Comparator<Binding> ORDER =
      by(GRAPH).thenComparing(by(SUBJECT)).thenComparing(by(PREDICATE)).thenComparing(by(OBJECT));

  private final SortedDataBag<Binding> bag =
      BagFactory.newSortedBag(
          new ThresholdPolicyCount<>(IN_MEMORY),
          SerializationFactoryFinder.bindingSerializationFactory(),
          ORDER);

  private boolean named;

  SortedStatements() {}

  /**
   * All of {@code quads}.
   *
   * @param most how many there may be
   * @throws QiantouException where there are more
   */
  public static SortedStatements of(Iterator<Quad> quads, long most) {
    SortedStatements sorted = new SortedStatements();
    try {
      for (long count = 0; quads.hasNext(); count++) {
        if (count == most) {
          throw new QiantouException("结果过大 / the query makes more than " + most + " statements");
        }
        sorted.add(quads.next());
      }
      return sorted;
    } catch (RuntimeException | Error e) {
      sorted.close();
      throw e;
    }
  }

  void add(Quad quad) {
    named |= !quad.isDefaultGraph();
    bag.add(
        BindingFactory.binding(
            GRAPH,
            quad.isDefaultGraph() ? Quad.defaultGraphIRI : quad.getGraph(),
            SUBJECT,
            quad.getSubject(),
            PREDICATE,
            quad.getPredicate(),
            OBJECT,
            quad.getObject()));
  }

  /** Whether one of them stands in a named graph. */
  boolean areInNamedGraphs() {
    return named;
  }

  /** Hands them over; to be called once, after all were added. */
  void forEach(Consumer<Quad> to) {
    Optional<Quad> last = Optional.empty();
    Iterator<Binding> all = bag.iterator();
    while (all.hasNext()) {
      Quad quad = quad(all.next());
      if (last.isEmpty() || !last.get().equals(quad)) {
        to.accept(quad);
        last = Optional.of(quad);
      }
    }
  }

  private static Quad quad(Binding binding) {
    return Quad.create(
        binding.get(GRAPH), binding.get(SUBJECT), binding.get(PREDICATE), binding.get(OBJECT));
  }

  /** Deletes the files. */
  @Override
  public void close() {
    bag.close();
  }

  private static Comparator<Binding> by(Var variable) {
    return Comparator.comparing(binding -> binding.get(variable), StatementOrder.TERMS);
  }
}
