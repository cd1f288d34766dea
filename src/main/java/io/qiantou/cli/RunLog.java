package io.qiantou.cli;

import io.qiantou.rdf.DocumentGraph;
import io.qiantou.rdf.Iris;
import io.qiantou.rdf.Maker;
import io.qiantou.rdf.Run;
import io.qiantou.resource.Resources;
import io.qiantou.vocab.PROV;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** Writes down what a call read and when, for the provenance of the graphs that it stores. */
final class RunLog {
  private final Iris iris;
  private final Maker maker;
  private final Clock clock;
  private final Instant started;
  private final List<Run.Reading> readings = new ArrayList<>();

  /** Begins now, by {@code clock}. */
  RunLog(Iris iris, Resources resources, Clock clock) {
    this.iris = iris;
    this.maker = Maker.of(resources);
    this.clock = clock;
    this.started = clock.instant();
  }

  /** {@code graph} came of {@code file}. */
  void read(Path file, Graph graph) {
    String name = StandardInput.is(file) ? StandardInput.NAME : String.valueOf(file.getFileName());
    TreeSet<String> sources = new TreeSet<>();
    graph
        .find(Node.ANY, PROV.wasDerivedFrom, Node.ANY)
        .forEach(triple -> sources.add(triple.getObject().getURI()));
    for (String source : sources) {
      if (readings.stream().noneMatch(r -> r.source().equals(source) && r.name().equals(name))) {
        readings.add(new Run.Reading(source, name, clock.instant()));
      }
    }
  }

  /** The run's graph, where it stored anything. */
  Optional<DocumentGraph> stored(List<String> graphs) {
    return graphs.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Run(maker, host(), started, clock.instant(), readings, graphs).graph(iris));
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
