package io.qiantou.endpoint;

import io.qiantou.store.StoreFigures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.sparql.exec.http.QueryExecHTTPBuilder;
import org.apache.jena.sparql.exec.http.QuerySendMode;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;

/** What is asked of a store elsewhere: queries, and what {@code queries/endpoint} say. */
final class EndpointReading {
  static final Var GRAPH = Var.alloc("graph");
  private static final Var SUBJECT = Var.alloc("subject");
  private static final Var PROPERTY = Var.alloc("property");
  private static final Var VALUE = Var.alloc("value");
  private static final Var NOTE = Var.alloc("note");
  private static final Var STATEMENTS = Var.alloc("statements");

  private final EndpointAddress address;
  private final PatientClient client;
  private final Questions questions;

  EndpointReading(EndpointAddress address, PatientClient client, Questions questions) {
    this.address = address;
    this.client = client;
    this.questions = questions;
  }

  /** Sends {@code query} as it is. */
  <T> T execute(Query query, Function<QueryExec, T> reading) {
    return execute(query, Optional.empty(), reading);
  }

  /**
   * Sends {@code query} as it is.
   *
   * @param time until the answer has been read; zero is without end
   * @throws QueryCancelledException where the time is over
   */
  <T> T execute(Query query, Duration time, Function<QueryExec, T> reading) {
    if (time.isZero()) {
      return execute(query, reading);
    }
    long start = System.nanoTime();
    try {
      return execute(query, Optional.of(time), reading);
    } catch (EndpointFault e) {
      // Whatever was being read when the time was over fails in its own way.
      throw System.nanoTime() - start < time.toNanos() ? e : new QueryCancelledException();
    }
  }

  private <T> T execute(Query query, Optional<Duration> time, Function<QueryExec, T> reading) {
    return EndpointFault.told(
        address.query(),
        () -> {
          QueryExecHTTPBuilder request =
              QueryExecHTTP.service(address.query().toString())
                  .httpClient(client)
                  .sendMode(QuerySendMode.asPostForm)
                  .query(query);
          time.ifPresent(most -> request.timeout(most.toMillis()));
          try (QueryExec execution = request.build()) {
            return reading.apply(execution);
          }
        });
  }

  /** Goes on where the store answers within this time. */
  void reach(Duration time) {
    execute(questions.get("sample"), time, e -> nodes(e.select(), SUBJECT));
  }

  /** Whether the question of this name, an ASK, is answered with yes. */
  boolean holds(String name) {
    return execute(questions.get(name), QueryExec::ask);
  }

  /**
   * How the union of the graphs is asked for; a store without a document does not show it. Jena's
   * name comes first, for only the union answers to it: a default graph that has a document need
   * not be the union, where another program has written it there too.
   */
  Optional<Union> union() {
    Optional<Node> sample =
        execute(questions.get("sample"), e -> nodes(e.select(), SUBJECT)).stream().findFirst();
    if (sample.isEmpty()) {
      return Optional.empty();
    }
    Query inUnion = questions.get("union", Map.of(SUBJECT, sample.get()));
    for (Union candidate : List.of(new Union.OfJena(), new Union.OfTheStore())) {
      if (execute(candidate.over(inUnion), QueryExec::ask)) {
        return Optional.of(candidate);
      }
    }
    return Optional.of(new Union.OfAll(graphs()));
  }

  /** Names of the graphs, sorted; without those that a load has not finished. */
  List<String> graphs() {
    return execute(questions.get("graphs"), e -> nodes(e.select(), GRAPH)).stream()
        .filter(Node::isURI)
        .map(Node::getURI)
        .filter(name -> !Unfinished.is(name))
        .sorted()
        .toList();
  }

  /** What one measure says, where there is one. */
  Optional<Triple> text() {
    return execute(
        questions.get("text"),
        e -> {
          RowSet rows = e.select();
          return rows.hasNext() ? Optional.of(text(rows.next())) : Optional.empty();
        });
  }

  private static Triple text(Binding row) {
    return Triple.create(row.get(SUBJECT), Node.ANY, row.get(VALUE));
  }

  /** Another text after each load. */
  String lastChange() {
    return execute(
        questions.get("changes"),
        e -> {
          List<String> all = new ArrayList<>();
          e.select().forEachRemaining(row -> all.add(row.toString()));
          return String.join(" ", all);
        });
  }

