package io.qiantou.lexicon;

import io.qiantou.model.Problem;
import java.util.ArrayList;
import java.util.Comparator;
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

/**
 * The entries of a registry on their way through its lint: in which file each stands, what every
 * registry wants of an entry, and the faults that were found, each with its file and line.
 */
final class LintedEntries {
  private static final Comparator<Resource> BY_IRI = Comparator.comparing(Resource::getURI);
  private static final Pattern ID = Pattern.compile("[a-z0-9-]+");

  private final String registry;
  private final Model all = ModelFactory.createDefaultModel();
  private final Map<Resource, TurtleFile> homes = new LinkedHashMap<>();
  private final List<Problem> faults = new ArrayList<>();

  /**
   * None yet.
   *
   * @param registry what the codes of its faults begin with: {@code region}
   */
  LintedEntries(String registry, List<TurtleFile> files) {
    this.registry = registry;
    files.forEach(file -> all.add(file.model()));
  }

  /** Takes in the entries of a file, sorted; returns them as all files together describe them. */
  List<Resource> settle(List<Resource> entries, TurtleFile file) {
    List<Resource> settled =
        entries.stream().sorted(BY_IRI).map(entry -> entry.inModel(all)).toList();
    for (Resource entry : settled) {
      Optional.ofNullable(homes.putIfAbsent(entry, file))
          .ifPresent(
              first ->
                  report(
                      "defined-twice",
                      entry,
                      "is defined in " + first.place(entry) + " as well",
                      file.place(entry)));
    }
    return settled;
  }

  /** Each entry with the file that defines it first, in the order of files and ids. */
  Map<Resource, TurtleFile> homes() {
    return homes;
  }

  /** All that the files say of {@code entry}. */
  Resource whole(Resource entry) {
    return entry.inModel(all);
  }

  /** An id, one name in Chinese, a source or a confidence. */
  void checkHead(Resource entry) {
    if (!ID.matcher(RegistryTerms.id(entry)).matches()) {
      report("id", entry, "an id consists of a to z, 0 to 9 and -");
    }
    List<String> names = RegistryTerms.chinese(entry, RegistryTerms.PREF_LABEL);
    if (names.size() != 1 || names.get(0).isBlank()) {
      report("name", entry, "one skos:prefLabel in Chinese was expected, found " + names);
    }
    List<String> confidence = RegistryTerms.texts(entry, RegistryTerms.CONFIDENCE);
    if (confidence.isEmpty() && !entry.hasProperty(RegistryTerms.SOURCE)) {
      report("source", entry, "neither dcterms:source nor qt:confidence");
    } else if (!Set.of("source", "memory").containsAll(confidence)) {
      report("source", entry, "qt:confidence is source or memory, not " + confidence);
    }
  }

  /** No entry is reached from itself. */
  void checkCycles(Property property) {
    for (Resource entry : homes.keySet()) {
      if (reaches(entry, entry, property, new HashSet<>())) {
        report("cycle", entry, property.getLocalName() + " leads back to itself");
      }
    }
  }

  private boolean reaches(Resource from, Resource goal, Property property, Set<Resource> seen) {
    for (Resource next : RegistryTerms.resources(from, property)) {
      if (next.equals(goal) || (seen.add(next) && reaches(whole(next), goal, property, seen))) {
        return true;
      }
    }
    return false;
  }

  /** A property leads to what is not there. */
  void reportUnknown(Resource entry, Property property, Resource target) {
    report(
        "unknown",
        entry,
        property.getLocalName() + " leads to <" + target + ">, which no file defines");
  }

  /** Notes a fault of {@code entry}. */
  void report(String code, Resource entry, String message) {
    String place =
        Optional.ofNullable(homes.get(entry)).map(file -> file.place(entry)).orElse(entry.getURI());
    report(code, entry, message, place);
  }

  private void report(String code, Resource entry, String message, String place) {
    faults.add(
        Problem.error(registry + "." + code, RegistryTerms.id(entry) + ": " + message, place));
  }

  /** Those found so far. */
  List<Problem> faults() {
    return List.copyOf(faults);
  }
}
