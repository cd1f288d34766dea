package io.qiantou.lexicon;

import io.qiantou.model.QiantouException;
import io.qiantou.resource.Resources;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;
import org.apache.jena.vocabulary.SKOS;

/** The words that name a document type (文种), from {@code ontology/document-types.ttl}. */
final class DocumentTypes {
  private static final String PATH = "ontology/document-types.ttl";

  private DocumentTypes() {}

  /** The notations, longest first: 规划纲要 before 纲要. */
  static List<String> read(Resources resources) {
    Model model = ModelFactory.createDefaultModel();
    try {
      RDFDataMgr.read(model, resources.open(PATH), Lang.TURTLE);
    } catch (RiotException e) {
      throw new QiantouException(PATH + ": " + e.getMessage(), e);
    }
    return model
        .listObjectsOfProperty(SKOS.notation)
        .mapWith(node -> node.asLiteral().getString())
        .toList()
        .stream()
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(word -> word))
        .toList();
  }
}
