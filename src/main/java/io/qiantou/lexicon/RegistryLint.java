package io.qiantou.lexicon;

import io.qiantou.model.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;

/**
 * Checks the registry of agencies ({@code data/agencies/*.ttl}) for what the parser cannot see.
 *
 * <p>Example: two bodies with the alias 国家药监局 and no {@code qt:ambiguousLabel} give the fault
 * {@code registry.shared-name} at {@code data/agencies/state-council.ttl:123}, which names both.
 *
 * <p>What it holds: ids of {@code [a-z0-9-]}, each defined once; one full name in Chinese and a
 * source or a confidence for each entry; no name of two entries unless marked on both; no reference
 * to what is not there; no cycle of parents or successors; and what {@link SuccessionLint} says
 * about time.
 */
public final class RegistryLint {
  private static final Comparator<Resource> BY_IRI = Comparator.comparing(Resource::getURI);
  private static final Pattern ID = Pattern.compile("[a-z0-9-]+");
  private static final List<Resource> CLASSES =
      List.of(
          RegistryTerms.AGENCY,
          RegistryTerms.GROUP,
          RegistryTerms.CHANGE,
          RegistryTerms.DEPARTMENT_TYPE);
  private static final List<Property> NAMES =
      List.of(
          RegistryTerms.PREF_LABEL,
          RegistryTerms.SHORT_NAME,
          RegistryTerms.ALT_LABEL,
          RegistryTerms.AMBIGUOUS_LABEL);
  private static final List<Property> REFERENCES =
      List.of(
          RegistryTerms.PARENT,
          RegistryTerms.CHANGED_BY,
          RegistryTerms.RESULTED_FROM,
          RegistryTerms.ORIGINAL,
          RegistryTerms.RESULTING,
          RegistryTerms.REPLACED_BY,
          RegistryTerms.CURRENT,
          RegistryTerms.COUNTERPART,
          RegistryTerms.LEVEL,
          RegistryTerms.CATEGORY,
          RegistryTerms.CHANGE_KIND);

  private final Model all = ModelFactory.createDefaultModel();
  private final Map<Resource, TurtleFile> homes = new LinkedHashMap<>();
  private final List<Problem> faults = new ArrayList<>();

  private RegistryLint(List<TurtleFile> files) {
    files.forEach(file -> all.add(file.model()));
    for (TurtleFile file : files) {
      for (Resource type : CLASSES) {
        sorted(file.model().listSubjectsWithProperty(RDF.type, type).toList())
            .forEach(entry -> settle(entry.inModel(all), file));
      }
    }
  }

  /** All faults of the registry that {@code files} hold together, in the order of files and ids. */
  public static List<Problem> faults(List<TurtleFile> files) {
    RegistryLint lint = new RegistryLint(files);
    lint.homes.keySet().forEach(lint::checkEntry);
    lint.checkSharedNames();
    lint.checkCycles(RegistryTerms.PARENT);
    lint.checkCycles(RegistryTerms.REPLACED_BY);
    lint.faults.addAll(SuccessionLint.faults(lint.homes));
    return List.copyOf(lint.faults);
  }

  private void settle(Resource entry, TurtleFile file) {
    Optional<TurtleFile> earlier = Optional.ofNullable(homes.putIfAbsent(entry, file));
    earlier.ifPresent(
        first ->
            faults.add(
                Problem.error(
                    "registry.defined-twice",
                    RegistryTerms.id(entry) + " is defined in " + first.place(entry) + " as well",
                    file.place(entry))));
  }

  private void checkEntry(Resource entry) {
    if (!ID.matcher(RegistryTerms.id(entry)).matches()) {
      report("registry.id", entry, "an id consists of a to z, 0 to 9 and -");
    }
    List<String> names = RegistryTerms.chinese(entry, RegistryTerms.PREF_LABEL);
    if (names.size() != 1 || names.get(0).isBlank()) {
      report("registry.name", entry, "one skos:prefLabel in Chinese was expected, found " + names);
    }
    List<String> confidence = RegistryTerms.texts(entry, RegistryTerms.CONFIDENCE);
    if (confidence.isEmpty() && !entry.hasProperty(RegistryTerms.SOURCE)) {
      report("registry.source", entry, "neither dcterms:source nor qt:confidence");
    } else if (!Set.of("source", "memory").containsAll(confidence)) {
      report("registry.source", entry, "qt:confidence is source or memory, not " + confidence);
    }
    for (Property property : REFERENCES) {
      RegistryTerms.resources(entry, property).stream()
          .filter(target -> !target.inModel(all).hasProperty(RDF.type))
          .forEach(
              target ->
                  report(
                      "registry.unknown",
                      entry,
                      property.getLocalName()
                          + " leads to <"
                          + target
                          + ">, which no file defines"));
    }
  }

  private void checkSharedNames() {
    Map<String, Set<Resource>> bearers = new TreeMap<>();
    for (Resource entry : homes.keySet()) {
      if (entry.hasProperty(RDF.type, RegistryTerms.AGENCY)
          || entry.hasProperty(RDF.type, RegistryTerms.GROUP)) {
        names(entry)
            .forEach(
                name -> bearers.computeIfAbsent(name, key -> new TreeSet<>(BY_IRI)).add(entry));
      }
    }
    bearers.forEach(
        (name, entries) -> {
          if (entries.size() > 1) {
            entries.stream()
                .filter(entry -> !marked(entry, name))
                .forEach(entry -> reportShared(entry, name, entries));
          }
        });
  }

  private void reportShared(Resource entry, String name, Set<Resource> bearers) {
    List<String> ids = bearers.stream().map(RegistryTerms::id).toList();
    report(
        "registry.shared-name",
        entry,
        name + " is a name of " + ids + " and has to be a qt:ambiguousLabel of each");
  }

  private static boolean marked(Resource entry, String name) {
    return RegistryTerms.chinese(entry, RegistryTerms.AMBIGUOUS_LABEL).contains(name);
  }

  private static Stream<String> names(Resource entry) {
    return NAMES.stream().flatMap(property -> RegistryTerms.chinese(entry, property).stream());
  }

  private void checkCycles(Property property) {
    for (Resource entry : homes.keySet()) {
      if (reaches(entry, entry, property, new TreeSet<>(BY_IRI))) {
        report("registry.cycle", entry, property.getLocalName() + " leads back to itself");
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

  private static List<Resource> sorted(List<Resource> entries) {
    return entries.stream().sorted(BY_IRI).toList();
  }
}
