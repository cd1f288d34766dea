package io.qiantou.lexicon;

import io.qiantou.model.Agency;
import io.qiantou.model.QiantouException;
import io.qiantou.resource.Resources;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The registry of agencies and collective actors from {@code data/agencies/*.ttl}: who bears a
 * name, who bore it at a date, and who answers for a former body today.
 *
 * <p>Example: {@code resolve("广电总局", 2010-05-01)} is {@code sarft}, 国家广播电影电视总局; at 2020 it is
 * {@code nrta}, 国家广播电视总局. {@code today} of 国家工商行政管理总局 gives 国家市场监督管理总局 and 国家知识产权局, which share its
 * duties.
 *
 * <p>The trap: the registry knows central bodies and collective actors only. That 知识产权局 in a
 * document of Beijing is the city's own is for the resolver to decide, which knows the issuer; such
 * names are {@linkplain Agency#ambiguousNames() ambiguous names} of the central body. Names are
 * compared as they stand, without spaces and line breaks.
 */
public final class AgencyRegistry {
  static final String FOLDER = "data/agencies";

  private final Map<String, Agency> byId;
  private final Map<String, List<Agency>> byName;

  private AgencyRegistry(List<Agency> agencies) {
    Map<String, Agency> ids = new LinkedHashMap<>();
    Map<String, List<Agency>> names = new HashMap<>();
    for (Agency agency : agencies) {
      ids.put(agency.id(), agency);
      for (String name : agency.names()) {
        names.computeIfAbsent(name, key -> new ArrayList<>(1)).add(agency);
      }
    }
    names.replaceAll((name, bearers) -> List.copyOf(bearers));
    byId = Collections.unmodifiableMap(ids);
    byName = names;
  }

  /**
   * The registry: as the build compiled it where that was done from these very files, else read
   * from them.
   *
   * @throws QiantouException where a file is not well-formed or an entry has no name, naming file
   *     and line; the finer rules are {@link RegistryLint}'s
   */
  public static AgencyRegistry load(Resources resources) {
    return CompiledAgencies.find(resources)
        .map(compiled -> of(compiled))
        .orElseGet(() -> parse(resources));
  }

  /** The registry read from its files. */
  static AgencyRegistry parse(Resources resources) {
    return of(TurtleFile.readAll(resources, FOLDER));
  }

  /** The registry as the build compiled it. */
  static AgencyRegistry of(CompiledAgencies compiled) {
    return new AgencyRegistry(compiled.agencies());
  }

  /** The registry that {@code files} hold together. */
  public static AgencyRegistry of(List<TurtleFile> files) {
    return new AgencyRegistry(RegistryParser.agencies(files));
  }

  /** All entries, sorted by id. */
  public List<Agency> agencies() {
    return List.copyOf(byId.values());
  }

  /** The entry with an id, e.g. {@code ndrc}. */
  public Optional<Agency> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Every name with its bearers, ambiguous names too; sorted by name, bearers by id. */
  public Map<String, List<Agency>> names() {
    return Collections.unmodifiableMap(new TreeMap<>(byName));
  }

  /**
   * The bearer of a name at a date.
   *
   * <p>Among several bearers the one that existed at {@code at} comes first, else the one whose
   * time was nearest; then one that bears the name without ambiguity, as its full name, as its
   * short name; then the younger one. Without a date a body that exists today comes first.
   *
   * @param name as printed, e.g. {@code 银保监会}
   * @param at usually the date of the document
   * @return empty where the registry does not know the name
   */
  public Optional<Agency> resolve(String name, Optional<LocalDate> at) {
    return byName.getOrDefault(name, List.of()).stream()
        .min(
            Comparator.comparingInt((Agency agency) -> distance(agency, at))
                .thenComparing(agency -> agency.ambiguousNames().contains(name))
                .thenComparing(agency -> !agency.name().equals(name))
                .thenComparing(agency -> !agency.shortName().equals(Optional.of(name)))
                .thenComparing(AgencyRegistry::firstYear, Comparator.reverseOrder())
                .thenComparing(Agency::id));
  }

  /**
   * Who answers for a body today: itself while it exists, else all bodies at the ends of the chain
   * of its successors; none where it ended without any.
   */
  public List<Agency> today(Agency agency) {
    Set<Agency> heirs = new LinkedHashSet<>();
    collectHeirs(agency, heirs, new LinkedHashSet<>());
    return List.copyOf(heirs);
  }

  private void collectHeirs(Agency agency, Set<Agency> heirs, Set<String> seen) {
    if (!seen.add(agency.id())) {
      return;
    }
    if (!agency.lifetime().ended()) {
      heirs.add(agency);
    }
    for (String successor : agency.successors()) {
      byId(successor).ifPresent(next -> collectHeirs(next, heirs, seen));
    }
  }

  private static int distance(Agency agency, Optional<LocalDate> at) {
    return at.map(date -> agency.lifetime().yearsFrom(date))
        .orElse(agency.lifetime().ended() ? 1 : 0);
  }

  private static int firstYear(Agency agency) {
    return agency.lifetime().begin().map(year -> year.getValue()).orElse(0);
  }
}
