package io.qiantou.cli;

import io.qiantou.model.QiantouException;
import io.qiantou.rdf.SeveralSources;
import io.qiantou.rdf.ShapesCheck;
import io.qiantou.rdf.ShapesGate;
import io.qiantou.resource.Resources;
import io.qiantou.store.Change;
import io.qiantou.store.PolicyStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Loads files into a store: reads each, says on standard error which cannot be used and why, and
 * goes on with the others. A document whose graph breaks a SHACL shape is refused with the report.
 *
 * <p>A document that stands in several files becomes one graph with what all of them say, be it in
 * one call or in several. So all graphs of a call are in memory at once: some 0.2 GB for a million
 * statements.
 */
final class Loader {
  private final GraphSource source;
  private final SeveralSources several;
  private final Optional<ShapesGate> gate;
  private final RunLog log;
  private final Console console;

  private Loader(
      GraphSource source,
      SeveralSources several,
      Optional<ShapesGate> gate,
      RunLog log,
      Console console) {
    this.source = source;
    this.several = several;
    this.gate = gate;
    this.log = log;
    this.console = console;
  }

  /** What a load changes, told with the names that ontology and registries give. */
  LoadDifference difference() {
    Graph labels = GraphFactory.createDefaultGraph();
    source.registries().values().forEach(registry -> GraphUtil.addInto(labels, registry));
    return new LoadDifference(labels);
  }

  /**
   * A loader of a command.
   *
   * @param gated whether a document that breaks a shape is refused
   */
  static Loader of(Main main, boolean gated) {
    Resources resources = main.resources();
    return new Loader(
        main.source(),
        new SeveralSources(resources),
        gated ? Optional.of(new ShapesGate(new ShapesCheck(resources))) : Optional.empty(),
        new RunLog(main.iris(), resources, Clock.systemUTC()),
        main.console());
  }

  /**
   * What a call did.
   *
   * @param files files that were read
   * @param failed paths that could not be used
   * @param refused graphs of documents that broke a shape and were left out
   * @param documents graphs of documents that they gave
   * @param changes how many of those were added, replaced, merged, unchanged
   */
  record Outcome(int files, int failed, int refused, int documents, Map<Change, Long> changes) {
    /** True where there was work and none of it could be done. */
    boolean nothingDone() {
      return files == 0 && failed > 0;
    }
  }

  /** Loads files and folders, and with them the registries. */
  Outcome load(PolicyStore store, List<Path> paths) {
    return load(store, paths, Optional.empty());
  }

  /** {@link #load}, telling {@code difference} what was there and what is. */
  Outcome load(PolicyStore store, List<Path> paths, Optional<LoadDifference> difference) {
    InputFiles inputs = InputFiles.of(paths, source::accepts);
    inputs.faults().forEach(this::fault);
    Map<String, Graph> graphs = new LinkedHashMap<>();
    int read = 0;
    int refused = 0;
    try (FileProgress progress = FileProgress.of("载入 / loading", inputs.files().size(), console)) {
      for (Path file : inputs.files()) {
        OptionalInt left = read(file, graphs);
        read += left.isPresent() ? 1 : 0;
        refused += left.orElse(0);
        progress.step();
      }
    }
    Map<Change, Long> changes = new LinkedHashMap<>();
    if (read > 0) {
      store.replaceAll(source.registries());
      difference.ifPresent(watch -> watch.before(store, graphs.keySet()));
      Map<String, Change> stored = store.addAll(graphs, several::union);
      difference.ifPresent(watch -> watch.after(store, stored));
      stored.values().forEach(change -> changes.merge(change, 1L, Long::sum));
      // What is only looked at is no part of a database's history.
      gate.flatMap(shapes -> log.stored(changed(stored)))
          .ifPresent(run -> store.replaceAll(Map.of(run.iri(), run.triples())));
    }
    int failed = inputs.faults().size() + inputs.files().size() - read;
    return new Outcome(read, failed, refused, graphs.size(), changes);
  }

  private static List<String> changed(Map<String, Change> stored) {
    return stored.entrySet().stream()
        .filter(entry -> entry.getValue() != Change.UNCHANGED)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** How many documents of the file were refused; empty where it cannot be read. */
  private OptionalInt read(Path file, Map<String, Graph> graphs) {
    try {
      Map<String, Graph> found = source.read(file);
      ShapesGate.Passed passed =
          gate.map(shapes -> shapes.pass(found))
              .orElseGet(() -> new ShapesGate.Passed(found, Map.of()));
      passed.graphs().values().forEach(graph -> log.read(file, graph));
      passed.graphs().forEach((name, graph) -> add(name, graph, graphs));
      passed.report().forEach(line -> console.err().println(file + ": " + line));
      return OptionalInt.of(passed.refused().size());
    } catch (QiantouException e) {
      fault(file, String.valueOf(e.getMessage()));
      return OptionalInt.empty();
    }
  }

  /** The first graph of a name grows by the others: of 1,000 copies none is copied again. */
  private void add(String name, Graph graph, Map<String, Graph> graphs) {
    several.add(graphs.computeIfAbsent(name, first -> GraphFactory.createDefaultGraph()), graph);
  }

  private void fault(Path path, String reason) {
    String name = path.toString();
    console.err().println(reason.startsWith(name + ":") ? reason : name + ": " + reason);
  }
}
