package io.qiantou.rdf;

import io.qiantou.model.QiantouException;
import io.qiantou.resource.Resources;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * What the project knows before it reads a document, as one graph named {@code graph/registry}: the
 * ontology, the concept schemes, and all Turtle below {@code data/}, such as {@code
 * data/agencies/*.ttl}. The shapes stay outside: they are no knowledge about the field. So do the
 * 3,000 counties of {@code data/regions/local}, which would treble the graph: those that a document
 * names are described in its own.
 *
 * <p>The registry files name their entries under {@link Iris#DEFAULT_BASE}, absolutely or relative
 * to it ({@code <agency/ndrc>}); under another base the entries move there.
 *
 * <p>Example: {@code new RegistryGraph(new Iris()).read(Resources.packed())} holds {@code
 * agency:ndrc skos:prefLabel "国家发展和改革委员会"@zh} and {@code qt:lead skos:prefLabel "牵头"@zh}.
 */
public final class RegistryGraph {
  private static final String SHAPES = "ontology/shapes.ttl";
  private static final String LOCAL = "data/regions/local/";

  private final Iris iris;

  /** With the base of {@code iris}. */
  public RegistryGraph(Iris iris) {
    this.iris = iris;
  }

  /**
   * Reads the files.
   *
   * @throws QiantouException with file, line and column where one has a fault
   */
  public DocumentGraph read(Resources resources) {
    Graph all = GraphFactory.createDefaultGraph();
    for (String path : paths(resources)) {
      TurtleFiles.read(resources, path, Iris.DEFAULT_BASE)
          .find()
          .forEach(triple -> all.add(moved(triple)));
    }
    return new DocumentGraph(iris.registryGraph(), Optional.empty(), all);
  }

  /**
   * The graph's name and a hash of the files that {@link #read} reads, which tells without reading
   * them as Turtle whether it would say something else: a hundredth of the time.
   */
  public Source source(Resources resources) {
    MessageDigest digest = sha256();
    digest.update(iris.base().getBytes(StandardCharsets.UTF_8));
    for (String path : paths(resources)) {
      digest.update(path.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      digest.update(resources.bytes(path));
    }
    return new Source(iris.registryGraph(), HexFormat.of().formatHex(digest.digest()));
  }

  /**
   * What the graph is made of.
   *
   * @param iri the graph's name
   * @param sha256 of the files, 64 digits
   */
  public record Source(String iri, String sha256) {}

  private static List<String> paths(Resources resources) {
    List<String> paths = new ArrayList<>(resources.list("ontology", ".ttl"));
    paths.remove(SHAPES);
    paths.addAll(resources.list("data", ".ttl"));
    paths.removeIf(path -> path.startsWith(LOCAL));
    return paths;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private Triple moved(Triple triple) {
    return iris.base().equals(Iris.DEFAULT_BASE)
        ? triple
        : Triple.create(
            moved(triple.getSubject()), triple.getPredicate(), moved(triple.getObject()));
  }

  private Node moved(Node node) {
    return node.isURI() && node.getURI().startsWith(Iris.DEFAULT_BASE)
        ? NodeFactory.createURI(iris.base() + node.getURI().substring(Iris.DEFAULT_BASE.length()))
        : node;
  }
}
