package io.qiantou.rdf;

import io.qiantou.model.QiantouException;
import io.qiantou.resource.Resources;
import io.qiantou.vocab.QT;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * The ontology as it is published: classes, properties and concept schemes of {@code
 * ontology/*.ttl}. The shapes are not part of it.
 */
public final class OntologyGraph {
  private static final String SHAPES = "ontology/shapes.ttl";
  private static final Node VERSION = Triples.iri("http://www.w3.org/2002/07/owl#versionInfo");

  private OntologyGraph() {}

  /**
   * Reads it, with the prefixes of its files.
   *
   * @throws QiantouException with file, line and column where one has a fault
   */
  public static Graph read(Resources resources) {
    Graph all = GraphFactory.createDefaultGraph();
    Map<String, String> prefixes = new TreeMap<>();
    for (String path : resources.list("ontology", ".ttl")) {
      if (!path.equals(SHAPES)) {
        Graph file = TurtleFiles.read(resources, path, QT.NS);
        GraphUtil.addInto(all, file);
        prefixes.putAll(file.getPrefixMapping().getNsPrefixMap());
      }
    }
    all.getPrefixMapping().setNsPrefixes(PrefixMapping.Factory.create().setNsPrefixes(prefixes));
    return all;
  }

  /** Its version, e.g. {@code 0.1.0}. */
  public static String version(Graph ontology) {
    Node header = Triples.iri(QT.NS.substring(0, QT.NS.length() - 1));
    return ontology
        .find(header, VERSION, Node.ANY)
        .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
        .nextOptional()
        .orElseThrow(() -> new QiantouException("ontology/qiantou.ttl: no owl:versionInfo"));
  }
}
