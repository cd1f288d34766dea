package io.qiantou.lexicon;

import io.qiantou.model.Problem;
import io.qiantou.model.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;

/**
 * Checks the registry of regions ({@code data/regions/*.ttl}) for what the parser cannot see.
 *
 * <p>Example: a second 南沙区 in 广州市 gives the fault {@code region.twin} at {@code
 * data/regions/divisions.ttl:4711}, which names both.
 *
 * <p>What it holds: ids of {@code [a-z0-9-]}, each defined once; one full name in Chinese and a
 * source or a confidence for each; a division's id begins with its code; parents, members,
 * successors, levels and categories are there; no cycle of parents or members; no two living
 * entries of one full name and parent; who ended has a successor.
 */
public final class RegionLint {
  private static final Comparator<Resource> BY_IRI = Comparator.comparing(Resource::getURI);
  private static final Pattern ID = Pattern.compile("[a-z0-9-]+");
  private static final List<Property> REFERENCES =
      List.of(
          RegistryTerms.WITHIN,
          RegistryTerms.LOCATED_IN,
          RegistryTerms.MEMBER,
          RegistryTerms.REPLACED_BY);
  private static final List<Property> CONCEPTS =
      List.of(RegistryTerms.LEVEL, RegistryTerms.CATEGORY);

  private final Model all = ModelFactory.createDefaultModel();
  private final Map<Resource, TurtleFile> homes = new LinkedHashMap<>();
  private final Map<Resource, Region.Kind> kinds = new HashMap<>();
  private final List<Problem> faults = new ArrayList<>();

  private RegionLint(List<TurtleFile> files) {
    for (TurtleFile file : files) {
      all.add(file.model());
    }
    for (TurtleFile file : files) {
      RegionParser.KINDS.forEach(
          (type, kind) ->
              file.model().listSubjectsWithProperty(RDF.type, type).toList().stream()
                  .sorted(BY_IRI)
                  .forEach(entry -> settle(entry.inModel(all), kind, file)));
    }
  }

  /**
   * All faults of the registry that {@code files} hold together; the levels stand in one of them.
   */
  public static List<Problem> faults(List<TurtleFile> files) {
    RegionLint lint = new RegionLint(files);
    lint.homes.keySet().forEach(lint::checkEntry);
    lint.checkTwins();
    lint.checkCycles(RegistryTerms.WITHIN);
    lint.checkCycles(RegistryTerms.MEMBER);
    return List.copyOf(lint.faults);
  }

  private void settle(Resource entry, Region.Kind kind, TurtleFile file) {
    kinds.put(entry, kind);
    Optional.ofNullable(homes.putIfAbsent(entry, file))
        .ifPresent(first -> report("region.defined-twice", entry, "also in " + file.place(entry)));
  }

  private void checkEntry(Resource entry) {
    String id = RegistryTerms.id(entry);
    if (!ID.matcher(id).matches()) {
      report("region.id", entry, "an id consists of a to z, 0 to 9 and -");
    }
    List<String> names = RegistryTerms.chinese(entry, RegistryTerms.PREF_LABEL);
    if (names.size() != 1 || names.get(0).isBlank()) {
      report("region.name", entry, "one skos:prefLabel in Chinese was expected, found " + names);
    }
    List<String> confidence = RegistryTerms.texts(entry, RegistryTerms.CONFIDENCE);
    if (!Set.of("source", "memory").containsAll(confidence)
        || (confidence.isEmpty() && !entry.hasProperty(RegistryTerms.SOURCE))) {
      report("region.source", entry, "a dcterms:source, or source or memory as qt:confidence");
    }
    if (kinds.get(entry) == Region.Kind.DIVISION) {
      checkDivision(entry, id);
    }
    REFERENCES.forEach(property -> checkReferences(entry, property));
    CONCEPTS.forEach(property -> checkConcepts(entry, property));
  }

  private void checkDivision(Resource entry, String id) {
    List<String> codes = RegistryTerms.texts(entry, RegistryTerms.DIVISION_CODE);
    boolean ended = entry.hasProperty(RegistryTerms.VALID_TO);
    if (codes.size() != 1 || !(ended ? id.startsWith(codes.get(0) + "-") : codes.contains(id))) {
      report("region.code", entry, "the id begins with the one qt:divisionCode, found " + codes);
    }
    if (ended != entry.hasProperty(RegistryTerms.REPLACED_BY)) {
      report("region.successor", entry, "qt:validTo and dcterms:isReplacedBy go together");
    }
  }

  private void checkReferences(Resource entry, Property property) {
    RegistryTerms.resources(entry, property).stream()
        .filter(target -> !homes.containsKey(target))
        .forEach(target -> unknown(entry, property, target));
  }

  private void checkConcepts(Resource entry, Property property) {
    RegistryTerms.resources(entry, property).stream()
        .filter(target -> !target.inModel(all).hasProperty(RDF.type, RegistryTerms.CONCEPT))
        .forEach(target -> unknown(entry, property, target));
  }

  private void unknown(Resource entry, Property property, Resource target) {
    String local = property.getLocalName();
    report("region.unknown", entry, local + " leads to <" + target + ">, which no file defines");
  }

  private void checkTwins() {
    Map<String, Resource> bearers = new HashMap<>();
    for (Resource entry : homes.keySet()) {
      if (!entry.hasProperty(RegistryTerms.VALID_TO)) {
        String key =
            RegistryTerms.chinese(entry, RegistryTerms.PREF_LABEL)
                + " in "
                + RegistryTerms.resources(entry, RegistryTerms.WITHIN);
        Optional.ofNullable(bearers.putIfAbsent(key, entry))
            .ifPresent(twin -> report("region.twin", entry, "same as " + RegistryTerms.id(twin)));
      }
    }
  }

  private void checkCycles(Property property) {
    for (Resource entry : homes.keySet()) {
      if (reaches(entry, entry, property, new HashSet<>())) {
        report("region.cycle", entry, property.getLocalName() + " leads back to itself");
      }
    }
  }

  private boolean reaches(Resource from, Resource goal, Property property, Set<Resource> seen) {
    for (Resource next : RegistryTerms.resources(from, property)) {
      if (next.equals(goal)
          || (seen.add(next) && reaches(next.inModel(all), goal, property, seen))) {
        return true;
      }
    }
    return false;
  }

  private void report(String code, Resource entry, String message) {
    String place =
        Optional.ofNullable(homes.get(entry)).map(file -> file.place(entry)).orElse(entry.getURI());
    faults.add(Problem.error(code, RegistryTerms.id(entry) + ": " + message, place));
  }
}