  /** How much there is. */
  StoreFigures figures(Duration time) {
    return execute(
        questions.get("figures"),
        time,
        e -> {
          Binding row = e.select().next();
          return new StoreFigures(
              number(row, "graphs"),
              number(row, "documents"),
              number(row, "measures"),
              number(row, "statements"));
        });
  }

  private static long number(Binding row, String column) {
    return ((Number) row.get(column).getLiteralValue()).longValue();
  }

  /** Graphs under temporary names, and the note of who writes them where there is one. */
  Map<Node, Optional<String>> unfinished() {
    return execute(
        questions.get("unfinished"),
        e -> {
          Map<Node, Optional<String>> notes = new LinkedHashMap<>();
          e.select()
              .forEachRemaining(
                  row ->
                      notes.put(
                          row.get(GRAPH),
                          Optional.ofNullable(row.get(NOTE)).map(Node::getLiteralLexicalForm)));
          return notes;
        });
  }

  private static List<Node> nodes(RowSet rows, Var column) {
    List<Node> nodes = new ArrayList<>();
    rows.forEachRemaining(row -> nodes.add(row.get(column)));
    return nodes;
  }

  /** A copy of a graph; empty where there is none. */
  Graph graph(Node name) {
    return execute(questions.get("graph", Map.of(GRAPH, name)), QueryExec::construct);
  }

  /** Copies of graphs by their names, in one request; without those that are not there. */
  Map<String, Graph> graphs(Collection<String> names) {
    Map<String, Graph> graphs = new TreeMap<>();
    execute(
        among(questions.get("quads"), names),
        e -> {
          e.select()
              .forEachRemaining(
                  row ->
                      graphs
                          .computeIfAbsent(
                              row.get(GRAPH).getURI(), n -> GraphFactory.createDefaultGraph())
                          .add(row.get(SUBJECT), row.get(PROPERTY), row.get(VALUE)));
          return graphs;
        });
    return graphs;
  }

  /** How many statements each graph has, by its name; without those that are not there. */
  Map<String, Long> sizes(Collection<String> names) {
    Map<String, Long> sizes = new HashMap<>();
    execute(
        among(questions.get("size"), names),
        e -> {
          e.select()
              .forEachRemaining(
                  row -> {
                    Node graph = row.get(GRAPH);
                    Number size = (Number) row.get(STATEMENTS).getLiteralValue();
                    if (graph != null) {
                      sizes.put(graph.getURI(), size.longValue());
                    }
                  });
          return sizes;
        });
    return sizes;
  }

  /** {@code query} with its graph among these. */
  private static Query among(Query query, Collection<String> names) {
    ElementData data = new ElementData();
    data.add(GRAPH);
    names.forEach(name -> data.add(BindingFactory.binding(GRAPH, NodeFactory.createURI(name))));
    ElementGroup pattern = new ElementGroup();
    pattern.addElement(data);
    ((ElementGroup) query.getQueryPattern()).getElements().forEach(pattern::addElement);
    query.setQueryPattern(pattern);
    return query;
  }

  /** Whether there is a statement like this one. */
  boolean contains(Quad like) {
    return execute(questions.get("contains", terms(like)), QueryExec::ask);
  }

  /** The statements like this one. */
  List<Quad> quads(Quad like) {
    return execute(
        questions.get("quads", terms(like)),
        e -> {
          List<Quad> quads = new ArrayList<>();
          e.select().forEachRemaining(row -> quads.add(quad(like, row)));
          return quads;
        });
  }

  private static Quad quad(Quad like, Binding row) {
    return Quad.create(
        term(like.getGraph(), GRAPH, row),
        Triple.create(
            term(like.getSubject(), SUBJECT, row),
            term(like.getPredicate(), PROPERTY, row),
            term(like.getObject(), VALUE, row)));
  }

  private static Node term(Node given, Var column, Binding row) {
    return Node.ANY.equals(given) ? row.get(column) : given;
  }

  private static Map<Var, Node> terms(Quad like) {
    Map<Var, Node> terms = new HashMap<>();
    terms.put(GRAPH, like.getGraph());
    terms.put(SUBJECT, like.getSubject());
    terms.put(PROPERTY, like.getPredicate());
    terms.put(VALUE, like.getObject());
    terms.values().removeIf(Node.ANY::equals);
    return terms;
  }
}
