package io.qiantou.cli;

import io.qiantou.model.QiantouException;
import io.qiantou.rdf.Maker;
import io.qiantou.rdf.RunLog;
import io.qiantou.rdf.SeveralSources;
import io.qiantou.rdf.ShapesCheck;
import io.qiantou.rdf.ShapesGate;
import io.qiantou.resource.Resources;
import io.qiantou.store.Change;
import io.qiantou.store.GraphStore;
import io.qiantou.store.UnfinishedWrite;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Loads files into a store: reads each, says on standard error which cannot be used and why, and
 * goes on with the others. A document whose graph breaks a SHACL shape is refused with the report.
 *
 * <p>A document that stands in several files becomes one graph with what all of them say, be it in
 * one call or in several. So graphs are gathered, up to a million statements (some 0.2 GB), and
 * then stored together; of an empty store all beyond goes through a bulk load.
 */
final class Loader {
  private static final long GATHERED = 1_000_000;

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
    source.registries().forEach(registry -> GraphUtil.addInto(labels, registry.graph().get()));
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
        new RunLog(main.iris(), Maker.of(resources), Clock.systemUTC()),
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
  Outcome load(GraphStore store, List<Path> paths) {
    return load(store, paths, Optional.empty());
  }

  /** {@link #load}, telling {@code difference} what was there and what is. */
  Outcome load(GraphStore store, List<Path> paths, Optional<LoadDifference> difference) {
    InputFiles inputs = InputFiles.of(paths, source::accepts);
    inputs.faults().forEach(this::fault);
    int tried = 0;
    int read = 0;
    int refused = 0;
    boolean runStored = false;
    ExecutorService beside = Executors.newSingleThreadExecutor();
    Gathered gathered = new Gathered(store, several, log, difference);
    try (gathered;
        FileProgress progress = FileProgress.of("载入 / loading", inputs.files().size(), console)) {
      // Registries are written while the first files are read.
      Future<?> registries = beside.submit(() -> loadRegistries(store));
      for (Path file : inputs.files()) {
        OptionalInt left = read(file, gathered);
        tried++;
        read += left.isPresent() ? 1 : 0;
        refused += left.orElse(0);
        if (gathered.statements() > GATHERED) {
          await(registries);
          gathered.store(true);
        }
        progress.step();
      }
      await(registries);
      gathered.finish();
      runStored = true; // or not; it is not tried again
      storeRun(store, gathered);
      int failed = inputs.faults().size() + inputs.files().size() - read;
      return new Outcome(read, failed, refused, gathered.changes().size(), gathered.numbers());
    } catch (UnfinishedWrite e) {
      if (!runStored) {
        storeRunOfBroken(store, gathered);
      }
      throw BrokenLoad.of(e, gathered, inputs.files().size() - tried);
    } finally {
      beside.shutdown();
    }
  }

  /** What is only looked at, without the shapes, is no part of a database's history. */
  private void storeRun(GraphStore store, Gathered gathered) {
    gate.flatMap(
            shapes ->
                log.stored(Change.changed(gathered.changes()), Change.added(gathered.changes())))
        .ifPresent(run -> store.replaceAll(Map.of(run.iri(), run.triples())));
  }

  /** Else nobody would know when and of what the documents were made that are there. */
  private void storeRunOfBroken(GraphStore store, Gathered gathered) {
    try {
      storeRun(store, gathered);
    } catch (UnfinishedWrite e) {
      return; // the store is away, and that is said
    }
  }

  /** Ontology and registries, where they are others than last time. */
  void loadRegistries(GraphStore store) {
    for (GraphSource.Registry registry : source.registries()) {
      store.replaceWhereOther(registry.name(), registry.hash(), registry.graph());
    }
  }

  private static void await(Future<?> work) {
    try {
      work.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException fault
          ? fault
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new QiantouException("载入被中断 / the load was interrupted", e);
    }
  }

  /** How many documents of the file were refused; empty where it cannot be read. */
  private OptionalInt read(Path file, Gathered gathered) {
    try {
      Map<String, Graph> found = source.read(file);
      ShapesGate.Passed passed =
          gate.map(shapes -> shapes.pass(found))
              .orElseGet(() -> new ShapesGate.Passed(found, Map.of()));
      String name =
          StandardInput.is(file) ? StandardInput.NAME : String.valueOf(file.getFileName());
      passed.graphs().values().forEach(graph -> log.read(name, graph));
      passed.graphs().forEach(gathered::add);
      passed.report().forEach(line -> console.err().println(file + ": " + line));
      return OptionalInt.of(passed.refused().size());
    } catch (QiantouException e) {
      fault(file, String.valueOf(e.getMessage()));
      return OptionalInt.empty();
    }
  }

  private void fault(Path path, String reason) {
    String name = path.toString();
    console.err().println(reason.startsWith(name + ":") ? reason : name + ": " + reason);
  }
}
