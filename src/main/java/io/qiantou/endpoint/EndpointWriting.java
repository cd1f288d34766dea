package io.qiantou.endpoint;

import io.qiantou.model.QiantouException;
import io.qiantou.store.Change;
import io.qiantou.store.Replacement;
import io.qiantou.store.UnfinishedWrite;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.http.GSP;
import org.apache.jena.sparql.exec.http.UpdateExecHTTP;
import org.apache.jena.sparql.modify.request.QuadDataAcc;
import org.apache.jena.sparql.modify.request.Target;
import org.apache.jena.sparql.modify.request.UpdateDataInsert;
import org.apache.jena.sparql.modify.request.UpdateDrop;
import org.apache.jena.update.UpdateRequest;

/**
 * Writes graphs into a store elsewhere so that none is ever half there under its name: each is
 * written under a temporary name ({@link Unfinished}), counted, moved in its place, in one request
 * for several, and counted there. Where the store goes away before that, the next load clears what
 * is left, and leaves alone what one that runs has there ({@link Holder}). Each request may be
 * carried out twice, or late.
 *
 * <p>Until it is moved, a graph is seen in the union of all under its temporary name: SPARQL has no
 * transaction over several requests.
 */
final class EndpointWriting {
  private final EndpointAddress address;
  private final PatientClient client;
  private final EndpointReading reading;
  private final Questions questions;
  private final int batch;
  private final Holder holder;
  private final Unfinished unfinished = new Unfinished(UUID.randomUUID());
  private final Clock clock = Clock.systemUTC();
  private boolean cleared;

  /**
   * A writer.
   *
   * @param batch so many statements go into one request; a document may have more
   * @param holder who writes
   */
  EndpointWriting(
      EndpointAddress address,
      PatientClient client,
      EndpointReading reading,
      Questions questions,
      int batch,
      Holder holder) {
    this.address = address;
    this.client = client;
    this.reading = reading;
    this.questions = questions;
    this.batch = batch;
    this.holder = holder;
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
      cleared = false; // what is left now is this one's own
      List<String> names = new ArrayList<>(graphs.keySet());
      names.removeAll(changes.keySet());
      throw new UnfinishedWrite(String.valueOf(e.getMessage()), e, changes, names);
    }
  }

  /** Takes a graph out. */
  void remove(String graph) {
    send(new UpdateRequest(new UpdateDrop(Target.create(NodeFactory.createURI(graph)), true)));
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
          Change change = Change.of(was, given, graph);
          changes.put(name, change);
          if (change != Change.UNCHANGED) {
            other.put(name, graph);
          }
          if (change == Change.REPLACED || change == Change.MERGED) {
            told.told(name, was, graph);
          }
        });
    if (!other.isEmpty()) {
      put(other);
      count(other, unfinished::name);
      send(unfinished.moves(other.keySet(), questions));
      // Another load that came between has put its own in the places, or taken the graphs away.
      count(other, name -> name);
    }
    return changes;
  }

  /** Drops what a load that broke off has left; once, and again after one of this writer did. */
  private void clearLeft() {
    if (cleared) {
      return;
    }
    Instant now = clock.instant();
    List<Node> left =
        reading.unfinished().entrySet().stream()
            .filter(entry -> holder.takesForLeft(entry.getValue(), now))
            .map(Map.Entry::getKey)
            .toList();
    if (!left.isEmpty()) {
      send(Unfinished.clear(left));
    }
    cleared = true;
  }

  /** Writes graphs under their temporary names. */
  private void put(Map<String, Graph> graphs) {
    UpdateRequest next = unfinished.begin(graphs.keySet(), holder.note(clock.instant()));
    if (address.graphStore().isPresent()) {
      send(next);
      graphs.forEach(this::putGraph);
      return;
    }
    for (QuadDataAcc piece : pieces(graphs)) {
      next.add(new UpdateDataInsert(piece));
      send(next);
      next = new UpdateRequest();
    }
  }

  private void putGraph(String name, Graph graph) {
    URI to = address.graphStore().orElseThrow();
    EndpointFault.told(
        to,
        () -> {
          GSP.service(to.toString()).httpClient(client).graphName(unfinished.name(name)).PUT(graph);
          return graph;
        });
  }

  /** At most so many statements each; a graph with blank nodes in one, for they have no name. */
  private List<QuadDataAcc> pieces(Map<String, Graph> graphs) {
    List<QuadDataAcc> pieces = new ArrayList<>();
    QuadDataAcc piece = new QuadDataAcc();
    for (Map.Entry<String, Graph> entry : graphs.entrySet()) {
      Node name = NodeFactory.createURI(unfinished.name(entry.getKey()));
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

  /** Whether so many statements are there as were given, under the names that these graphs have. */
  private void count(Map<String, Graph> graphs, UnaryOperator<String> names) {
    Map<String, Long> sizes = reading.sizes(graphs.keySet().stream().map(names).toList());
    graphs.forEach(
        (name, graph) -> {
          long stored = sizes.getOrDefault(names.apply(name), 0L);
          if (stored != graph.size()) {
            throw EndpointFault.incomplete(address.query(), name, stored, graph.size());
          }
        });
  }

  private void send(UpdateRequest request) {
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
          UpdateExecHTTP.service(to.toString())
              .httpClient(client)
              .update(request)
              .build()
              .execute();
          return request;
        });
  }
}
