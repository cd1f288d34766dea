package io.qiantou.lexicon;

import io.qiantou.model.QiantouException;
import io.qiantou.model.Unit;
import io.qiantou.resource.Resources;
import io.qiantou.vocab.QT;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.SKOS;

/**
 * Reads {@code data/units.ttl}. It stands apart from {@link Units} so that whoever uses the
 * compiled units loads no class of Jena.
 */
final class UnitFile {
  static final String PATH = "data/units.ttl";
  private static final String OWN = "https://w3id.org/qiantou/id/unit/";

  private UnitFile() {}

  /**
   * One unit for each word that the file gives, sorted by word.
   *
   * @throws QiantouException where a unit lacks what it needs, or two share a word
   */
  static List<Unit> parse(Resources resources) {
    Model model = TurtleFile.parse(PATH, resources.text(PATH)).model();
    Map<String, Unit> byWord = new TreeMap<>();
    List<Resource> entries =
        new ArrayList<>(model.listSubjectsWithProperty(SKOS.notation).toList());
    entries.sort(Comparator.comparing(Resource::getURI));
    for (Resource entry : entries) {
      entry
          .listProperties(SKOS.notation)
          .forEach(word -> add(unit(entry, word.getString()), byWord));
    }
    return List.copyOf(byWord.values());
  }

  private static void add(Unit unit, Map<String, Unit> byWord) {
    Unit twin = byWord.put(unit.printed(), unit);
    if (twin != null) {
      throw new QiantouException(
          PATH + ": \"" + unit.printed() + "\" stands for " + twin.base() + " and " + unit.base());
    }
  }

  private static Unit unit(Resource entry, String word) {
    Property countsAs = property(entry, QT.countsAs.getURI());
    Property factor = property(entry, QT.factor.getURI());
    Resource base = entry.hasProperty(countsAs) ? entry.getPropertyResourceValue(countsAs) : entry;
    return new Unit(
        word,
        one(base, SKOS.prefLabel).getLiteral().getString(),
        entry.hasProperty(factor)
            ? new BigDecimal(one(entry, factor).getLiteral().getLexicalForm())
            : BigDecimal.ONE,
        one(entry, property(entry, QT.unitKind.getURI())).getString(),
        Optional.of(base.getURI()).filter(iri -> !iri.startsWith(OWN)));
  }

  private static Property property(Resource entry, String iri) {
    return entry.getModel().createProperty(iri);
  }

  private static Statement one(Resource entry, Property property) {
    Statement statement =
        property.equals(SKOS.prefLabel)
            ? entry.getProperty(property, "zh")
            : entry.getProperty(property);
    if (statement == null) {
      throw new QiantouException(PATH + ": " + entry.getURI() + " has no " + property.getURI());
    }
    return statement;
  }
}
