package io.qiantou.store;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * A store that a service is made of: beside the project's own questions it answers those of
 * clients, finds words, and says how it is.
 *
 * <pre>{@code
 * store.matches(AskedWords.of("跨境 海关总署"), "measure", 100);   // IRIs of measures that have both
 * store.state().fullText();                     // "index", or "standard queries"
 * }</pre>
 *
 * <p>Any call may throw {@link StoreAway} where the store is elsewhere.
 */
public interface ServedStore extends GraphStore {

  /**
   * Answers what a client has written, over the union of the named graphs or what its FROM says.
   * Whoever calls has looked whether it is allowed.
   *
   * @param time the longest that it may take, where nobody else sees to it
   * @param reading reads the answer, once, before this returns
   */
  <T> T answer(Query query, Duration time, Function<QueryExec, T> reading);

  /** Whether there is a graph of this name. */
  boolean contains(String graphIri);

  /** Whether an index finds words ({@code text:query}); else all that is said is read for them. */
  boolean hasWordIndex();

  /**
   * IRIs of all things of one kind that have these words, the best first.
   *
   * @param words what must be there
   * @param kind see {@link Hit}
   * @param most at most so many
   */
  Set<String> matches(AskedWords words, String kind, int most);

  /**
   * IRIs of things of one kind whose words are most like {@code text}, the most similar first; none
   * where nothing but an index could find them.
   */
  Set<String> similar(String text, String kind, int most);

  /** The part of each text that has most of these words, as {@link Hit#highlighted}. */
  List<String> highlighted(AskedWords words, List<String> texts);

  /** {@link #replaceAll(Map)}, telling what is replaced. */
  Map<String, Change> replaceAll(Map<String, ? extends Graph> graphs, Replacement told);

  /**
   * Takes a graph out.
   *
   * @return whether there was one
   */
  boolean remove(String graphIri);

  /** Why nothing can be written here, for people; empty where it can. */
  Optional<String> readOnly();

  /** How it is now; it is asked, and what goes wrong is told and not thrown. */
  StoreState state();

  /** How much it holds. */
  StoreFigures figures();
}
