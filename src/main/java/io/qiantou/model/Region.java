package io.qiantou.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An entry of the registry of regions (地区): what {@code data/regions/*.ttl} says about one place,
 * as far as matching needs it.
 *
 * <p>Example: {@code 440115}, 南沙区, county level, in {@code 440100}, with 南沙 among the ambiguous
 * names; {@code ftz-shanghai}, 中国（上海）自由贸易试验区, also 上海自贸试验区; {@code rg-jingjinji}, 京津冀, with three
 * members.
 *
 * @param id local name of its IRI: the division code, of a former division with the year of its
 *     end, or a word; permanent
 * @param name full name
 * @param kind what kind of entry
 * @param otherNames further names that mean it wherever they stand
 * @param ambiguousNames names that only the context decides; the full name may be among them
 * @param level local name of a division's level: {@code provincial}, {@code prefectural}, {@code
 *     county}
 * @param category local name of a zone's or group's category, e.g. {@code ftz}
 * @param within ids of the regions in which it lies, wholly or in part
 * @param members ids of a group's members
 * @param lifetime from when to when it existed
 * @param successors ids of what covers the area of an ended division today
 */
public record Region(
    String id,
    String name,
    Kind kind,
    List<String> otherNames,
    List<String> ambiguousNames,
    Optional<String> level,
    Optional<String> category,
    List<String> within,
    List<String> members,
    Lifetime lifetime,
    List<String> successors) {

  /** What kind of region an entry is. */
  public enum Kind {
    /** 行政区划: a province, prefecture, county. */
    DIVISION,
    /** 功能区: a pilot free trade zone, new area, development zone. */
    ZONE,
    /** 区域: several regions under one name. */
    GROUP
  }

  /** Copies the lists. */
  public Region {
    otherNames = List.copyOf(otherNames);
    ambiguousNames = List.copyOf(ambiguousNames);
    within = List.copyOf(within);
    members = List.copyOf(members);
    successors = List.copyOf(successors);
  }

  /** All its names, the full one first, each once. */
  public List<String> names() {
    Set<String> names = new LinkedHashSet<>();
    names.add(name);
    names.addAll(otherNames);
    names.addAll(ambiguousNames);
    return List.copyOf(names);
  }
}
