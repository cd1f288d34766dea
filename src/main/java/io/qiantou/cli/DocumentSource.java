package io.qiantou.cli;

import io.qiantou.model.Extraction;
import io.qiantou.rdf.DocumentGraph;
import io.qiantou.rdf.Iris;
import io.qiantou.rdf.SeveralSources;
import io.qiantou.read.InputReader;
import io.qiantou.resource.Resources;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;

/** Policy documents as graphs, through the extraction pipeline. */
final class DocumentSource implements GraphSource {
  private final Extractor extractor;
  private final SeveralSources several;
  private final Console console;

  DocumentSource(Resources resources, Iris iris, Console console) {
    this.extractor = new Extractor(resources, iris);
    extractor.mapper();
    this.several = new SeveralSources(resources);
    this.console = console;
  }

  /**
   * True for a file in a folder whose name says that it may be a document; what it holds decides.
   */
  static boolean isDocument(Path file) {
    return InputReader.isDocument(file.toString());
  }

  @Override
  public List<Registry> registries() {
    return List.of(extractor.registry());
  }

  @Override
  public boolean accepts(Path file) {
    return isDocument(file);
  }

  @Override
  public Map<String, Graph> read(Path file) {
    Extraction extraction = extractor.extract(file);
    extraction
        .problems()
        .forEach(problem -> console.err().println(file + ": " + problem.message()));
    Map<String, Graph> graphs = new LinkedHashMap<>();
    for (DocumentGraph graph : extractor.graphs(extraction)) {
      // The same document twice in a file: one graph with the quotations of both places.
      graphs.merge(graph.iri(), graph.triples(), several::union);
    }
    return graphs;
  }
}
