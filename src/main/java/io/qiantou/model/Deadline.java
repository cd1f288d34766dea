package io.qiantou.model;

import io.qiantou.text.Span;
import java.time.LocalDate;
import java.util.Optional;

/**
 * By when a measure is to be done (完成时限): {@code 2025年底前} is 2025-12-31.
 *
 * @param measure the measure
 * @param text the words as printed, without line breaks
 * @param date the last day; empty where it cannot be told ({@code 30日内} of an event) or recurs
 * @param recurring true for {@code 每年2月底前}
 * @param evidence the clause that says so, in the source
 * @param rule id of the rule that read it
 */
public record Deadline(
    Measure measure,
    String text,
    Optional<LocalDate> date,
    boolean recurring,
    Span evidence,
    String rule) {}
