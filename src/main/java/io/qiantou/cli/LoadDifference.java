package io.qiantou.cli;

import io.qiantou.rdf.FactChange;
import io.qiantou.rdf.GraphDifference;
import io.qiantou.store.Change;
import io.qiantou.store.GraphStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;

/** Looks at the documents' graphs before and after a load, and says what has become of them. */
final class LoadDifference {
  private final GraphDifference difference;
  private final Map<String, Graph> before = new LinkedHashMap<>();
  private final List<Document> documents = new ArrayList<>();

  /** With what {@code labels}, ontology and registries, call things. */
  LoadDifference(Graph labels) {
    this.difference = new GraphDifference(labels);
  }

  /**
   * What became of one document.
   *
   * @param graph its graph's name
   * @param change what storing it did
   * @param facts how many things it says now
   * @param changes what it says differently; empty for a document that was not there before
   */
  record Document(String graph, Change change, int facts, List<FactChange> changes) {}

  /** Under the name {@code graph} stood {@code was} before the load. */
  void replaced(String graph, Graph was) {
    before.put(graph, was);
  }

  /** To be called after the load, with what it did. */
  void after(GraphStore store, Map<String, Change> changes) {
    changes.forEach(
        (name, change) -> {
          if (change == Change.UNCHANGED) {
            return;
          }
          Graph now = copy(store, name);
          Graph was = before.getOrDefault(name, Graph.emptyGraph);
          documents.add(
              new Document(
                  name,
                  change,
                  difference.facts(now),
                  was.isEmpty() ? List.of() : difference.between(was, now)));
        });
    before.clear();
  }

  /** The documents that changed, in the order of the load. */
  List<Document> documents() {
    return List.copyOf(documents);
  }

  private static Graph copy(GraphStore store, String name) {
    Graph copy = GraphFactory.createDefaultGraph();
    store.read(
        data -> {
          GraphUtil.addInto(copy, data.getGraph(NodeFactory.createURI(name)));
          return copy;
        });
    return copy;
  }
}
