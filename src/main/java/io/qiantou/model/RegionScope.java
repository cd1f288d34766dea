package io.qiantou.model;

import io.qiantou.text.Span;
import java.util.Optional;

/**
 * Where a measure applies or is tried out (适用范围, 试点地区).
 *
 * @param measure the measure
 * @param region the place
 * @param pilot true where it is tried out there, false where it applies
 * @param inferred true where the text states it once for all later measures
 * @param programme the pilot programme, if the text names it
 * @param evidence the clause that says so, in the source
 * @param rule id of the rule that read it
 */
public record RegionScope(
    Measure measure,
    RegionMention region,
    boolean pilot,
    boolean inferred,
    Optional<String> programme,
    Span evidence,
    String rule)
    implements Fact {}
