package io.qiantou.extract;

import io.qiantou.model.Role;
import io.qiantou.text.Span;
import java.util.Map;
import java.util.Optional;

/**
 * A clause that says who does what.
 *
 * @param rule id of the rule that read it
 * @param span the clause, in the text of the measure
 * @param names the names that it gives, with their roles, in order
 * @param openList the list that 等 leaves open
 * @param inline true for running text
 */
record Clause(
    String rule, Span span, Map<Span, Role> names, Optional<Span> openList, boolean inline) {

  boolean open(Span name) {
    return openList.map(list -> list.contains(name)).orElse(false);
  }
}
