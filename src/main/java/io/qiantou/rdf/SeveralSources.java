package io.qiantou.rdf;

import io.qiantou.resource.Resources;
import io.qiantou.vocab.QT;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Makes one graph of what several files say of one document: both sources, the quotations of both,
 * the measures and facts of both.
 *
 * <p>Where the copies differ in what can be said once only ({@code sh:maxCount 1} in the shapes: a
 * title, a place in the reading order, the text of a measure), the first file's word stays; the
 * other's is still to be had as the quotation of its evidence.
 */
public final class SeveralSources {
  private static final String SHAPES = "ontology/shapes.ttl";

  private final Set<Node> saidOnce = new HashSet<>();

  /** Reads from the shapes what can be said once only. */
  public SeveralSources(Resources resources) {
    Graph shapes = TurtleFiles.read(resources, SHAPES, QT.NS);
    for (Triple most : shapes.find(Node.ANY, SHACL.maxCount, Node.ANY).toList()) {
      if (most.getObject().getLiteralLexicalForm().equals("1")) {
        shapes
            .find(most.getSubject(), SHACL.path, Node.ANY)
            .forEach(path -> saidOnce.add(path.getObject()));
      }
    }
  }

  /** A new graph of {@code first} and what {@code second} adds to it. */
  public Graph union(Graph first, Graph second) {
    Graph both = GraphFactory.createDefaultGraph();
    first.find().forEach(both::add);
    add(both, second);
    return both;
  }

  /** Adds to {@code graph} what {@code more} says beside it. */
  public void add(Graph graph, Graph more) {
    List<Triple> added = new ArrayList<>();
    more.find()
        .forEach(
            triple -> {
              boolean once = saidOnce.contains(triple.getPredicate());
              if (!once || !graph.contains(triple.getSubject(), triple.getPredicate(), Node.ANY)) {
                added.add(triple);
              }
            });
    added.forEach(graph::add);
  }
}
