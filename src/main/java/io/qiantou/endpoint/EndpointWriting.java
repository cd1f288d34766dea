package io.qiantou.endpoint;

import io.qiantou.model.QiantouException;
import io.qiantou.store.Change;
import io.qiantou.store.Replacement;
import io.qiantou.store.UnfinishedWrite;
import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.http.GSP;
import org.apache.jena.sparql.exec.http.UpdateExecHTTP;
import org.apache.jena.sparql.modify.request.QuadDataAcc;
import org.apache.jena.sparql.modify.request.Target;
import org.apache.jena.sparql.modify.request.UpdateDataDelete;
import org.apache.jena.sparql.modify.request.UpdateDataInsert;
import org.apache.jena.sparql.modify.request.UpdateDrop;
import org.apache.jena.sparql.modify.request.UpdateMove;
import org.apache.jena.update.UpdateRequest;

/**
 * Writes graphs into a store elsewhere so that none is ever half there under its name: each is
 * written under a temporary name ({@link Unfinished}), counted, and moved in its place, in one
 * request for several. Where the store goes away before that, the next load clears what is left.
 *
 * <p>Until it is moved, a graph is seen in the union of all under its temporary name: SPARQL has no
 * transaction over several requests.
 */
final class EndpointWriting {
  private final EndpointAddress address;
  private final PatientClient client;
  private final EndpointReading reading;
  private final Patience patience;
  private final int batch;
  private boolean cleared;

  /**
   * A writer.
   *
   * @param batch so many statements go into one request; a document may have more
   */
  EndpointWriting(
      EndpointAddress address,
      PatientClient client,
      EndpointReading reading,
      Patience patience,
      int batch) {
    this.address = address;
    this.client = client;
    this.reading = reading;
    this.patience = patience;
    this.batch = batch;
  }

  /**
   * Writes what each graph becomes.
   *
   * @param becomes what is to stand there, of what stands there and what was given
   * @param told of each graph that becomes another one
   * @throws UnfinishedWrite where the store goes away or refuses something
   */
  Map<String, Change> write(
      Map<String, ? extends Graph> graphs, BinaryOperator<Graph> becomes, Replacement told) {
    Map<String, Change> changes = new LinkedHashMap<>();
    try {
      clearLeft();
      Iterator<? extends Map.Entry<String, ? extends Graph>> left = graphs.entrySet().iterator();
      while (left.hasNext()) {
        Map<String, Graph> some = new LinkedHashMap<>();
        for (long size = 0; left.hasNext() && size < batch; ) {
          Map.Entry<String, ? extends Graph> entry = left.next();
          some.put(entry.getKey(), entry.getValue());
          size += entry.getValue().size();
        }
        changes.putAll(writeSome(some, becomes, told));
      }
      return changes;
    } catch (EndpointFault e) {
      List<String> names = new ArrayList<>(graphs.keySet());
      names.removeAll(changes.keySet());
      throw new UnfinishedWrite(String.valueOf(e.getMessage()), e, changes, names);
    }
  }

  private Map<String, Change> writeSome(
      Map<String, Graph> some, BinaryOperator<Graph> becomes, Replacement told) {
    Map<String, Graph> stored = reading.graphs(some.keySet());
    Map<String, Change> changes = new LinkedHashMap<>();
    Map<String, Graph> other = new LinkedHashMap<>();
    some.forEach(
        (name, given) -> {
          Graph was = stored.getOrDefault(name, Graph.emptyGraph);
          Graph graph = was.isEmpty() ? given : becomes.apply(was, given);
          if (was.size() == graph.size() && was.isIsomorphicWith(graph)) {
            changes.put(name, Change.UNCHANGED);
            return;
          }
          if (!was.isEmpty()) {
            told.told(name, was, graph);
          }
          other.put(name, graph);
          Change replaced = graph == given ? Change.REPLACED : Change.MERGED;
          changes.put(name, was.isEmpty() ? Change.ADDED : replaced);
        });
    if (!other.isEmpty()) {
      put(other);
      count(other);
      move(other);
    }
    return changes;
  }

  /** Drops what a load that broke off has left; once. */
  private void clearLeft() {
    if (cleared) {
      return;
    }
    List<Node> left = reading.unfinished();
    if (!left.isEmpty()) {
      UpdateRequest request = new UpdateRequest();
      left.forEach(name -> request.add(new UpdateDrop(Target.create(name), true)));
      request.add(new UpdateDrop(Target.create(Unfinished.list()), true));
      send(request, client);
    }
    cleared = true;
  }

