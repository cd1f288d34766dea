package io.qiantou.store;

import io.qiantou.model.QiantouException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;

/**
 * A place that holds named graphs and answers SPARQL about their union: {@link PolicyStore} on this
 * machine, or a store elsewhere that is spoken to by SPARQL's protocols.
 *
 * <pre>{@code
 * Table leads = Reports.reports(resources).get("leads").run(store, Map.of());   // whichever it is
 * }</pre>
 *
 * <p>What a call has returned from is stored. A document is replaced as a whole; nobody sees half
 * of it under its name.
 */
public interface GraphStore extends AutoCloseable {

  /**
   * Asks one of the project's own questions: the same rows in the same order whatever the store.
   *
   * @param query a SELECT, over the union of the named graphs
   * @param time zero is without end
   * @param reading reads the rows, once, before this returns
   * @throws org.apache.jena.query.QueryCancelledException where the time is over
   */
  <T> T select(Query query, Duration time, Function<RowSet, T> reading);

  /**
   * The same without a time, for work in the background. Of a store on this machine the question
   * ends when nobody wants it any more, so that nothing reads what is about to be closed; one
   * elsewhere is let answer.
   *
   * @param unwanted asked on another thread
   * @throws org.apache.jena.query.QueryCancelledException where the question ended so
   */
  default <T> T select(Query query, BooleanSupplier unwanted, Function<RowSet, T> reading) {
    return select(query, Duration.ZERO, reading);
  }

  /**
   * Asks what somebody else has written, as it stands.
   *
   * @param reading reads the answer, once, before this returns
   * @throws QiantouException where the store refuses it
   */
  <T> T ask(Query query, Function<QueryExec, T> reading);

  /**
   * Asks a CONSTRUCT over the union of the named graphs.
   *
   * @param reading reads the statements, once, before this returns
   * @throws QiantouException where the store refuses it
   */
  <T> T construct(Query query, Function<Iterator<Quad>, T> reading);

  /** Runs {@code work} on the graphs; all that it sees is of one moment where the store can. */
  <T> T read(Function<DatasetGraph, T> work);

  /** Names of the graphs, sorted. */
  List<String> list();

  /**
   * Puts a graph that was made of something whose hash is known in the place of what stood there;
   * where the store knows that hash, {@code graph} is not asked.
   */
  Change replaceWhereOther(String graphIri, String sourceHash, Supplier<Graph> graph);

  /**
   * Puts each graph in the place of what stood under its name.
   *
   * @return for each what it did, in the order given
   * @throws UnfinishedWrite where the store goes away in the middle
   */
  Map<String, Change> replaceAll(Map<String, ? extends Graph> graphs);

  /**
   * {@link #replaceAll}, but what was read from other files than the given graph stays beside it.
   *
   * @param union makes one graph of what is stored and what is added
   * @param told of each graph that becomes another one
   * @throws UnfinishedWrite where the store goes away in the middle
   */
  Map<String, Change> addAll(
      Map<String, ? extends Graph> graphs, BinaryOperator<Graph> union, Replacement told);

  /**
   * Whether counts stand beside the graphs ({@code GRAPH <urn:x-arq:DefaultGraph>}), which reports
   * read where they are and count themselves where not.
   */
  boolean keepsCounts();

  /**
   * What the store keeps otherwise than a recount says, one line each; empty where it keeps nothing
   * of ours that could be counted again.
   */
  Optional<List<String>> audit();

  /** What is done otherwise here than on the embedded store, one line each, for people. */
  List<String> remarks();

  /** Another number after each write that this process knows of. */
  long revision();

  @Override
  void close();
}
