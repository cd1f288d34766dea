package io.qiantou;

import io.qiantou.lexicon.Lexicon;
import io.qiantou.model.PolicyDocument;
import io.qiantou.rdf.DocumentGraph;
import io.qiantou.rdf.DocumentMapper;
import io.qiantou.rdf.DocumentTypes;
import io.qiantou.rdf.Iris;
import io.qiantou.rdf.RegistryGraph;
import io.qiantou.resource.Resources;
import io.qiantou.store.PolicyStore;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;

/**
 * Texts on the whole way into a store: read, extracted, mapped, with the registries beside them.
 */
public final class TextStore {
  private TextStore() {}

  /** A temporary store with what {@code resources} know and {@code texts} say. */
  public static PolicyStore of(Resources resources, String... texts) {
    Iris iris = new Iris();
    Lexicon lexicon = Lexicon.read(resources);
    Pipeline pipeline = new Pipeline(lexicon);
    DocumentMapper mapper =
        new DocumentMapper(
            iris,
            new DocumentTypes(resources),
            name -> lexicon.agencies().resolve(name, Optional.empty()),
            lexicon.regions()::byId);
    Map<String, Graph> graphs = new LinkedHashMap<>();
    DocumentGraph registry = new RegistryGraph(iris).read(resources);
    graphs.put(registry.iri(), registry.triples());
    for (String text : texts) {
      for (PolicyDocument document :
          pipeline.extract("示例.txt", text.getBytes(StandardCharsets.UTF_8)).documents()) {
        DocumentGraph graph = mapper.map(document);
        graphs.put(graph.iri(), graph.triples());
      }
    }
    PolicyStore store = PolicyStore.temporary();
    store.replaceAll(graphs);
    return store;
  }
}
