package io.qiantou.model;

import io.qiantou.text.Span;
import java.time.LocalDate;
import java.util.Optional;

/**
 * By when something is to be done (完成时限): {@code 2025年底前} is 2025-12-31.
 *
 * @param measure the measure; empty where the document says it behind its last measure, of all of
 *     them ({@code 应自本措施印发之日起一年内印发实施})
 * @param text the words as printed, without line breaks
 * @param date the last day; empty where it cannot be told ({@code 30日内} of an event) or recurs
 * @param recurring true for {@code 每年2月底前}
 * @param governing true for the one deadline that its measure as a whole is under
 * @param labelled true where it stands behind 完成时限： or in the column of that name, and so holds for
 *     all that the measure is to bring
 * @param evidence the clause that says so, in the source
 * @param rule id of the rule that read it
 */
public record Deadline(
    Optional<Measure> measure,
    String text,
    Optional<LocalDate> date,
    boolean recurring,
    boolean governing,
    boolean labelled,
    Span evidence,
    String rule)
    implements Fact {

  /** The deadline of a measure in the column of a table. */
  public Deadline(
      Measure measure,
      String text,
      Optional<LocalDate> date,
      boolean recurring,
      Span evidence,
      String rule) {
    this(Optional.of(measure), text, date, recurring, true, true, evidence, rule);
  }
}
