package io.qiantou.spark;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.qiantou.model.Coverage;
import io.qiantou.model.PolicyDocument;
import io.qiantou.model.Problem;
import io.qiantou.rdf.DocumentGraph;
import io.qiantou.text.CodePoints;
import io.qiantou.text.Span;
import java.util.Locale;
import java.util.Optional;

/**
 * The rows that one input has in the tables of problems and coverage, as JSON lines; every row of a
 * table has all its fields.
 */
final class SourceRows {
  private final String hash;
  private final String name;
  private final StringBuilder problems = new StringBuilder();
  private final StringBuilder coverage = new StringBuilder();

  SourceRows(String hash, String name) {
    this.hash = hash;
    this.name = name;
  }

  String problems() {
    return problems.toString();
  }

  String coverage() {
    return coverage.toString();
  }

  /**
   * One more problem.
   *
   * @param document IRI of the document that has it, if it is none of the whole input
   */
  void problem(Optional<String> document, Problem problem, CodePoints points) {
    Optional<Span> span = problem.span().map(points::of);
    ObjectNode row = row();
    row.put("document", document.orElse(null));
    row.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
    row.put("code", problem.code());
    row.put("message", problem.message());
    row.put("start", span.map(Span::start).orElse(null));
    row.put("end", span.map(Span::end).orElse(null));
    problems.append(row).append('\n');
  }

  /** Where the characters of a document went; they are not counted for all. */
  void coverage(DocumentGraph graph, PolicyDocument document) {
    ObjectNode row = row();
    row.put("document", graph.document().orElse(null));
    row.put("measures", document.measures().size());
    row.put("facts", document.facts().size());
    row.put("statements", graph.triples().size());
    Coverage where = document.coverage().orElse(new Coverage(0, 0, 0, 0, 0));
    row.put("inMeasures", where.measures());
    row.put("inSections", where.sections());
    row.put("inHead", where.head());
    row.put("furniture", where.furniture());
    row.put("elsewhere", where.elsewhere());
    coverage.append(row).append('\n');
  }

  private ObjectNode row() {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("source", hash);
    row.put("name", name);
    return row;
  }
}
