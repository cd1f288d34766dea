package io.qiantou.rdf;

import io.qiantou.resource.Resources;
import io.qiantou.vocab.QT;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.DCTerms;

/**
 * Makes one graph of what several files say of one document: both sources, the quotations of both,
 * the measures and facts of both.
 *
 * <p>Where the copies differ in what can be said once only ({@code sh:maxCount 1} in the shapes: a
 * title, a place in the reading order, the text of a measure), the longer word stays, which a bad
 * copy has lost less of, and of two of one length the one that sorts first: so it does not matter
 * which file came first. The other's is still to be had as the quotation of its evidence; a title
 * that gives way is kept as dcterms:alternative.
 */
public final class SeveralSources {
  private static final String SHAPES = "ontology/shapes.ttl";

  private static final Comparator<Node> BETTER_FIRST =
      Comparator.comparingInt((Node node) -> -node.toString().length())
          .thenComparing(NodeCmp::compareRDFTerms);

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
    for (Triple triple : more.find().toList()) {
      if (saidOnce.contains(triple.getPredicate())) {
        addOnce(graph, triple);
      } else {
        graph.add(triple);
      }
    }
  }

  private static void addOnce(Graph graph, Triple given) {
    for (Triple stored : graph.find(given.getSubject(), given.getPredicate(), Node.ANY).toList()) {
      int order = BETTER_FIRST.compare(stored.getObject(), given.getObject());
      if (order == 0) {
        return;
      }
      boolean stays = order < 0;
      Triple loser = stays ? given : stored;
      if (given.getPredicate().equals(DCTerms.title.asNode())) {
        graph.add(loser.getSubject(), DCTerms.alternative.asNode(), loser.getObject());
      }
      if (stays) {
        return;
      }
      graph.delete(stored);
    }
    graph.add(given);
  }
}
