package io.qiantou.rdf;

import io.qiantou.model.Fact;
import java.util.List;
import org.apache.jena.graph.Node;

/**
 * How one kind of fact becomes triples. A new kind is a class and a line in {@link #ALL}; a test
 * compares that list with what {@link Fact} permits.
 */
interface FactMapping<F extends Fact> {
  /** One mapping for each kind of fact. */
  List<FactMapping<?>> ALL =
      List.of(
          new CitationMapping(), //
          new DeadlineMapping(),
          new RegionScopeMapping(),
          new ResponsibilityMapping(),
          new TargetMapping(),
          new ObservationMapping());

  /** The kind. */
  Class<F> kind();

  /** IRI of what the fact is about, mostly a measure; the fact is named under it. */
  String owner(F fact, DocumentIris iris);

  /** Name of the fact under its owner, from its content: {@code lead-海关总署}. */
  String fragment(F fact);

  /** Writes all but evidence and rule, which every fact has. */
  void map(F fact, Node node, GraphDraft draft);
}
