package io.qiantou.model;

import java.util.Optional;

/**
 * A column of a table, as its header names it: {@code 2025年目标（%）} is of kind {@link
 * ColumnKind#TARGET}, year 2025, unit {@code %}.
 *
 * @param header the header's words, without spaces; {@code 责任单位/牵头} of a header over two rows
 * @param kind what its cells hold
 * @param rule id of the rule that knew the header; empty where none did
 * @param year the year that the header names
 * @param unit the unit that the header names
 */
public record Column(
    String header,
    ColumnKind kind,
    Optional<String> rule,
    Optional<Integer> year,
    Optional<String> unit) {

  /** A column that no rule knows. */
  public static Column unknown(String header) {
    return new Column(
        header, ColumnKind.OTHER, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
