package io.qiantou.store;

import io.qiantou.vocab.PROV;
import io.qiantou.vocab.QT;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/** Documents in versions that both sides of the kill test know by number. */
final class KillDocuments {
  static final int NAMES = 24;

  private static final String BASE = "https://e.org/id/";

  private KillDocuments() {}

  static String name(int number) {
    return BASE + "graph/" + number;
  }

  /** Version 0 is no graph; each other has measures, words and parts of its own. */
  static Graph graph(int number, int version) {
    Graph graph = GraphFactory.createDefaultGraph();
    if (version == 0) {
      return graph;
    }
    Node document = iri("document/" + number);
    graph.add(document, RDF.type.asNode(), QT.PolicyDocument);
    for (int i = 0; i < 3 + version % 5; i++) {
      Node measure = iri("document/" + number + "/" + i);
      Node part = iri("document/" + number + "/" + i + "#part");
      Node agency = iri("agency/" + (number + version + i) % 7);
      graph.add(measure, RDF.type.asNode(), QT.Measure);
      graph.add(measure, QT.partOfDocument, document);
      graph.add(
          Triple.create(
              measure,
              QT.text,
              NodeFactory.createLiteralLang("第" + version + "版措施" + number + "之" + i, "zh")));
      graph.add(
          Triple.create(
              agency,
              SKOS.prefLabel.asNode(),
              NodeFactory.createLiteralLang("第" + (version + i) % 3 + "局", "zh")));
      graph.add(part, QT.measure, measure);
      graph.add(part, PROV.agent, agency);
      graph.add(part, PROV.hadRole, i % 2 == 0 ? QT.lead : QT.support);
    }
    return graph;
  }

  private static Node iri(String path) {
    return NodeFactory.createURI(BASE + path);
  }
}
