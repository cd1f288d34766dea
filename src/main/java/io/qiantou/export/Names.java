package io.qiantou.export;

import io.qiantou.vocab.ELI;
import io.qiantou.vocab.QT;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/** Finds in a dataset what people name: a document by its number, an agency by its name. */
final class Names {
  private static final List<Node> NAMES =
      List.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode(), QT.shortName);
  private static final List<String> LANGUAGES = List.of("zh", "en", "");

  private final DatasetGraph data;

  Names(DatasetGraph data) {
    this.data = data;
  }

  /** Names of the graphs that hold the document, sorted. */
  List<Node> graphsOfDocument(String words) {
    Optional<Node> iri = iri(words);
    if (iri.isPresent() && data.containsGraph(iri.get())) {
      return List.of(iri.get());
    }
    Node document = iri.orElseGet(() -> one("文件", "document", words, numbered(words)));
    SortedSet<String> graphs = new TreeSet<>();
    data.find(Node.ANY, document, RDF.Nodes.type, QT.PolicyDocument)
        .forEachRemaining(quad -> graphs.add(quad.getGraph().getURI()));
    if (graphs.isEmpty()) {
      throw new NothingSelected("没有此文件 / no such document: " + words);
    }
    return graphs.stream().map(NodeFactory::createURI).toList();
  }

  /** The agency. */
  Node agency(String words) {
    Optional<Node> iri = iri(words);
    if (iri.isPresent()) {
      if (data.contains(Node.ANY, iri.get(), Node.ANY, Node.ANY)) {
        return iri.get();
      }
      throw new NothingSelected("没有此机构 / no such agency: " + words);
    }
    SortedSet<String> found = new TreeSet<>();
    for (Node name : NAMES) {
      for (String language : LANGUAGES) {
        Node label =
            language.isEmpty()
                ? NodeFactory.createLiteralString(words)
                : NodeFactory.createLiteralLang(words, language);
        data.find(Node.ANY, Node.ANY, name, label).forEachRemaining(quad -> addAgency(quad, found));
      }
    }
    return one("机构", "agency", words, found);
  }

  /** A region or an indicator can bear an agency's name. */
  private void addAgency(Quad quad, Collection<String> found) {
    for (Node type : List.of(QT.Agency, QT.AgencyGroup)) {
      if (data.contains(Node.ANY, quad.getSubject(), RDF.Nodes.type, type)) {
        found.add(quad.getSubject().getURI());
      }
    }
  }

  private SortedSet<String> numbered(String number) {
    String wanted = letters(number);
    SortedSet<String> found = new TreeSet<>();
    data.find(Node.ANY, Node.ANY, ELI.id_local, Node.ANY)
        .forEachRemaining(
            quad -> {
              if (letters(quad.getObject().getLiteralLexicalForm()).equals(wanted)) {
                found.add(quad.getSubject().getURI());
              }
            });
    return found;
  }

  private static Node one(String chinese, String english, String words, SortedSet<String> found) {
    if (found.isEmpty()) {
      throw new NothingSelected(
          "没有此"
              + chinese
              + " / no such "
              + english
              + ": "
              + words
              + "; its IRI, number or full name was expected");
    }
    if (found.size() > 1) {
      throw new NothingSelected(
          english + " " + words + ": one IRI was expected of " + String.join(", ", found));
    }
    return NodeFactory.createURI(found.first());
  }

  /** Brackets, spaces and widths differ from one print to the next. */
  private static String letters(String number) {
    return Normalizer.normalize(number, Normalizer.Form.NFKC).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static Optional<Node> iri(String words) {
    try {
      return IRIx.create(words).isAbsolute()
          ? Optional.of(NodeFactory.createURI(words))
          : Optional.empty();
    } catch (IRIException e) {
      return Optional.empty();
    }
  }
}
