package io.qiantou.endpoint;

import io.qiantou.resource.Resources;
import io.qiantou.store.AskedWords;
import io.qiantou.store.Change;
import io.qiantou.store.MarkedWords;
import io.qiantou.store.OtherSources;
import io.qiantou.store.Replacement;
import io.qiantou.store.ServedStore;
import io.qiantou.store.StoreFigures;
import io.qiantou.store.StoreState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
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
 * <p>What it can do is found by asking it ({@link StoreAbilities}). It has no transactions that
 * last longer than a request: what others write between two questions is seen.
 */
public final class EndpointStore implements ServedStore {
  /** Statements of one request; some 4 MB. */
  private static final int BATCH = 20_000;

  /** How often a service looks whether somebody else has written. */
  private static final Duration LOOKS = Duration.ofSeconds(5);

  /** Until then a store that is well has answered. */
  private static final Duration HEALTHY = Duration.ofSeconds(5);

  private final EndpointAddress address;
  private final EndpointReading reading;
  private final EndpointWriting writing;
  private final EndpointWords words;
  private final StoreAbilities abilities;
  private final Optional<OthersWrites> others;
  private final Duration longest;
  private final Object writer = new Object();
  private final AtomicLong revision = new AtomicLong();

  private EndpointStore(
      EndpointAddress address,
      EndpointReading reading,
      EndpointWriting writing,
      Questions questions,
      Optional<OthersWrites> others,
      Duration longest) {
    this.address = address;
    this.reading = reading;
    this.writing = writing;
    this.words = new EndpointWords(reading, questions);
    this.abilities = new StoreAbilities(reading, words);
    this.others = others;
    this.longest = longest;
  }

  /** A store that is asked when something is to be known; nothing is sent before. */
  public static EndpointStore of(
      EndpointAddress address, Credentials credentials, Patience patience, Resources resources) {
    return of(address, credentials, patience, resources, BATCH, Holder.here());
  }

  /** The same with requests of another size, or by somebody else, for tests. */
  static EndpointStore of(
      EndpointAddress address,
      Credentials credentials,
      Patience patience,
      Resources resources,
      int batch,
      Holder holder) {
    PatientClient client = PatientClient.of(credentials, patience);
    Questions questions = new Questions(resources);
    EndpointReading reading = new EndpointReading(address, client, questions);
    return new EndpointStore(
        address,
        reading,
        new EndpointWriting(address, client, reading, questions, batch, holder),
        questions,
        Optional.empty(),
        Duration.ZERO);
  }

  /**
   * A store for a service, where somebody waits for each answer: one that is away is said to be so
   * at once, and what others write is noticed ({@link OthersWrites}). It is written as patiently as
   * by {@link #of}.
   *
   * @param longest that an answer may take
   */
  public static EndpointStore served(
      EndpointAddress address, Credentials credentials, Duration longest, Resources resources) {
    return served(address, credentials, longest, resources, LOOKS);
  }

  /** The same, looking for what others write as often as this, for tests. */
  static EndpointStore served(
      EndpointAddress address,
      Credentials credentials,
      Duration longest,
      Resources resources,
      Duration looks) {
    Questions questions = new Questions(resources);
    PatientClient quick = PatientClient.of(credentials, Patience.ofAService(longest));
    EndpointReading reading = new EndpointReading(address, quick, questions);
    PatientClient patient = PatientClient.of(credentials, Patience.usual());
    EndpointReading compared = new EndpointReading(address, patient, questions);
    return new EndpointStore(
        address,
        reading,
        new EndpointWriting(address, patient, compared, questions, BATCH, Holder.here()),
        questions,
        Optional.of(new OthersWrites(reading, looks)),
        longest);
  }

  @Override
  public <T> T select(Query query, Duration time, Function<RowSet, T> answer) {
    PortableQuery portable = PortableQuery.of(query);
    Query sent = abilities.union().over(portable.sent());
    Function<QueryExec, T> rows = execution -> answer.apply(portable.rows(execution.select()));
    return reading.execute(sent, time, rows);
  }

  @Override
  public <T> T ask(Query query, Function<QueryExec, T> answer) {
    return reading.execute(query, answer);
  }

  @Override
  public <T> T answer(Query query, Duration time, Function<QueryExec, T> answer) {
    Query sent = query.hasDatasetDescription() ? query : abilities.union().over(query);
    return reading.execute(sent, time, answer);
  }

