package io.qiantou.lexicon;

import io.qiantou.model.Agency;
import io.qiantou.model.DepartmentType;
import io.qiantou.model.Lifetime;
import io.qiantou.model.QiantouException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;

/**
 * Turns the Turtle of {@code data/agencies} into agencies and types of departments. It stands apart
 * from {@link AgencyRegistry} so that whoever uses the compiled registry loads no class of Jena.
 */
final class RegistryParser {
  private static final Map<String, Property> LEVELS =
      new TreeMap<>(
          Map.of(
              "provincial", RegistryTerms.PROVINCIAL_NAME,
              "prefectural", RegistryTerms.PREFECTURAL_NAME,
              "county", RegistryTerms.COUNTY_NAME));

  private RegistryParser() {}

  /** The agencies and collective actors that {@code files} hold together, sorted by id. */
  static List<Agency> agencies(List<TurtleFile> files) {
    Model all = ModelFactory.createDefaultModel();
    files.forEach(file -> all.add(file.model()));
    List<Agency> agencies = new ArrayList<>();
    for (TurtleFile file : files) {
      for (Resource type : List.of(RegistryTerms.AGENCY, RegistryTerms.GROUP)) {
        file.model()
            .listSubjectsWithProperty(RDF.type, type)
            .forEach(entry -> agencies.add(agency(all.createResource(entry.getURI()), file)));
      }
    }
    agencies.sort(Comparator.comparing(Agency::id));
    return agencies;
  }

  /** The types of local departments, sorted by id. */
  static List<DepartmentType> types(List<TurtleFile> files) {
    List<DepartmentType> types = new ArrayList<>();
    for (TurtleFile file : files) {
      file.model()
          .listSubjectsWithProperty(RDF.type, RegistryTerms.DEPARTMENT_TYPE)
          .forEach(entry -> types.add(type(entry, file)));
    }
    types.sort(Comparator.comparing(DepartmentType::id));
    return types;
  }

  private static Agency agency(Resource entry, TurtleFile file) {
    boolean group = entry.hasProperty(RDF.type, RegistryTerms.GROUP);
    return new Agency(
        RegistryTerms.id(entry),
        label(entry, file),
        RegistryTerms.chinese(entry, RegistryTerms.SHORT_NAME).stream().findFirst(),
        RegistryTerms.chinese(entry, RegistryTerms.ALT_LABEL),
        RegistryTerms.chinese(entry, RegistryTerms.AMBIGUOUS_LABEL),
        group,
        RegistryTerms.resources(entry, RegistryTerms.LEVEL).stream()
            .findFirst()
            .map(RegistryTerms::id),
        lifetime(entry, file),
        RegistryTerms.resources(entry, RegistryTerms.REPLACED_BY).stream()
            .map(RegistryTerms::id)
            .toList());
  }

  private static DepartmentType type(Resource entry, TurtleFile file) {
    String label = label(entry, file);
    Map<String, List<String>> names = new LinkedHashMap<>();
    LEVELS.forEach((level, property) -> names.put(level, RegistryTerms.chinese(entry, property)));
    names.values().stream()
        .flatMap(List::stream)
        .filter(name -> !name.contains(DepartmentTypes.PLACEHOLDER))
        .findFirst()
        .ifPresent(
            name -> {
              throw new QiantouException(
                  file.place(entry)
                      + ": "
                      + DepartmentTypes.PLACEHOLDER
                      + " is missing in the name "
                      + name);
            });
    return new DepartmentType(
        RegistryTerms.id(entry),
        label,
        names,
        RegistryTerms.resources(entry, RegistryTerms.COUNTERPART).stream()
            .map(RegistryTerms::id)
            .toList());
  }

  private static String label(Resource entry, TurtleFile file) {
    List<String> names = RegistryTerms.chinese(entry, RegistryTerms.PREF_LABEL);
    if (names.size() != 1) {
      throw new QiantouException(
          file.place(entry) + ": one skos:prefLabel in Chinese was expected, found " + names);
    }
    return names.get(0);
  }

  private static Lifetime lifetime(Resource entry, TurtleFile file) {
    try {
      return new Lifetime(
          RegistryTerms.year(entry, RegistryTerms.FOUNDED),
          RegistryTerms.year(entry, RegistryTerms.DISSOLVED));
    } catch (IllegalArgumentException e) {
      throw new QiantouException(file.place(entry) + ": " + e.getMessage(), e);
    }
  }
}
