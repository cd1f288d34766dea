package io.qiantou.lexicon;

import io.qiantou.resource.Resources;
import java.util.Map;

/**
 * Everything that the stages know about the language of policy documents: the rules of {@code
 * data/rules}, the agencies of {@code data/agencies}, the regions of {@code data/regions}, the
 * document types of {@code ontology}. Read once, immutable, shared by all threads.
 */
public final class Lexicon {
  private final RuleBook rules;
  private final Gazetteer agencies;
  private final DocumentTypes documentTypes;
  private final DepartmentTypes departmentTypes;
  private final Units units;
  private final RegionRegistry regions;

  private Lexicon(
      RuleBook rules,
      Gazetteer agencies,
      DocumentTypes documentTypes,
      DepartmentTypes departmentTypes,
      Units units,
      RegionRegistry regions) {
    this.units = units;
    this.regions = regions;
    this.departmentTypes = departmentTypes;
    this.rules = rules;
    this.agencies = agencies;
    this.documentTypes = documentTypes;
  }

  /**
   * Reads the project's data.
   *
   * @throws io.qiantou.model.QiantouException for a fault in it, with file and line
   */
  public static Lexicon read(Resources resources) {
    DocumentTypes types = DocumentTypes.read(resources);
    RuleBook rules = RuleBook.read(resources, slots(types));
    Units units = Units.read(resources);
    RegionRegistry regions = RegionRegistry.load(resources);
    return CompiledAgencies.find(resources)
        .map(
            compiled ->
                new Lexicon(
                    rules,
                    Gazetteer.of(compiled),
                    types,
                    DepartmentTypes.of(compiled),
                    units,
                    regions))
        .orElseGet(
            () ->
                new Lexicon(
                    rules,
                    Gazetteer.of(AgencyRegistry.parse(resources)),
                    types,
                    DepartmentTypes.parse(resources),
                    units,
                    regions));
  }

  /** The slots of rules whose expressions come from other data than theirs. */
  static Map<String, String> slots(DocumentTypes types) {
    return Map.of("types", String.join("|", types.words()));
  }

  /** The types of local departments. */
  public DepartmentTypes departmentTypes() {
    return departmentTypes;
  }

  /** The rules. */
  public RuleBook rules() {
    return rules;
  }

  /** The names of agencies and collective actors. */
  public Gazetteer agencies() {
    return agencies;
  }

  /** The regions. */
  public RegionRegistry regions() {
    return regions;
  }

  /** The document types. */
  public DocumentTypes documentTypes() {
    return documentTypes;
  }

  /** The units of numbers. */
  public Units units() {
    return units;
  }
}
