package io.qiantou.model;

import java.util.List;
import java.util.Map;

/**
 * A type of local department (地方部门类别). Local bodies are not listed but composed: region and type.
 *
 * <p>Example: {@code commerce}, 商务部门, whose names are {@code {region}商务厅} at the provincial level
 * and {@code {region}商务局} below it, with the counterpart {@code mofcom} above.
 *
 * @param id local name of its IRI, permanent
 * @param name what the type is called, e.g. {@code 商务部门}
 * @param names usual names by level ({@code provincial}, {@code prefectural}, {@code county});
 *     {@code {region}} stands for the region's name or the level word (省, 市, 区)
 * @param counterparts ids of the central bodies of the same field
 */
public record DepartmentType(
    String id, String name, Map<String, List<String>> names, List<String> counterparts) {

  /** Copies the names. */
  public DepartmentType {
    names = Map.copyOf(names);
    counterparts = List.copyOf(counterparts);
  }
}
