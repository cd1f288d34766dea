package io.qiantou.model;

import java.util.List;
import java.util.Optional;

/**
 * An entry of the registry (机构): what {@code data/agencies/*.ttl} says about one body, as far as
 * matching needs it.
 *
 * @param id local name of its IRI, e.g. {@code ndrc}; permanent
 * @param name official full name, e.g. {@code 国家发展和改革委员会}
 * @param shortName official short name, e.g. {@code 国家发展改革委}
 * @param otherNames further names in use, e.g. {@code 发改委}
 * @param group true for a collective actor (集体行为者) such as {@code 有关部门}, which is no single body
 */
public record Agency(
    String id, String name, Optional<String> shortName, List<String> otherNames, boolean group) {

  /** Copies the names. */
  public Agency {
    otherNames = List.copyOf(otherNames);
  }
}
