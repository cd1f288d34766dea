package io.qiantou.cli;

import io.qiantou.rdf.Iris;
import io.qiantou.resource.Resources;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;

/**
 * Where graphs come from: the seam between the commands that load and the extraction pipeline.
 *
 * <p>Example: for {@code notice.txt} {@link #read} gives {@code {https://…/graph/国示-2031-7=…}}.
 */
public interface GraphSource {

  /** Makes one; called when a command needs it, so that {@code --help} costs nothing. */
  @FunctionalInterface
  interface Factory {
    /** A source that knows what {@code resources} say and names things by {@code iris}. */
    GraphSource open(Resources resources, Iris iris);
  }

  /** Graphs that hold for all documents: ontology and registries. */
  List<Registry> registries();

  /**
   * A graph that is made only where it is another than last time.
   *
   * @param name its name
   * @param hash of what it is made of
   * @param graph makes it
   */
  record Registry(String name, String hash, Supplier<Graph> graph) {}

  /** Whether a file that was found in a folder looks like a document; named files are all tried. */
  boolean accepts(Path file);

  /**
   * The graphs of the documents in one file, by name.
   *
   * @throws io.qiantou.model.QiantouException with the reason where the file cannot be used
   */
  Map<String, Graph> read(Path file);
}
