package io.qiantou.server;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Which page shows a thing: that of its class, or else of the next class above it, by the class's
 * own name: {@code qt:SpecialZone} has no {@code queries/pages/special-zone.rq}, so {@code
 * region.rq} shows it. What no page is for is a {@code thing}.
 */
final class ThingClass {
  /** The page of whatever has none of its own. */
  static final String THING = "thing";

  private static final String OWN = "https://w3id.org/qiantou/ontology#";
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

  /** A class that another's page shows, though neither is above the other. */
  private static final Map<String, String> ALSO = Map.of("agency-group", "agency");

  private ThingClass() {}

  /** Names of pages, the nearest first; within one transaction. */
  static List<String> pages(DatasetGraph data, String iri) {
    Set<Node> classes = new LinkedHashSet<>();
    List<Node> next = objects(data, NodeFactory.createURI(iri), RDF.type.asNode());
    while (!next.isEmpty()) {
      List<Node> above = new ArrayList<>();
      for (Node found : next) {
        if (classes.add(found)) {
          above.addAll(objects(data, found, RDFS.subClassOf.asNode()));
        }
      }
      next = above;
    }
    List<String> pages = new ArrayList<>();
    for (Node found : classes) {
      if (found.isURI() && found.getURI().startsWith(OWN)) {
        String page = page(found.getURI().substring(OWN.length()));
        pages.add(ALSO.getOrDefault(page, page));
      }
    }
    pages.add(THING);
    return pages;
  }

  /** {@code PolicyDocument} gives {@code policy-document}. */
  private static String page(String name) {
    return HUMP.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
  }

  private static List<Node> objects(DatasetGraph data, Node subject, Node property) {
    List<Node> objects = new ArrayList<>();
    data.findNG(Node.ANY, subject, property, Node.ANY)
        .forEachRemaining(quad -> objects.add(quad.getObject()));
    return objects;
  }
}
