package io.qiantou.lexicon;

import io.qiantou.model.Problem;
import io.qiantou.model.Region;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private static final List<Property> REFERENCES =
      List.of(
          RegistryTerms.WITHIN,
          RegistryTerms.LOCATED_IN,
          RegistryTerms.MEMBER,
          RegistryTerms.REPLACED_BY);
  private static final List<Property> CONCEPTS =
      List.of(RegistryTerms.LEVEL, RegistryTerms.CATEGORY);

  private final LintedEntries entries;
  private final Map<Resource, Region.Kind> kinds = new HashMap<>();

  private RegionLint(List<TurtleFile> files) {
    entries = new LintedEntries("region", files);
    for (TurtleFile file : files) {
      RegionParser.KINDS.forEach(
          (type, kind) ->
              entries
                  .settle(file.model().listSubjectsWithProperty(RDF.type, type).toList(), file)
                  .forEach(entry -> kinds.put(entry, kind)));
    }
  }

  /**
   * All faults of the registry that {@code files} hold together; the levels stand in one of them.
   */
  public static List<Problem> faults(List<TurtleFile> files) {
    RegionLint lint = new RegionLint(files);
    lint.entries.homes().keySet().forEach(lint::checkEntry);
    lint.checkTwins();
    lint.entries.checkCycles(RegistryTerms.WITHIN);
    lint.entries.checkCycles(RegistryTerms.MEMBER);
    return lint.entries.faults();
  }

  private void checkEntry(Resource entry) {
    entries.checkHead(entry);
    if (kinds.get(entry) == Region.Kind.DIVISION) {
      checkDivision(entry);
    }
    REFERENCES.forEach(property -> checkReferences(entry, property));
    CONCEPTS.forEach(property -> checkConcepts(entry, property));
  }

  private void checkDivision(Resource entry) {
    String id = RegistryTerms.id(entry);
    List<String> codes = RegistryTerms.texts(entry, RegistryTerms.DIVISION_CODE);
    boolean ended = entry.hasProperty(RegistryTerms.VALID_TO);
    if (codes.size() != 1 || !(ended ? id.startsWith(codes.get(0) + "-") : codes.contains(id))) {
      entries.report("code", entry, "the id begins with the one qt:divisionCode, found " + codes);
    }
    if (ended != entry.hasProperty(RegistryTerms.REPLACED_BY)) {
      entries.report("successor", entry, "qt:validTo and dcterms:isReplacedBy go together");
    }
  }

  private void checkReferences(Resource entry, Property property) {
    RegistryTerms.resources(entry, property).stream()
        .filter(target -> !entries.homes().containsKey(target))
        .forEach(target -> entries.reportUnknown(entry, property, target));
  }

  private void checkConcepts(Resource entry, Property property) {
    RegistryTerms.resources(entry, property).stream()
        .filter(target -> !entries.whole(target).hasProperty(RDF.type, RegistryTerms.CONCEPT))
        .forEach(target -> entries.reportUnknown(entry, property, target));
  }

  private void checkTwins() {
    Map<String, Resource> bearers = new HashMap<>();
    for (Resource entry : entries.homes().keySet()) {
      if (!entry.hasProperty(RegistryTerms.VALID_TO)) {
        String key =
            RegistryTerms.chinese(entry, RegistryTerms.PREF_LABEL)
                + " in "
                + RegistryTerms.resources(entry, RegistryTerms.WITHIN);
        Optional.ofNullable(bearers.putIfAbsent(key, entry))
            .ifPresent(twin -> entries.report("twin", entry, "same as " + RegistryTerms.id(twin)));
      }
    }
  }
}
