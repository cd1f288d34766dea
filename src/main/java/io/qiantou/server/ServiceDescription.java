package io.qiantou.server;

import io.qiantou.resource.Resources;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * What the endpoint says of itself (SPARQL 1.1 Service Description), with the prefixes that its
 * graph uses and the queries of {@code queries/examples} as {@code sh:SPARQLExecutable}.
 */
final class ServiceDescription {
  private static final String FILE = "web/service.ttl";
  private static final String EXAMPLES = "queries/examples";
  private static final String SHACL = "http://www.w3.org/ns/shacl#";
  private static final String TITLE = "# title: ";
  private static final String TITLE_EN = "# title@en: ";

  private final String turtle;
  private final List<Example> examples = new ArrayList<>();

  private record Example(String name, String text) {
    /** The line of the head that begins so. */
    List<String> head(String key) {
      return text.lines()
          .filter(line -> line.startsWith(key))
          .map(line -> line.substring(key.length()).strip())
          .toList();
    }

    /** SELECT, ASK, CONSTRUCT or DESCRIBE. */
    String kind() {
      return QueryRunner.parse(text).queryType().name().toUpperCase(Locale.ROOT);
    }
  }

  ServiceDescription(Resources resources) {
    turtle = resources.text(FILE);
    for (String path : resources.list(EXAMPLES, ".rq")) {
      String name = path.substring(path.lastIndexOf('/') + 1, path.length() - ".rq".length());
      examples.add(new Example(name, resources.text(path)));
    }
  }

  /** The description of the service at {@code endpoint}. */
  byte[] write(String endpoint, AnswerFormat format) {
    Graph graph = RDFParser.fromString(turtle, Lang.TURTLE).base(endpoint).toGraph();
    examples.forEach(example -> add(graph, endpoint, example));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFWriter.source(graph).format(format.lang()).output(out);
    return out.toByteArray();
  }

  private static void add(Graph graph, String endpoint, Example example) {
    String kind = example.kind();
    Node query = NodeFactory.createURI(endpoint + "#" + example.name());
    String type = kind.charAt(0) + kind.substring(1).toLowerCase(Locale.ROOT);
    graph.add(query, RDF.type.asNode(), shacl("SPARQLExecutable"));
    graph.add(query, RDF.type.asNode(), shacl("SPARQL" + type + "Executable"));
    graph.add(
        query,
        shacl(kind.toLowerCase(Locale.ROOT)),
        NodeFactory.createLiteralString(example.text()));
    graph.add(query, shacl("prefixes"), NodeFactory.createURI(endpoint + "#prefixes"));
    for (String title : example.head(TITLE)) {
      graph.add(query, RDFS.comment.asNode(), NodeFactory.createLiteralLang(title, "zh"));
    }
    for (String title : example.head(TITLE_EN)) {
      graph.add(query, RDFS.comment.asNode(), NodeFactory.createLiteralLang(title, "en"));
    }
    graph.add(
        query, NodeFactory.createURI("https://schema.org/target"), NodeFactory.createURI(endpoint));
  }

  private static Node shacl(String name) {
    return NodeFactory.createURI(SHACL + name);
  }
}