  /** Writes graphs under their temporary names. */
  private void put(Map<String, Graph> graphs) {
    UpdateRequest request = new UpdateRequest();
    request.add(new UpdateDataInsert(Unfinished.entries(graphs.keySet())));
    graphs.keySet().forEach(name -> request.add(new UpdateDrop(temporary(name), true)));
    if (address.graphStore().isPresent()) {
      send(request, client);
      graphs.forEach(this::putGraph);
      return;
    }
    UpdateRequest next = request;
    for (QuadDataAcc piece : pieces(graphs)) {
      next.add(new UpdateDataInsert(piece));
      send(next, client);
      next = new UpdateRequest();
    }
  }

  private void putGraph(String name, Graph graph) {
    URI to = address.graphStore().orElseThrow();
    EndpointFault.told(
        to,
        () -> {
          GSP.service(to.toString()).httpClient(client).graphName(Unfinished.name(name)).PUT(graph);
          return graph;
        });
  }

  /** At most so many statements each; a graph with blank nodes in one, for they have no name. */
  private List<QuadDataAcc> pieces(Map<String, Graph> graphs) {
    List<QuadDataAcc> pieces = new ArrayList<>();
    QuadDataAcc piece = new QuadDataAcc();
    for (Map.Entry<String, Graph> entry : graphs.entrySet()) {
      Node name = NodeFactory.createURI(Unfinished.name(entry.getKey()));
      boolean divisible = entry.getValue().stream().noneMatch(EndpointWriting::hasBlankNode);
      for (Triple triple : entry.getValue().find().toList()) {
        if (divisible && piece.getQuads().size() >= batch) {
          pieces.add(piece);
          piece = new QuadDataAcc();
        }
        piece.addQuad(Quad.create(name, triple));
      }
    }
    pieces.add(piece);
    return pieces;
  }

  private static boolean hasBlankNode(Triple triple) {
    return triple.getSubject().isBlank() || triple.getObject().isBlank();
  }

  private void count(Map<String, Graph> graphs) {
    Map<String, Long> sizes =
        reading.sizes(graphs.keySet().stream().map(Unfinished::name).toList());
    graphs.forEach(
        (name, graph) -> {
          long stored = sizes.getOrDefault(Unfinished.name(name), 0L);
          if (stored != graph.size()) {
            throw EndpointFault.incomplete(address.query(), name, stored, graph.size());
          }
        });
  }

  /**
   * Moves graphs in their places. A move is never simply sent again, for one that was done already
   * would put nothing in the place of the graph: what has become of it is looked at first.
   */
  private void move(Map<String, Graph> graphs) {
    Map<String, Graph> left = new LinkedHashMap<>(graphs);
    for (int attempt = 1; ; attempt++) {
      try {
        send(moves(left), client.once());
        return;
      } catch (EndpointFault e) {
        if (!e.isPassing() || attempt >= patience.attempts()) {
          throw e;
        }
        pause(attempt);
        left.keySet().removeAll(moved(left));
        if (left.isEmpty()) {
          return;
        }
      }
    }
  }

  private static UpdateRequest moves(Map<String, Graph> graphs) {
    UpdateRequest request = new UpdateRequest();
    graphs.forEach(
        (name, graph) -> {
          Target place = Target.create(name);
          request.add(
              graph.isEmpty()
                  ? new UpdateDrop(place, true)
                  : new UpdateMove(temporary(name), place));
        });
    request.add(new UpdateDataDelete(Unfinished.entries(graphs.keySet())));
    return request;
  }

  /** Those whose temporary graph is gone and whose place is filled. */
  private List<String> moved(Map<String, Graph> graphs) {
    List<String> names = new ArrayList<>(graphs.keySet());
    graphs.keySet().forEach(name -> names.add(Unfinished.name(name)));
    Map<String, Long> sizes = reading.sizes(names);
    return graphs.entrySet().stream()
        .filter(entry -> !sizes.containsKey(Unfinished.name(entry.getKey())))
        .filter(entry -> sizes.getOrDefault(entry.getKey(), 0L) == entry.getValue().size())
        .map(Map.Entry::getKey)
        .toList();
  }

  private void pause(int attempt) {
    try {
      Thread.sleep(patience.afterAttempt(attempt).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new QiantouException("载入被中断 / the load was interrupted", e);
    }
  }

  private static Target temporary(String name) {
    return Target.create(Unfinished.name(name));
  }

  private void send(UpdateRequest request, PatientClient by) {
    URI to =
        address
            .update()
            .orElseThrow(
                () ->
                    new QiantouException(
                        "--update-endpoint URL: expected where something is to be written"));
    EndpointFault.told(
        to,
        () -> {
          UpdateExecHTTP.service(to.toString()).httpClient(by).update(request).build().execute();
          return request;
        });
  }
}
