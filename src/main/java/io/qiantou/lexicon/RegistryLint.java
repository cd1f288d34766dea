package io.qiantou.lexicon;

import io.qiantou.model.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
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

  private final LintedEntries entries;

  private RegistryLint(List<TurtleFile> files) {
    entries = new LintedEntries("registry", files);
    for (TurtleFile file : files) {
      for (Resource type : CLASSES) {
        entries.settle(file.model().listSubjectsWithProperty(RDF.type, type).toList(), file);
      }
    }
  }

  /** All faults of the registry that {@code files} hold together, in the order of files and ids. */
  public static List<Problem> faults(List<TurtleFile> files) {
    RegistryLint lint = new RegistryLint(files);
    lint.entries.homes().keySet().forEach(lint::checkEntry);
    lint.checkSharedNames();
    lint.entries.checkCycles(RegistryTerms.PARENT);
    lint.entries.checkCycles(RegistryTerms.REPLACED_BY);
    SuccessionLint.check(lint.entries);
    return lint.entries.faults();
  }

  private void checkEntry(Resource entry) {
    entries.checkHead(entry);
    for (Property property : REFERENCES) {
      RegistryTerms.resources(entry, property).stream()
          .filter(target -> !entries.whole(target).hasProperty(RDF.type))
          .forEach(target -> entries.reportUnknown(entry, property, target));
    }
  }

  private void checkSharedNames() {
    Map<String, Set<Resource>> bearers = new TreeMap<>();
    for (Resource entry : entries.homes().keySet()) {
      if (entry.hasProperty(RDF.type, RegistryTerms.AGENCY)
          || entry.hasProperty(RDF.type, RegistryTerms.GROUP)) {
        names(entry)
            .forEach(
                name -> bearers.computeIfAbsent(name, key -> new TreeSet<>(BY_IRI)).add(entry));
      }
    }
    bearers.forEach(
        (name, sharing) -> {
          if (sharing.size() > 1) {
            sharing.stream()
                .filter(entry -> !marked(entry, name))
                .forEach(entry -> reportShared(entry, name, sharing));
          }
        });
  }

  private void reportShared(Resource entry, String name, Set<Resource> bearers) {
    List<String> ids = bearers.stream().map(RegistryTerms::id).toList();
    entries.report(
        "shared-name",
        entry,
        name + " is a name of " + ids + " and has to be a qt:ambiguousLabel of each");
  }

  private static boolean marked(Resource entry, String name) {
    return RegistryTerms.chinese(entry, RegistryTerms.AMBIGUOUS_LABEL).contains(name);
  }

  private static Stream<String> names(Resource entry) {
    return NAMES.stream().flatMap(property -> RegistryTerms.chinese(entry, property).stream());
  }
}
