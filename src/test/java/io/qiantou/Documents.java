package io.qiantou;

import io.qiantou.lexicon.Lexicon;
import io.qiantou.model.PolicyDocument;
import io.qiantou.rdf.DocumentGraph;
import io.qiantou.rdf.DocumentMapper;
import io.qiantou.rdf.DocumentTypes;
import io.qiantou.rdf.Iris;
import io.qiantou.rdf.RegistryGraph;
import io.qiantou.resource.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;

/** Files on the whole way to graphs, without a store. */
public final class Documents {
  /** The files written for this project. */
  public static final Path SAMPLES = Path.of("data/samples");

  /** The annotated corpus, which stands beside the checkout on some machines only. */
  public static final Path CORPUS = Path.of("../shared/corpus");

  private final Pipeline pipeline;
  private final DocumentMapper mapper;

  /** With all that the program knows. */
  public Documents(Resources resources, Iris iris) {
    Lexicon lexicon = Lexicon.read(resources);
    pipeline = new Pipeline(lexicon);
    mapper =
        new DocumentMapper(
            iris,
            new DocumentTypes(resources),
            name -> lexicon.agencies().resolve(name, Optional.empty()),
            lexicon.regions()::byId);
  }

  /** With what is packed, under the default base. */
  public Documents() {
    this(Resources.packed(), new Iris());
  }

  /** The documents of one file. */
  public List<PolicyDocument> read(String name, byte[] bytes) {
    return pipeline.extract(name, bytes).documents();
  }

  /** Their graphs. */
  public List<DocumentGraph> graphs(String name, byte[] bytes) {
    return read(name, bytes).stream().map(mapper::map).toList();
  }

  /** The graph of one document. */
  public DocumentGraph graph(PolicyDocument document) {
    return mapper.map(document);
  }

  /** The graphs of all texts and pages of a folder. */
  public List<DocumentGraph> graphs(Path folder) {
    List<DocumentGraph> graphs = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".txt") || name.endsWith(".html")) {
          graphs.addAll(graphs(name, Files.readAllBytes(file)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return graphs;
  }

  /** The registries and the samples under the default base, by the names of their graphs. */
  public static Map<String, Graph> samplesAndRegistries() {
    Map<String, Graph> graphs = new LinkedHashMap<>();
    DocumentGraph registries = new RegistryGraph(new Iris()).read(Resources.packed());
    graphs.put(registries.iri(), registries.triples());
    new Documents().graphs(SAMPLES).forEach(graph -> graphs.put(graph.iri(), graph.triples()));
    return graphs;
  }
}
