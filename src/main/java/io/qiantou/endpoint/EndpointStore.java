package io.qiantou.endpoint;

import io.qiantou.resource.Resources;
import io.qiantou.store.Change;
import io.qiantou.store.GraphStore;
import io.qiantou.store.OtherSources;
import io.qiantou.store.Replacement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.modify.TemplateLib;

/**
 * A store elsewhere: any that speaks the SPARQL 1.1 protocol.
 *
 * <pre>{@code
 * EndpointAddress address = EndpointAddress.of("http://127.0.0.1:3030/ds/sparql", …);
 * try (GraphStore store = EndpointStore.of(address, credentials, Patience.usual(), resources)) {
 *   Table leads = Reports.reports(resources).get("leads").run(store, Map.of());
 * }
 * }</pre>
 *
 * <p>What it can do is found by asking it: what its default graph is ({@link Union}), and whether
 * counts are kept. It has no transactions that last longer than a request: what others write
 * between two questions is seen.
 */
public final class EndpointStore implements GraphStore {
  /** Statements of one request; some 4 MB. */
  private static final int BATCH = 20_000;

  private final EndpointReading reading;
  private final EndpointWriting writing;
  private final AtomicLong revision = new AtomicLong();
  private Optional<Union> union = Optional.empty();
  private Optional<Boolean> kept = Optional.empty();

  private EndpointStore(EndpointReading reading, EndpointWriting writing) {
    this.reading = reading;
    this.writing = writing;
  }

  /** A store that is asked when something is to be known; nothing is sent before. */
  public static EndpointStore of(
      EndpointAddress address, Credentials credentials, Patience patience, Resources resources) {
    return of(address, credentials, patience, resources, BATCH);
  }

  /** The same with requests of another size, for tests. */
  static EndpointStore of(
      EndpointAddress address,
      Credentials credentials,
      Patience patience,
      Resources resources,
      int batch) {
    PatientClient client = PatientClient.of(credentials, patience);
    Questions questions = new Questions(resources);
    EndpointReading reading = new EndpointReading(address, client, questions);
    return new EndpointStore(
        reading, new EndpointWriting(address, client, reading, questions, batch));
  }

  @Override
  public <T> T select(Query query, Duration time, Function<RowSet, T> answer) {
    PortableQuery portable = PortableQuery.of(query);
    Query sent = union().over(portable.sent());
    Function<QueryExec, T> rows = execution -> answer.apply(portable.rows(execution.select()));
    return time.isZero() ? reading.execute(sent, rows) : reading.execute(sent, time, rows);
  }

  @Override
  public <T> T ask(Query query, Function<QueryExec, T> answer) {
    return reading.execute(query, answer);
  }

  /**
   * {@inheritDoc} Graphs in a template are Jena's alone: what they are made of is asked for as
   * rows.
   */
  @Override
  public <T> T construct(Query query, Function<Iterator<Quad>, T> answer) {
    Query sent = query.isConstructQuad() ? PortableQuery.rowsOf(query) : query;
    return reading.execute(
        query.hasDatasetDescription() ? sent : union().over(sent),
        execution ->
            answer.apply(
                query.isConstructQuad()
                    ? TemplateLib.calcQuads(
                        query.getConstructTemplate().getQuads(), execution.select())
                    : Iter.map(
                        execution.constructTriples(),
                        triple -> Quad.create(Quad.defaultGraphIRI, triple))));
  }

  /** Of a store without a document it is still to be seen; with each new one a list is longer. */
  private synchronized Union union() {
    if (union.isEmpty() || union.get() instanceof Union.OfAll) {
      union = reading.union();
    }
    return union.orElseGet(Union.OfTheStore::new);
  }

  @Override
  public List<String> list() {
    return reading.graphs();
  }

  @Override
  public synchronized boolean keepsCounts() {
    if (kept.isEmpty()) {
      kept = Optional.of(reading.holds("kept"));
    }
    return kept.get();
  }

  @Override
  public <T> T read(Function<DatasetGraph, T> work) {
    return work.apply(new EndpointDataset(reading));
  }

  /** {@inheritDoc} A store elsewhere knows no hash: what it holds is compared. */
  @Override
  public Change replaceWhereOther(String graphIri, String sourceHash, Supplier<Graph> graph) {
    return replaceAll(Map.of(graphIri, graph.get())).getOrDefault(graphIri, Change.UNCHANGED);
  }

  @Override
  public Map<String, Change> replaceAll(Map<String, ? extends Graph> graphs) {
    return write(graphs, (stored, given) -> given, Replacement.UNSEEN);
  }

  @Override
  public Map<String, Change> addAll(
      Map<String, ? extends Graph> graphs, BinaryOperator<Graph> union, Replacement told) {
    return write(graphs, OtherSources.beside(union), told);
  }

  private synchronized Map<String, Change> write(
      Map<String, ? extends Graph> graphs, BinaryOperator<Graph> becomes, Replacement told) {
    try {
      return writing.write(graphs, becomes, told);
    } finally {
      revision.incrementAndGet();
    }
  }

  /** Nothing: a store elsewhere keeps nothing of ours beside the graphs. */
  @Override
  public Optional<List<String>> audit() {
    return Optional.empty();
  }

  @Override
  public List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    remarks.add("全部图 / all graphs are asked as " + union().words());
    if (!keepsCounts()) {
      remarks.add("没有预存计数，报告自行统计 / no counts are kept, reports count themselves");
    }
    return remarks;
  }

  @Override
  public long revision() {
    return revision.get();
  }

  /** Nothing is held open. */
  @Override
  public void close() {}
}
