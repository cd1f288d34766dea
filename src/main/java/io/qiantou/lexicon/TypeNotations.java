package io.qiantou.lexicon;

import io.qiantou.model.QiantouException;
import io.qiantou.resource.Resources;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;
import org.apache.jena.vocabulary.SKOS;

/**
 * Reads the notations of a concept scheme from Turtle. It stands apart from {@link DocumentTypes}
 * so that whoever uses the compiled types loads no class of Jena.
 */
final class TypeNotations {
  private TypeNotations() {}

  /**
   * The notations by the local names of their concepts: {@code typeNotice} → 通知.
   *
   * @throws QiantouException where the file is no Turtle
   */
  static Map<String, String> parse(Resources resources, String path) {
    Model model = ModelFactory.createDefaultModel();
    try {
      RDFDataMgr.read(model, resources.open(path), Lang.TURTLE);
    } catch (RiotException e) {
      throw new QiantouException(path + ": " + e.getMessage(), e);
    }
    Map<String, String> notations = new TreeMap<>();
    model
        .listStatements(null, SKOS.notation, (RDFNode) null)
        .forEach(s -> notations.put(s.getSubject().getLocalName(), s.getString()));
    return notations;
  }
}
