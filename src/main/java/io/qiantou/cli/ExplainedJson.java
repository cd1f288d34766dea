package io.qiantou.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.qiantou.extract.Explanation.NearMiss;
import io.qiantou.model.QiantouException;
import io.qiantou.text.CodePoints;
import io.qiantou.text.Span;
import java.util.Locale;

/**
 * An explanation for programs: {@code {"text":…,"facts":[{"role":"牵头","agency":"商务部",…,"rule":…}],
 * "actors":[],"nearest":[]}}. Offsets are code points of {@code text}, half open.
 */
final class ExplainedJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Explained explained;
  private final CodePoints points;

  ExplainedJson(Explained explained) {
    this.explained = explained;
    this.points = new CodePoints(explained.text());
  }

  /** The JSON, in lines. */
  String text() {
    ObjectNode all = JSON.createObjectNode();
    explained.about().forEach(all.putObject("about")::put);
    all.put("text", explained.text());
    ArrayNode facts = all.putArray("facts");
    explained.facts().forEach(fact -> fact(fact, facts.addObject()));
    ArrayNode actors = all.putArray("actors");
    explained.actors().forEach(span -> span(span, actors.addObject()));
    ArrayNode nearest = all.putArray("nearest");
    explained.nearest().forEach(miss -> miss(miss, nearest.addObject()));
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    } catch (JsonProcessingException e) {
      throw new QiantouException("cannot write JSON: " + e.getMessage(), e);
    }
  }

  private void fact(Explained.Fact fact, ObjectNode out) {
    out.put("role", fact.role()).put("name", fact.name());
    fact.nameSpan().ifPresent(span -> span(span, out.putObject("nameAt")));
    span(fact.evidence(), out.putObject("evidence"));
    out.put("rule", fact.rule());
    fact.says().ifPresent(says -> out.put("says", says));
    fact.agency()
        .ifPresent(
            body -> {
              ObjectNode agency = out.putObject("agency");
              agency.put("iri", body.iri()).put("name", body.name());
              body.founded().ifPresent(day -> agency.put("founded", day));
              body.ended().ifPresent(day -> agency.put("ended", day));
              if (!body.today().isEmpty()) {
                agency.put("today", body.today());
              }
            });
  }

  private void miss(NearMiss miss, ObjectNode out) {
    out.put("rule", miss.rule().id())
        .put("says", miss.rule().says())
        .put("cue", miss.cue())
        .put("failed", miss.failure().name().toLowerCase(Locale.ROOT))
        .put("matched", miss.matched());
    miss.span().ifPresent(span -> span(span, out.putObject("at")));
    miss.missing().ifPresent(piece -> out.put("missing", piece));
    miss.pieces().forEach(out.putArray("pieces")::add);
  }

  private void span(Span span, ObjectNode out) {
    out.put("start", points.of(span.start()))
        .put("end", points.of(span.end()))
        .put("exact", span.of(explained.text()));
  }
}
