package io.qiantou.export;

import java.util.Comparator;
import java.util.Iterator;
import java.util.function.Consumer;
import org.apache.jena.atlas.data.BagFactory;
import org.apache.jena.atlas.data.DistinctDataBag;
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
final class SortedStatements implements AutoCloseable {
  /** So many fit into a tenth of 100 MB, long texts included. */
  static final int IN_MEMORY = 20_000;

  private static final Var GRAPH = Var.alloc("g");
  private static final Var SUBJECT = Var.alloc("s");
  private static final Var PREDICATE = Var.alloc("p");
  private static final Var OBJECT = Var.alloc("o");

  private static final Comparator<Binding> ORDER =
      by(GRAPH).thenComparing(by(SUBJECT)).thenComparing(by(PREDICATE)).thenComparing(by(OBJECT));

  private final DistinctDataBag<Binding> bag =
      BagFactory.newDistinctBag(
          new ThresholdPolicyCount<>(IN_MEMORY),
          SerializationFactoryFinder.bindingSerializationFactory(),
          ORDER);

  void add(Quad quad) {
    bag.add(
        BindingFactory.binding(
            GRAPH,
            quad.getGraph(),
            SUBJECT,
            quad.getSubject(),
            PREDICATE,
            quad.getPredicate(),
            OBJECT,
            quad.getObject()));
  }

  /** Hands them over; to be called once, after all were added. */
  void forEach(Consumer<Quad> to) {
    Iterator<Binding> all = bag.iterator();
    while (all.hasNext()) {
      Binding each = all.next();
      to.accept(
          Quad.create(each.get(GRAPH), each.get(SUBJECT), each.get(PREDICATE), each.get(OBJECT)));
    }
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
