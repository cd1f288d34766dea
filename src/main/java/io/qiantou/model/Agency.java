package io.qiantou.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An entry of the registry (机构): what {@code data/agencies/*.ttl} says about one body, as far as
 * matching needs it.
 *
 * <p>Example: {@code ndrc}, 国家发展和改革委员会, short 国家发展改革委, other names 国家发改委 …, with 发改委 and 发展改革委
 * among the ambiguous ones, because a document of Guangdong means its own department by them.
 *
 * @param id local name of its IRI, e.g. {@code ndrc}; permanent
 * @param name official full name, e.g. {@code 国家发展和改革委员会}
 * @param shortName official short name, e.g. {@code 国家发展改革委}
 * @param otherNames further names in use that mean this body wherever they stand, e.g. {@code
 *     国家发改委}
 * @param ambiguousNames names that only the context decides (issuer, date), e.g. {@code 发改委}; the
 *     full or the short name may be among them, e.g. {@code 国家药监局} of 1998 and of 2018
 * @param group true for a collective actor (集体行为者) such as {@code 有关部门}, which is no single body
 * @param level local name of its level: {@code central}, {@code provincial} …; empty where it has
 *     none
 * @param lifetime from when to when it existed
 * @param successors ids of the bodies that took over directly when it ended; none while it exists
 */
public record Agency(
    String id,
    String name,
    Optional<String> shortName,
    List<String> otherNames,
    List<String> ambiguousNames,
    boolean group,
    Optional<String> level,
    Lifetime lifetime,
    List<String> successors) {

  private static final String LOCAL = "local/";

  /** Copies the lists. */
  public Agency {
    otherNames = List.copyOf(otherNames);
    ambiguousNames = List.copyOf(ambiguousNames);
    successors = List.copyOf(successors);
  }

  /** An entry of which no more than its names is known. */
  public Agency(
      String id, String name, Optional<String> shortName, List<String> otherNames, boolean group) {
    this(
        id,
        name,
        shortName,
        otherNames,
        List.of(),
        group,
        Optional.empty(),
        Lifetime.OPEN,
        List.of());
  }

  /**
   * A local body that is composed, not listed: {@code 示例省商务厅} of the type {@code mofcom} has the id
   * {@code local/mofcom/示例省商务厅}.
   *
   * @param type local name of the IRI of its department type
   * @param name region and department, e.g. {@code 示例省商务厅}
   */
  public static Agency local(String type, String name, String level) {
    return new Agency(
        LOCAL + type + "/" + name,
        name,
        Optional.empty(),
        List.of(),
        List.of(),
        false,
        Optional.of(level),
        Lifetime.OPEN,
        List.of());
  }

  /** The department type of a composed local body; empty for an entry of the registry. */
  public Optional<String> departmentType() {
    return id.startsWith(LOCAL)
        ? Optional.of(id.substring(LOCAL.length(), id.indexOf('/', LOCAL.length())))
        : Optional.empty();
  }

  /** All its names, the full one first, each once. */
  public List<String> names() {
    Set<String> names = new LinkedHashSet<>();
    names.add(name);
    shortName.ifPresent(names::add);
    names.addAll(otherNames);
    names.addAll(ambiguousNames);
    return List.copyOf(names);
  }
}
