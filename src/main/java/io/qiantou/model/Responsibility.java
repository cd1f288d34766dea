package io.qiantou.model;

import io.qiantou.text.Span;

/**
 * An agency has a part in a measure (职责分工): {@code （商务部牵头，海关总署配合）} gives two of them.
 *
 * @param measure the measure
 * @param agency who
 * @param role in which part
 * @param open true for the members of a list that ends in 等
 * @param inline true for a duty stated in running text, false for one in a bracketed or labelled
 *     line
 * @param evidence the clause that says so, in the source
 * @param rule id of the rule that read it
 */
public record Responsibility(
    Measure measure,
    AgencyMention agency,
    Role role,
    boolean open,
    boolean inline,
    Span evidence,
    String rule)
    implements Fact {

  /** The same responsibility of a resolved agency. */
  public Responsibility withAgency(AgencyMention resolved) {
    return new Responsibility(measure, resolved, role, open, inline, evidence, rule);
  }
}