  /**
   * {@inheritDoc} Graphs in a template are Jena's alone: what they are made of is asked for as
   * rows.
   */
  @Override
  public <T> T construct(Query query, Function<Iterator<Quad>, T> answer) {
    Query sent = query.isConstructQuad() ? PortableQuery.rowsOf(query) : query;
    return reading.execute(
        query.hasDatasetDescription() ? sent : abilities.union().over(sent),
        execution ->
            answer.apply(
                query.isConstructQuad()
                    ? TemplateLib.calcQuads(
                        query.getConstructTemplate().getQuads(), execution.select())
                    : Iter.map(
                        execution.constructTriples(),
                        triple -> Quad.create(Quad.defaultGraphIRI, triple))));
  }

  @Override
  public List<String> list() {
    return reading.graphs();
  }

  @Override
  public boolean keepsCounts() {
    return abilities.keepsCounts();
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

  @Override
  public Map<String, Change> replaceAll(Map<String, ? extends Graph> graphs, Replacement told) {
    return write(graphs, (stored, given) -> given, told);
  }

  private Map<String, Change> write(
      Map<String, ? extends Graph> graphs, BinaryOperator<Graph> becomes, Replacement told) {
    synchronized (writer) {
      try {
        return writing.write(graphs, becomes, told);
      } finally {
        revision.incrementAndGet();
      }
    }
  }

  @Override
  public boolean remove(String graphIri) {
    synchronized (writer) {
      if (!contains(graphIri)) {
        return false;
      }
      try {
        writing.remove(graphIri);
        return true;
      } finally {
        revision.incrementAndGet();
      }
    }
  }

  @Override
  public boolean contains(String graphIri) {
    Node graph = NodeFactory.createURI(graphIri);
    return reading.contains(Quad.create(graph, Node.ANY, Node.ANY, Node.ANY));
  }

  @Override
  public boolean hasWordIndex() {
    return abilities.hasWordIndex();
  }

  @Override
  public Set<String> matches(AskedWords asked, String kind, int most) {
    boolean pairs =
        asked.words().stream()
            .flatMap(word -> word.any().stream())
            .allMatch(word -> word.length() > 1);
    return pairs && hasWordIndex()
        ? words.found(asked, kind, most, longest)
        : words.matches(this, asked, kind, most, longest);
  }

  /** {@inheritDoc} None: no question of SPARQL finds what is alike. */
  @Override
  public Set<String> similar(String text, String kind, int most) {
    return Set.of();
  }

  @Override
  public List<String> highlighted(AskedWords words, List<String> texts) {
    return new MarkedWords().in(texts, words);
  }

  @Override
  public Optional<String> readOnly() {
    return address.update().isPresent()
        ? Optional.empty()
        : Optional.of(
            "没有更新地址 / the store elsewhere is only read: start the service with --update-endpoint URL"
                + " and a token to write it");
  }

  @Override
  public StoreFigures figures() {
    return reading.figures(longest);
  }

  @Override
  public StoreState state() {
    try {
      reading.reach(HEALTHY);
      return state(
          true,
          Optional.of(hasWordIndex() ? StoreState.INDEX : StoreState.QUERIES),
          Optional.of(keepsCounts() ? StoreState.KEPT : StoreState.COUNTED),
          Optional.empty());
    } catch (EndpointFault e) {
      return state(
          !e.isAway(), Optional.empty(), Optional.empty(), Optional.ofNullable(e.getMessage()));
    } catch (QueryCancelledException e) {
      String reason = "没有在时限内回答 / no answer within " + HEALTHY.toSeconds() + " s";
      return state(false, Optional.empty(), Optional.empty(), Optional.of(reason));
    }
  }

  private StoreState state(
      boolean reached, Optional<String> text, Optional<String> counts, Optional<String> reason) {
    return new StoreState(
        reason.isEmpty(),
        EndpointAddress.shown(address.query()),
        reached,
        Optional.empty(),
        Optional.empty(),
        text,
        counts,
        reason);
  }

  /** Nothing: a store elsewhere keeps nothing of ours beside the graphs. */
  @Override
  public Optional<List<String>> audit() {
    return Optional.empty();
  }

  @Override
  public List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    remarks.add("全部图 / all graphs are asked as " + abilities.union().words());
    if (!keepsCounts()) {
      remarks.add("没有预存计数，报告自行统计 / no counts are kept, reports count themselves");
    }
    return remarks;
  }

  @Override
  public long revision() {
    return revision.get() + others.map(OthersWrites::number).orElse(0L);
  }

  /** Nothing is held open. */
  @Override
  public void close() {}
}
