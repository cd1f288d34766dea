package io.qiantou.lexicon;

import io.qiantou.model.QiantouException;
import io.qiantou.resource.Resources;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;
import org.apache.jena.vocabulary.SKOS;

/**
 * The words that name a document type (文种), from {@code ontology/document-types.ttl}: {@code 通知},
 * {@code 规划} …
 */
public final class DocumentTypes {
  private static final String PATH = "ontology/document-types.ttl";
  private static final String CASE = "typeCase";
  private static final String NEWS = "typeNewsReport";

  private final List<String> words;
  private final String caseStudy;
  private final String newsReport;

  private DocumentTypes(Map<String, String> wordOf) {
    words = new ArrayList<>(wordOf.values());
    words.sort(
        Comparator.comparingInt(String::length)
            .reversed()
            .thenComparing(Comparator.naturalOrder()));
    caseStudy = word(wordOf, CASE);
    newsReport = word(wordOf, NEWS);
  }

  /**
   * Reads the file.
   *
   * @throws QiantouException where it is no Turtle, or lacks a type that the program itself gives
   */
  static DocumentTypes read(Resources resources) {
    Model model = ModelFactory.createDefaultModel();
    try {
      RDFDataMgr.read(model, resources.open(PATH), Lang.TURTLE);
    } catch (RiotException e) {
      throw new QiantouException(PATH + ": " + e.getMessage(), e);
    }
    Map<String, String> wordOf = new HashMap<>();
    model
        .listStatements(null, SKOS.notation, (org.apache.jena.rdf.model.RDFNode) null)
        .forEach(s -> wordOf.put(s.getSubject().getLocalName(), s.getString()));
    return new DocumentTypes(wordOf);
  }

  /** The words, longest first: 规划纲要 before 纲要. */
  public List<String> words() {
    return words;
  }

  /** The type of a case in a collection: 案例. */
  public String caseStudy() {
    return caseStudy;
  }

  /** The type of an article of a newspaper: 报道. */
  public String newsReport() {
    return newsReport;
  }

  private static String word(Map<String, String> wordOf, String type) {
    String word = wordOf.get(type);
    if (word == null) {
      throw new QiantouException(PATH + ": no qt:" + type + " with a skos:notation");
    }
    return word;
  }
}
