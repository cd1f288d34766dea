package io.qiantou.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.qiantou.model.Extraction;
import io.qiantou.model.Measure;
import io.qiantou.model.PolicyDocument;
import io.qiantou.model.Problem;
import io.qiantou.model.Section;
import io.qiantou.model.Validity;
import io.qiantou.text.CodePoints;
import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** An extraction as an outline for programs: one JSON object a file; offsets in code points. */
final class OutlineJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final CodePoints points;

  private OutlineJson(CodePoints points) {
    this.points = points;
  }

  /** The outline of all documents of one file, on one line. */
  static String of(Extraction extraction) {
    OutlineJson outline = new OutlineJson(new CodePoints(extraction.source().text()));
    ObjectNode file = JSON.createObjectNode();
    file.put("source", extraction.source().name());
    file.put("charset", extraction.source().charset());
    ArrayNode documents = file.putArray("documents");
    extraction.documents().forEach(document -> outline.document(documents.addObject(), document));
    ArrayNode problems = file.putArray("problems");
    extraction.problems().forEach(problem -> outline.problem(problems.addObject(), problem));
    return file + "\n";
  }

  private void document(ObjectNode node, PolicyDocument document) {
    node.put("title", document.head().title());
    node.put("number", document.head().number().orElse(null));
    ArrayNode issuers = node.putArray("issuers");
    document.head().issuers().forEach(issuers::add);
    node.put("issued", document.head().issued().map(Object::toString).orElse(null));
    node.put("effective", document.head().effective().map(Object::toString).orElse(null));
    node.put("validity", document.head().validity().map(Validity::words).orElse(null));
    node.put(
        "validUntil",
        document.head().validity().flatMap(Validity::until).map(Object::toString).orElse(null));
    node.put("type", document.head().type().orElse(null));
    span(node, document.span());
    document
        .coverage()
        .ifPresent(
            coverage -> {
              ObjectNode counts = node.putObject("coverage");
              counts.put("measures", coverage.measures());
              counts.put("sections", coverage.sections());
              counts.put("head", coverage.head());
              counts.put("furniture", coverage.furniture());
              counts.put("elsewhere", coverage.elsewhere());
            });
    units(node.putArray("units"), document);
    ArrayNode problems = node.putArray("problems");
    document.problems().forEach(problem -> problem(problems.addObject(), problem));
  }

  private void units(ArrayNode units, PolicyDocument document) {
    List<ObjectNode> nodes = new ArrayList<>();
    for (Section section : document.sections()) {
      nodes.add(unit(section.path(), section.heading(), "section", section.span()));
    }
    for (Measure measure : document.measures()) {
      nodes.add(unit(measure.path(), measure.heading(), measure.kind().notation(), measure.span()));
    }
    nodes.sort(Comparator.comparingInt(node -> node.get("start").intValue()));
    nodes.forEach(units::add);
  }

  private ObjectNode unit(List<String> path, String heading, String kind, Span span) {
    ObjectNode unit = JSON.createObjectNode();
    ArrayNode printed = unit.putArray("path");
    path.forEach(printed::add);
    unit.put("heading", heading);
    unit.put("kind", kind);
    span(unit, span);
    return unit;
  }

  private void problem(ObjectNode node, Problem problem) {
    node.put("code", problem.code());
    node.put("message", problem.message());
    problem.span().ifPresent(span -> span(node, span));
  }

  private void span(ObjectNode node, Span span) {
    Span counted = points.of(span);
    node.put("start", counted.start());
    node.put("end", counted.end());
  }
}
