package io.qiantou.rdf;

import io.qiantou.model.Citation;
import io.qiantou.model.Deadline;
import io.qiantou.model.Fact;
import io.qiantou.model.PolicyDocument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A deadline and a citation of the notice, for tests of their triples. */
final class DeadlinesAndCitations {
  private DeadlinesAndCitations() {}

  /** The document with both facts behind its own. */
  static PolicyDocument in(PolicyDocument document) {
    List<Fact> facts = new ArrayList<>(document.facts());
    facts.add(
        new Deadline(
            document.measures().get(0),
            "2035年底前",
            Optional.of(LocalDate.of(2035, 12, 31)),
            false,
            Notices.span("取消纸质", "材料"),
            "deadline.year"));
    facts.add(
        new Citation(
            Optional.of(document.measures().get(0)),
            "园区条例",
            Optional.of("国令第7号"),
            Citation.Relation.BASIS,
            Notices.span("取消纸质", "材料"),
            "citation.basis"));
    return document.with(facts, List.of());
  }
}
