package io.qiantou.lexicon;

import io.qiantou.model.DepartmentType;
import io.qiantou.resource.Resources;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The types of local departments from {@code data/agencies/local-types.ttl}: takes a local body's
 * name apart into region and type.
 *
 * <p>Example: {@code readings("广东省发展改革委")} gives the type {@code ndrc} with the region text {@code
 * 广东省}; {@code 市财政局} is {@code finance} with {@code 市}, {@code 商务局} is {@code commerce} with an
 * empty region text, which the issuer of the document has to fill.
 *
 * <p>The trap: whether the region text is a region is not looked at here; a reading is a proposal.
 * The reading with the longest fixed part comes first, so that 国家税务总局广东省税务局 is not a 税务局 of
 * 国家税务总局广东省.
 */
public final class DepartmentTypes {
  /** Stands for the region in a name. */
  public static final String PLACEHOLDER = "{region}";

  private final List<DepartmentType> types;
  private final Map<String, List<Form>> bySuffix = new LinkedHashMap<>();
  private final int longestSuffix;

  private DepartmentTypes(List<DepartmentType> types) {
    this.types = List.copyOf(types);
    for (DepartmentType type : types) {
      Map<String, TreeSet<String>> levels = new TreeMap<>();
      type.names()
          .forEach(
              (level, names) ->
                  names.forEach(
                      name -> levels.computeIfAbsent(name, key -> new TreeSet<>()).add(level)));
      levels.forEach(
          (name, at) -> {
            int place = name.indexOf(PLACEHOLDER);
            String suffix = name.substring(place + PLACEHOLDER.length());
            bySuffix
                .computeIfAbsent(suffix, key -> new ArrayList<>())
                .add(new Form(type, name.substring(0, place), List.copyOf(at)));
          });
    }
    longestSuffix = bySuffix.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /**
   * The types: as the build compiled them where that was done from these very files, else read from
   * them.
   *
   * @throws io.qiantou.model.QiantouException where a file is not well-formed, a type has no name
   *     or one of its names lacks {@code {region}}, naming file and line
   */
  public static DepartmentTypes load(Resources resources) {
    return CompiledAgencies.find(resources)
        .map(compiled -> of(compiled))
        .orElseGet(() -> parse(resources));
  }

  /** The types as the build compiled them. */
  static DepartmentTypes of(CompiledAgencies compiled) {
    return new DepartmentTypes(compiled.types());
  }

  /** The types read from their files. */
  static DepartmentTypes parse(Resources resources) {
    return new DepartmentTypes(
        RegistryParser.types(TurtleFile.readAll(resources, AgencyRegistry.FOLDER)));
  }

  /** All types, sorted by id. */
  public List<DepartmentType> types() {
    return types;
  }

  /**
   * All ways to read a name as region and type, the most specific first.
   *
   * @param name as printed, e.g. {@code 深圳海关}; a bare 海关 has an empty region text
   * @return empty where no type has such a name
   */
  public List<Reading> readings(String name) {
    List<Reading> readings = new ArrayList<>();
    for (int at = Math.max(0, name.length() - longestSuffix); at <= name.length(); at++) {
      String suffix = name.substring(at);
      for (Form form : bySuffix.getOrDefault(suffix, List.of())) {
        if (at >= form.prefix().length() && name.startsWith(form.prefix())) {
          String region = name.substring(form.prefix().length(), at);
          readings.add(new Reading(form.type(), form.prefix(), region, suffix, form.levels()));
        }
      }
    }
    readings.sort(
        Comparator.comparingInt((Reading reading) -> reading.region().length())
            .thenComparing(reading -> reading.type().id()));
    return List.copyOf(readings);
  }

  /**
   * One way to read a name.
   *
   * @param type the type of department
   * @param prefix what stands before the region, mostly nothing: 团 of 团省委
   * @param region what stands where the region belongs: a region's name, a level word (省, 市, 区) or
   *     nothing
   * @param suffix what stands behind the region
   * @param levels the levels at which the type bears this name, sorted
   */
  public record Reading(
      DepartmentType type, String prefix, String region, String suffix, List<String> levels) {

    /** The name with another region: 团广东省委. */
    public String in(String otherRegion) {
      return prefix + otherRegion + suffix;
    }
  }

  private record Form(DepartmentType type, String prefix, List<String> levels) {}
}
