package io.qiantou.lexicon;

import io.qiantou.model.Lifetime;
import io.qiantou.model.QiantouException;
import io.qiantou.model.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;

/**
 * Turns the Turtle of {@code data/regions} into regions. It stands apart from {@link
 * RegionRegistry} so that whoever uses the compiled registry loads no class of Jena.
 */
final class RegionParser {
  static final Map<Resource, Region.Kind> KINDS = kinds();

  private RegionParser() {}

  /** The regions that {@code files} hold together, sorted by id. */
  static List<Region> regions(List<TurtleFile> files) {
    List<Region> regions = new ArrayList<>();
    for (TurtleFile file : files) {
      KINDS.forEach(
          (type, kind) ->
              file.model()
                  .listSubjectsWithProperty(RDF.type, type)
                  .forEach(entry -> regions.add(region(entry, kind, file))));
    }
    regions.sort(Comparator.comparing(Region::id));
    return regions;
  }

  /**
   * What the names of zones end in: all Chinese names of the categories ({@code 自贸试验区}, {@code
   * 经开区}), longest first.
   */
  static List<String> tails(List<TurtleFile> files) {
    TreeSet<String> tails =
        new TreeSet<>(
            Comparator.comparingInt(String::length)
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
    for (TurtleFile file : files) {
      file.model()
          .listSubjectsWithProperty(RDF.type, RegistryTerms.CONCEPT)
          .filterKeep(category -> category.hasProperty(RegistryTerms.ALT_LABEL))
          .forEach(
              category ->
                  Stream.of(RegistryTerms.PREF_LABEL, RegistryTerms.ALT_LABEL)
                      .flatMap(name -> RegistryTerms.chinese(category, name).stream())
                      .forEach(tails::add));
    }
    return List.copyOf(tails);
  }

  private static Region region(Resource entry, Region.Kind kind, TurtleFile file) {
    List<String> names = RegistryTerms.chinese(entry, RegistryTerms.PREF_LABEL);
    if (names.size() != 1) {
      throw new QiantouException(
          file.place(entry) + ": one skos:prefLabel in Chinese was expected, found " + names);
    }
    return new Region(
        RegistryTerms.id(entry),
        names.get(0),
        kind,
        Stream.of(RegistryTerms.SHORT_NAME, RegistryTerms.ALT_LABEL)
            .flatMap(property -> RegistryTerms.chinese(entry, property).stream())
            .toList(),
        RegistryTerms.chinese(entry, RegistryTerms.AMBIGUOUS_LABEL),
        first(entry, RegistryTerms.LEVEL),
        first(entry, RegistryTerms.CATEGORY),
        Stream.of(RegistryTerms.WITHIN, RegistryTerms.LOCATED_IN)
            .flatMap(property -> ids(entry, property).stream())
            .toList(),
        ids(entry, RegistryTerms.MEMBER),
        lifetime(entry, file),
        ids(entry, RegistryTerms.REPLACED_BY));
  }

  private static Lifetime lifetime(Resource entry, TurtleFile file) {
    try {
      return new Lifetime(
          RegistryTerms.year(entry, RegistryTerms.VALID_FROM),
          RegistryTerms.year(entry, RegistryTerms.VALID_TO));
    } catch (IllegalArgumentException e) {
      throw new QiantouException(file.place(entry) + ": " + e.getMessage(), e);
    }
  }

  private static Optional<String> first(Resource entry, Property property) {
    return ids(entry, property).stream().findFirst();
  }

  private static List<String> ids(Resource entry, Property property) {
    return RegistryTerms.resources(entry, property).stream().map(RegistryTerms::id).toList();
  }

  private static Map<Resource, Region.Kind> kinds() {
    Map<Resource, Region.Kind> kinds = new LinkedHashMap<>();
    kinds.put(RegistryTerms.REGION, Region.Kind.DIVISION);
    kinds.put(RegistryTerms.SPECIAL_ZONE, Region.Kind.ZONE);
    kinds.put(RegistryTerms.REGION_GROUP, Region.Kind.GROUP);
    return kinds;
  }
}
