package io.qiantou.endpoint;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.modify.request.QuadAcc;
import org.apache.jena.sparql.modify.request.QuadDataAcc;
import org.apache.jena.sparql.modify.request.Target;
import org.apache.jena.sparql.modify.request.UpdateDataDelete;
import org.apache.jena.sparql.modify.request.UpdateDataInsert;
import org.apache.jena.sparql.modify.request.UpdateDeleteWhere;
import org.apache.jena.sparql.modify.request.UpdateDrop;
import org.apache.jena.update.UpdateRequest;

/**
 * The graphs of one load while they are written. {@code …/graph/国示-2031-7} is written as {@code
 * urn:qiantou:loading:UUID}, counted, and moved in its place. The graph {@code urn:qiantou:loading}
 * is the list of what is on its way, so that what a load left behind is found without a look at
 * all:
 *
 * <pre>{@code
 * <urn:qiantou:loading:UUID> <urn:qiantou:loading:for> <…/graph/国示-2031-7> .  # until it is dropped
 * <urn:qiantou:loading:UUID> <urn:qiantou:loading:of>  <…/graph/国示-2031-7> .  # until it is moved
 * <urn:qiantou:loading:UUID> <urn:qiantou:loading:by>  "2026-11-29T15:04:29Z 4711 archive-2" .
 * }</pre>
 *
 * <p>Each load has names of its own: what a store still does for one that gave up touches nothing
 * of the next.
 *
 * @param load says which load
 */
record Unfinished(UUID load) {
  private static final String NAME = "urn:qiantou:loading";
  private static final Node LIST = NodeFactory.createURI(NAME);
  private static final Node FOR = NodeFactory.createURI(NAME + ":for");
  private static final Node OF = NodeFactory.createURI(NAME + ":of");
  private static final Node BY = NodeFactory.createURI(NAME + ":by");
  private static final Var TEMPORARY = Var.alloc("temporary");
  private static final Var PLACE = Var.alloc("place");

  /** Whether a graph is no document's, but one of these. */
  static boolean is(String graph) {
    return graph.equals(NAME) || graph.startsWith(NAME + ":");
  }

  /** The name of a graph while it is written, always the same within a load. */
  String name(String graph) {
    return NAME + ":" + UUID.nameUUIDFromBytes((load + graph).getBytes(StandardCharsets.UTF_8));
  }

  private Node node(String graph) {
    return NodeFactory.createURI(name(graph));
  }

  private QuadDataAcc says(Node property, Collection<String> graphs) {
    QuadDataAcc entries = new QuadDataAcc();
    graphs.forEach(
        graph ->
            entries.addQuad(
                Quad.create(LIST, node(graph), property, NodeFactory.createURI(graph))));
    return entries;
  }

  /**
   * Sets them on the list, and nothing under their temporary names.
   *
   * @param note who writes them, and since when
   */
  UpdateRequest begin(Collection<String> graphs, String note) {
    UpdateRequest request = new UpdateRequest();
    QuadDataAcc entries = says(FOR, graphs);
    Node by = NodeFactory.createLiteralString(note);
    graphs.forEach(graph -> entries.addQuad(Quad.create(LIST, node(graph), BY, by)));
    request.add(new UpdateDataInsert(entries));
    request.add(new UpdateDataInsert(says(OF, graphs)));
    graphs.forEach(graph -> request.add(new UpdateDrop(Target.create(node(graph)), true)));
    return request;
  }

  /**
   * Moves them in their places. The order is what makes it one that can be broken off anywhere and
   * done again: {@code of} stays until the place is whole, the temporary graph until {@code of} is
   * gone, what else the list says until the temporary graph is.
   */
  UpdateRequest moves(Collection<String> graphs, Questions questions) {
    UpdateRequest request = new UpdateRequest();
    for (String graph : graphs) {
      Node place = NodeFactory.createURI(graph);
      questions
          .update("move", Map.of(TEMPORARY, node(graph), PLACE, place))
          .getOperations()
          .forEach(request::add);
    }
    request.add(new UpdateDataDelete(says(OF, graphs)));
    graphs.forEach(graph -> request.add(new UpdateDrop(Target.create(node(graph)), true)));
    graphs.forEach(graph -> request.add(forget(node(graph), Var.alloc("says"))));
    return request;
  }

  /** Drops what other loads have left; none of it is moved from then on. */
  static UpdateRequest clear(Collection<Node> left) {
    UpdateRequest request = new UpdateRequest();
    left.forEach(name -> request.add(forget(name, OF)));
    left.forEach(name -> request.add(new UpdateDrop(Target.create(name), true)));
    left.forEach(name -> request.add(forget(name, Var.alloc("says"))));
    return request;
  }

  private static UpdateDeleteWhere forget(Node name, Node property) {
    QuadAcc entries = new QuadAcc();
    entries.addQuad(Quad.create(LIST, name, property, PLACE));
    return new UpdateDeleteWhere(entries);
  }
}
