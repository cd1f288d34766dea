package io.qiantou.extract;

import io.qiantou.text.Span;
import java.util.Optional;

/**
 * What a clause says about one place.
 *
 * @param place the place
 * @param pilot true where something is tried out there
 * @param programme what is tried out, if the text names it
 * @param span the clause, in the text of the measure
 * @param rule id of the rule that read it
 * @param kind what the rule gives: label, default, here, scope, pilot
 */
record ScopeClause(
    Place place, boolean pilot, Optional<Span> programme, Span span, String rule, String kind) {

  static final String LABEL = "label";
  static final String DEFAULT = "default";
  static final String SCOPE = "scope";
  static final String PILOT = "pilot";

  boolean is(String other) {
    return kind.equals(other);
  }

  ScopeClause asPilot() {
    return new ScopeClause(place, true, programme, span, rule, kind);
  }
}
