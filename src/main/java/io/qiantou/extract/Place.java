package io.qiantou.extract;

import io.qiantou.model.Region;
import io.qiantou.text.Span;
import java.util.Optional;

/**
 * The name of a region in a text.
 *
 * @param span where it stands
 * @param name the whole name: {@code 辽宁自贸试验区} of the 辽宁 in {@code 上海、辽宁、河南自贸试验区}
 * @param region whom it means; empty where the registry does not know
 * @param zone true for a zone that the registry does not know
 */
record Place(Span span, String name, Optional<Region> region, boolean zone) {

  private static final String ENUMERATION = "enumeration";
  private static final String KIND = "zones-of-a-kind";

  /** A place with an entry in the registry, or one of which nothing but the name is known. */
  Place(Span span, String name, Optional<Region> region) {
    this(span, name, region, false);
  }

  /** A place that no registry lists. */
  static Place composed(Span span, String name, boolean zone) {
    return new Place(span, name, Optional.empty(), zone);
  }

  /**
   * True for a zone or group; false for a division, an enumeration of divisions, and a name that is
   * not known.
   */
  boolean isArea() {
    return region.map(known -> known.kind() != Region.Kind.DIVISION).orElse(zone)
        && !isEnumeration();
  }

  /** True for 苏浙皖, which means its members one by one. */
  boolean isEnumeration() {
    return isOf(ENUMERATION);
  }

  /** True for all zones of a kind: 自贸试验区. */
  boolean isKindOfZones() {
    return isOf(KIND);
  }

  boolean isDivision() {
    return region.map(known -> known.kind() == Region.Kind.DIVISION).orElse(false);
  }

  /** True where {@code category} is the local name of its category. */
  boolean isOf(String category) {
    return region.flatMap(Region::category).equals(Optional.of(category));
  }

  /** The same place under another name. */
  Place named(String other, Optional<Region> meant) {
    return new Place(span, other, meant);
  }
}
