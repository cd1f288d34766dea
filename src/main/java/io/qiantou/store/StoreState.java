package io.qiantou.store;

import java.util.Optional;

/**
 * How a store is.
 *
 * @param well whether it can be read, and what it keeps beside the graphs is that of the graphs
 * @param store what it is: {@code embedded}, or the address at which it is asked
 * @param reachable whether it answers
 * @param graphs how many named graphs it holds, where that takes no count
 * @param inStep whether the text index is that of the graphs, where there is one of ours
 * @param fullText how words are searched: {@code index}, or {@code standard queries}
 * @param counts whether reports find counts: {@code kept}, or {@code counted}
 * @param reason what is wrong, for people
 */
public record StoreState(
    boolean well,
    String store,
    boolean reachable,
    Optional<Long> graphs,
    Optional<Boolean> inStep,
    Optional<String> fullText,
    Optional<String> counts,
    Optional<String> reason) {
  /** Words are searched in an index. */
  public static final String INDEX = "index";

  /** Words are searched by questions of SPARQL, which read all texts. */
  public static final String QUERIES = "standard queries";

  /** Counts stand beside the graphs. */
  public static final String KEPT = "kept";

  /** Counts are made when they are asked for. */
  public static final String COUNTED = "counted";
}
