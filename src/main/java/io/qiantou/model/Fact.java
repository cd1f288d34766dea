package io.qiantou.model;

import io.qiantou.text.Span;

/** Something that a document states, with the words it rests on and the rule that read them. */
public sealed interface Fact
    permits Citation, Deadline, Observation, RegionScope, Responsibility, Target {

  /** The words that the fact rests on, in the source. */
  Span evidence();

  /**
   * Id of the rule in {@code data/rules} that made the fact; permanent, it stands in provenance.
   */
  String rule();
}
