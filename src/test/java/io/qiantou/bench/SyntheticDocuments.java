package io.qiantou.bench;

import io.qiantou.Pipeline;
import io.qiantou.lexicon.Lexicon;
import io.qiantou.model.PolicyDocument;
import io.qiantou.rdf.DocumentGraph;
import io.qiantou.rdf.DocumentMapper;
import io.qiantou.rdf.DocumentTypes;
import io.qiantou.rdf.Iris;
import io.qiantou.rdf.RegistryGraph;
import io.qiantou.resource.Resources;
import io.qiantou.vocab.QT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Any number of documents, made of those in {@code data/samples}: the graph of a sample under
 * another number, with words of its own and with other agencies of the registry in the places of
 * the sample's. The same number gives the same document.
 *
 * <p>Example: {@code new SyntheticDocuments(resources).get(12_499)}. One in a thousand documents
 * has the rare word {@link #RARE} in the text of its measures.
 */
final class SyntheticDocuments {
  static final String RARE = "琥珀星槎";

  private static final int RARE_IN = 1000;
  private static final String DOCUMENT = new Iris().base() + "document/";

  private final List<DocumentGraph> samples = new ArrayList<>();
  private final List<Node> agencies = new ArrayList<>();
  private final DocumentGraph registry;

  SyntheticDocuments(Resources resources) throws IOException {
    Lexicon lexicon = Lexicon.read(resources);
    Pipeline pipeline = new Pipeline(lexicon);
    DocumentMapper mapper =
        new DocumentMapper(
            new Iris(),
            new DocumentTypes(resources),
            name -> lexicon.agencies().resolve(name, Optional.empty()));
    try (Stream<Path> files = Files.list(Path.of("data/samples"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        byte[] bytes = Files.readAllBytes(file);
        for (PolicyDocument document :
            pipeline.extract(String.valueOf(file.getFileName()), bytes).documents()) {
          samples.add(mapper.map(document));
        }
      }
    }
    this.registry = new RegistryGraph(new Iris()).read(resources);
    registry
        .triples()
        .find(Node.ANY, QT.level, Node.ANY)
        .mapWith(Triple::getSubject)
        .toSet()
        .stream()
        .sorted((a, b) -> a.getURI().compareTo(b.getURI()))
        .forEach(agencies::add);
  }

  DocumentGraph registry() {
    return registry;
  }

  /** The document of this number. */
  DocumentGraph get(int number) {
    DocumentGraph sample = samples.get(number % samples.size());
    String own = sample.document().orElseThrow();
    String suffix = "-" + number;
    Graph graph = GraphFactory.createDefaultGraph();
    sample
        .triples()
        .find()
        .forEach(
            triple ->
                graph.add(
                    Triple.create(
                        moved(triple.getSubject(), own, suffix, number),
                        triple.getPredicate(),
                        object(triple, own, suffix, number))));
    return new DocumentGraph(sample.iri() + suffix, Optional.of(own + suffix), graph);
  }

  private Node object(Triple triple, String own, String suffix, int number) {
    Node object = triple.getObject();
    if (!object.isLiteral()) {
      return moved(object, own, suffix, number);
    }
    boolean words = triple.predicateMatches(QT.text) || triple.predicateMatches(QT.heading);
    if (!words) {
      return object;
    }
    String rare = number % RARE_IN == 7 && triple.predicateMatches(QT.text) ? RARE : "";
    return NodeFactory.createLiteralLang(
        object.getLiteralLexicalForm() + rare + "（" + number + "）", object.getLiteralLanguage());
  }

  private Node moved(Node node, String own, String suffix, int number) {
    if (!node.isURI()) {
      return node;
    }
    String iri = node.getURI();
    if (iri.startsWith(DOCUMENT) && iri.startsWith(own)) {
      return NodeFactory.createURI(own + suffix + iri.substring(own.length()));
    }
    int place = agencies.indexOf(node);
    return place < 0 ? node : agencies.get((place + number / 40) % agencies.size());
  }
}
