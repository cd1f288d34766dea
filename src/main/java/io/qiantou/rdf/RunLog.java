package io.qiantou.rdf;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;

/**
 * Writes down what a call read and when, for the provenance of the graphs that it stores.
 *
 * <pre>{@code
 * RunLog log = new RunLog(iris, Maker.of(resources), Clock.systemUTC());
 * log.read("通知.pdf", graph);
 * Map<String, Change> changes = store.addAll(graphs, union, log::replaced);
 * log.stored(Change.changed(changes), Change.added(changes))
 *     .ifPresent(run -> store.replace(run.iri(), run.triples()));
 * }</pre>
 */
public final class RunLog {
  private final Iris iris;
  private final Maker maker;
  private final Clock clock;
  private final Instant started;
  private final Map<List<String>, Run.Reading> readings = new LinkedHashMap<>();
  private final Map<String, Version> befores = new HashMap<>();
  private final Map<String, Revision> revisions = new LinkedHashMap<>();

  /** Begins now, by {@code clock}. */
  public RunLog(Iris iris, Maker maker, Clock clock) {
    this.iris = iris;
    this.maker = maker;
    this.clock = clock;
    this.started = clock.instant();
  }

  /** {@code graph} came of the file that people call {@code name}. */
  public void read(String name, Graph graph) {
    for (String source : Sources.of(graph)) {
      readings.computeIfAbsent(
          List.of(source, name), any -> new Run.Reading(source, name, clock.instant()));
    }
  }

  /**
   * Under the name {@code graph} stood {@code before}, and now {@code after}. Told again, what
   * stood there first counts: a document of several files may be stored with each of them.
   */
  public void replaced(String graph, Graph before, Graph after) {
    Version first = befores.computeIfAbsent(graph, any -> Version.of(before));
    revisions.put(graph, Revision.between(graph, first, Version.of(after)));
  }

  /**
   * The run's graph, where it stored anything.
   *
   * @param graphs what is in the store now and was not before
   * @param added those of them of which nothing stood there: no version came before, though the run
   *     may have written them in several steps
   */
  public Optional<DocumentGraph> stored(Collection<String> graphs, Collection<String> added) {
    revisions.keySet().retainAll(graphs);
    revisions.keySet().removeAll(added);
    return graphs.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Run(
                    maker,
                    host(),
                    started,
                    clock.instant(),
                    List.copyOf(readings.values()),
                    List.copyOf(graphs),
                    List.copyOf(revisions.values()))
                .graph(iris));
  }

  private static String host() {
    String known = System.getenv("HOSTNAME");
    if (known != null && !known.isBlank()) {
      return known;
    }
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      // A machine without a name in the network is no reason not to load.
      return "unknown";
    }
  }
}
