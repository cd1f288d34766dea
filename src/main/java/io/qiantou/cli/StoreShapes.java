package io.qiantou.cli;

import io.qiantou.rdf.ShapesCheck;
import io.qiantou.rdf.Violation;
import io.qiantou.resource.Resources;
import io.qiantou.store.PolicyStore;
import java.io.PrintStream;
import java.util.List;
import org.apache.jena.graph.NodeFactory;

/**
 * Holds the documents of a store against the SHACL shapes. It stands apart from {@link
 * CheckCommand}, whose class is looked at for every {@code --help}, so that this loads nothing of
 * Jena.
 */
final class StoreShapes {
  private StoreShapes() {}

  /** Prints what violates the shapes, document by document; the number of violations. */
  static int print(PolicyStore store, Resources resources, PrintStream out) {
    ShapesCheck check = new ShapesCheck(resources);
    int faults = 0;
    for (String name : store.list()) {
      List<Violation> violations =
          store.read(
              dataset -> check.check(dataset.getGraph(NodeFactory.createURI(name))).violations());
      for (Violation violation : violations) {
        out.println(name + ": " + violation);
      }
      faults += violations.size();
    }
    return faults;
  }
}
