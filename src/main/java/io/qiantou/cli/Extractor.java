package io.qiantou.cli;

import io.qiantou.Pipeline;
import io.qiantou.export.ExtractionJson;
import io.qiantou.lexicon.Lexicon;
import io.qiantou.model.Extraction;
import io.qiantou.model.PolicyDocument;
import io.qiantou.model.Problem;
import io.qiantou.model.QiantouException;
import io.qiantou.rdf.DocumentGraph;
import io.qiantou.rdf.DocumentMapper;
import io.qiantou.rdf.DocumentTypes;
import io.qiantou.rdf.Iris;
import io.qiantou.rdf.Maker;
import io.qiantou.rdf.RegistryGraph;
import io.qiantou.resource.Resources;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pipeline with what stands around it in a command: files in, extractions and graphs out. */
public final class Extractor {
  private final Resources resources;
  private final Iris iris;
  private final Lexicon lexicon;
  private final Pipeline pipeline;
  private final ExtractionJson json;
  private @Nullable DocumentMapper mapper;

  /** With what {@code resources} know, naming things by {@code iris}. */
  public Extractor(Resources resources, Iris iris) {
    this.resources = resources;
    this.iris = iris;
    lexicon = Lexicon.read(resources);
    pipeline = new Pipeline(lexicon);
    json = new ExtractionJson(iris);
  }

  /**
   * What one file, or for {@code -} standard input, says.
   *
   * @throws QiantouException where nothing can be had from it: it cannot be read, or holds no
   *     document
   */
  Extraction extract(Path file) {
    Extraction extraction;
    try {
      extraction =
          StandardInput.is(file)
              ? extract(StandardInput.NAME, StandardInput.bytes())
              : extract(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new QiantouException("无法读取 / cannot be read: " + e.getMessage(), e);
    }
    if (extraction.documents().isEmpty()) {
      throw new QiantouException(
          extraction.problems().stream().map(Problem::message).findFirst().orElse("no document"));
    }
    return extraction;
  }

  /**
   * What {@code bytes} say, be there a document in them or not.
   *
   * @param name as a file's, without folders
   * @throws io.qiantou.read.UnreadableInput where no text can be had from them
   */
  public Extraction extract(String name, byte[] bytes) {
    return pipeline.extract(name, bytes);
  }

  /** The documents of {@code extraction} as JSON lines. */
  String json(Extraction extraction) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    json(extraction, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** The same in UTF-8; the stream stays open. */
  public void json(Extraction extraction, OutputStream out) {
    json.write(extraction, out);
  }

  /** The documents of {@code extraction} as named graphs. */
  public List<DocumentGraph> graphs(Extraction extraction) {
    DocumentMapper ready = mapper();
    List<DocumentGraph> graphs = new ArrayList<>();
    for (PolicyDocument document : extraction.documents()) {
      graphs.add(ready.map(document));
    }
    return graphs;
  }

  /**
   * Made when the first graph is asked for, and by one thread: who wants JSON lines waits for no
   * Jena, whose start by several threads at once can lock up.
   */
  public synchronized DocumentMapper mapper() {
    if (mapper == null) {
      mapper =
          new DocumentMapper(
              iris,
              new DocumentTypes(resources),
              name -> lexicon.agencies().resolve(name, Optional.empty()),
              lexicon.regions()::byId,
              Optional.of(Maker.of(resources)));
    }
    return mapper;
  }

  /** Ontology and registries. */
  public GraphSource.Registry registry() {
    RegistryGraph registry = new RegistryGraph(iris);
    RegistryGraph.Source made = registry.source(resources);
    return new GraphSource.Registry(
        made.iri(), made.sha256(), () -> registry.read(resources).triples());
  }
}
