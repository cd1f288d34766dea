package io.qiantou.lexicon;

import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;

/**
 * The part of {@link RegistryLint} that looks at time (沿革): no body ends before it begins; one that
 * ended has successors or says that it has none, and an event of its last year tells its end; its
 * {@code qt:currentAgency} are all living bodies at the ends of the chain; an event and the bodies
 * it names know each other, and they existed in its year.
 *
 * <p>Example: an event of 2018 that makes a body of 2019 is the fault {@code registry.event-date}.
 */
final class SuccessionLint {
  private static final Comparator<Resource> BY_IRI = Comparator.comparing(Resource::getURI);

  private final LintedEntries entries;

  private SuccessionLint(LintedEntries entries) {
    this.entries = entries;
  }

  /** Notes the faults of the entries, whose resources look into the whole registry. */
  static void check(LintedEntries entries) {
    SuccessionLint lint = new SuccessionLint(entries);
    for (Resource entry : entries.homes().keySet()) {
      if (entry.hasProperty(RDF.type, RegistryTerms.AGENCY)) {
        lint.checkLifetime(entry);
        lint.checkSuccessors(entry);
        lint.checkOwnEvents(entry);
      } else if (entry.hasProperty(RDF.type, RegistryTerms.CHANGE)) {
        lint.checkEvent(entry);
      }
    }
  }

  private void checkLifetime(Resource agency) {
    for (Property property : List.of(RegistryTerms.FOUNDED, RegistryTerms.DISSOLVED)) {
      if (agency.hasProperty(property) && RegistryTerms.year(agency, property).isEmpty()) {
        entries.report("date", agency, property.getLocalName() + " opens with no year");
      }
    }
    Optional<Year> begin = RegistryTerms.year(agency, RegistryTerms.FOUNDED);
    Optional<Year> end = ended(agency);
    if (begin.isPresent() && end.isPresent() && end.get().isBefore(begin.get())) {
      entries.report("lifetime", agency, "ends in " + end.get() + ", begins in " + begin.get());
    }
  }

  private void checkSuccessors(Resource agency) {
    boolean successors = agency.hasProperty(RegistryTerms.REPLACED_BY);
    boolean without = agency.hasProperty(RegistryTerms.WITHOUT_SUCCESSOR);
    if (ended(agency).isEmpty() && (successors || without)) {
      entries.report("successor", agency, "exists today, but speaks of a successor");
    } else if (ended(agency).isPresent() && successors == without) {
      entries.report(
          "successor",
          agency,
          "ended: it needs either dcterms:isReplacedBy or qt:withoutSuccessor true");
    }
    Set<Resource> heirs = new TreeSet<>(BY_IRI);
    if (ended(agency).isPresent()) {
      collectHeirs(agency, heirs, new TreeSet<>(BY_IRI));
    }
    List<String> expected = heirs.stream().map(RegistryTerms::id).toList();
    List<String> found = ids(agency, RegistryTerms.CURRENT);
    if (!expected.equals(found)) {
      entries.report("current", agency, "qt:currentAgency is " + found + ", not " + expected);
    }
  }

  private static void collectHeirs(Resource agency, Set<Resource> heirs, Set<Resource> seen) {
    for (Resource next : RegistryTerms.resources(agency, RegistryTerms.REPLACED_BY)) {
      if (seen.add(next)) {
        if (ended(next).isEmpty()) {
          heirs.add(next);
        } else {
          collectHeirs(next, heirs, seen);
        }
      }
    }
  }

  private void checkOwnEvents(Resource agency) {
    checkMirror(agency, RegistryTerms.CHANGED_BY, RegistryTerms.ORIGINAL);
    checkMirror(agency, RegistryTerms.RESULTED_FROM, RegistryTerms.RESULTING);
    ended(agency)
        .ifPresent(
            end -> {
              boolean told =
                  RegistryTerms.resources(agency, RegistryTerms.CHANGED_BY).stream()
                      .anyMatch(
                          event ->
                              RegistryTerms.year(event, RegistryTerms.DATE)
                                  .equals(Optional.of(end)));
              if (!told && agency.hasProperty(RegistryTerms.REPLACED_BY)) {
                entries.report(
                    "event-end", agency, "no org:changedBy event of its last year " + end);
              }
            });
  }

  private void checkEvent(Resource event) {
    checkMirror(event, RegistryTerms.ORIGINAL, RegistryTerms.CHANGED_BY);
    checkMirror(event, RegistryTerms.RESULTING, RegistryTerms.RESULTED_FROM);
    Optional<Year> year = RegistryTerms.year(event, RegistryTerms.DATE);
    if (year.isEmpty()) {
      entries.report("date", event, "dcterms:date is missing or opens with no year");
      return;
    }
    for (Property side : List.of(RegistryTerms.ORIGINAL, RegistryTerms.RESULTING)) {
      RegistryTerms.resources(event, side).stream()
          .filter(agency -> !existed(agency, year.get()))
          .forEach(
              agency ->
                  entries.report(
                      "event-date",
                      event,
                      RegistryTerms.id(agency) + " did not exist in its year " + year.get()));
    }
  }

  private void checkMirror(Resource entry, Property there, Property back) {
    RegistryTerms.resources(entry, there).stream()
        .filter(other -> !other.hasProperty(back, entry))
        .forEach(
            other ->
                entries.report(
                    "event-mirror",
                    entry,
                    there.getLocalName()
                        + " "
                        + RegistryTerms.id(other)
                        + ", which has no "
                        + back.getLocalName()
                        + " to it"));
  }

  private static boolean existed(Resource agency, Year year) {
    Optional<Year> begin = RegistryTerms.year(agency, RegistryTerms.FOUNDED);
    Optional<Year> end = ended(agency);
    return begin.map(first -> !year.isBefore(first)).orElse(true)
        && end.map(last -> !year.isAfter(last)).orElse(true);
  }

  private static Optional<Year> ended(Resource agency) {
    return RegistryTerms.year(agency, RegistryTerms.DISSOLVED);
  }

  private static List<String> ids(Resource entry, Property property) {
    return RegistryTerms.resources(entry, property).stream().map(RegistryTerms::id).toList();
  }
}
