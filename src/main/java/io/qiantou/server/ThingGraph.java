package io.qiantou.server;

import io.qiantou.vocab.QT;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;

/**
 * What is said of one thing: its statements and those of its parts, whose IRIs are its own with a
 * {@code #} behind it (a measure's responsibilities and their evidence). Of a document it is all
 * that its graph says.
 */
final class ThingGraph {
  /** How facts lead to what they are facts of; of other things there may be very many that do. */
  private static final List<Node> OF_WHAT =
      List.of(QT.measure, QT.ofMeasure, QT.partOfDocument, QT.citingDocument);

  private final DatasetGraph data;

  /** To be used within one transaction. */
  ThingGraph(DatasetGraph data) {
    this.data = data;
  }

  /** Whether anything is said of it. */
  boolean knows(String iri) {
    return data.findNG(Node.ANY, NodeFactory.createURI(iri), Node.ANY, Node.ANY).hasNext()
        || data.containsGraph(NodeFactory.createURI(iri));
  }

  /** The statements, in the default graph; one may come twice. */
  List<Quad> of(String iri) {
    Node thing = NodeFactory.createURI(iri);
    List<Quad> statements = new ArrayList<>();
    Iterator<Quad> graphs = data.findNG(Node.ANY, Node.ANY, FOAF.primaryTopic.asNode(), thing);
    if (graphs.hasNext()) {
      Node graph = graphs.next().getGraph();
      data.find(graph, Node.ANY, Node.ANY, Node.ANY)
          .forEachRemaining(quad -> statements.add(plain(quad)));
      return statements;
    }
    Set<Node> seen = new HashSet<>(Set.of(thing));
    Deque<Node> left = new ArrayDeque<>(seen);
    while (!left.isEmpty()) {
      Node subject = left.remove();
      List<Node> near = new ArrayList<>();
      data.findNG(Node.ANY, subject, Node.ANY, Node.ANY)
          .forEachRemaining(
              quad -> {
                statements.add(plain(quad));
                near.add(quad.getObject());
              });
      for (Node property : OF_WHAT) {
        data.findNG(Node.ANY, Node.ANY, property, subject)
            .forEachRemaining(quad -> near.add(quad.getSubject()));
      }
      near.stream().filter(node -> isPart(node, iri)).filter(seen::add).forEach(left::add);
    }
    return statements;
  }

  private static boolean isPart(Node node, String iri) {
    return node.isURI() && node.getURI().startsWith(iri + "#");
  }

  private static Quad plain(Quad quad) {
    return Quad.create(Quad.defaultGraphIRI, quad.asTriple());
  }
}
