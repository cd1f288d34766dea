package io.qiantou.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.qiantou.model.Agency;
import io.qiantou.model.Citation;
import io.qiantou.model.Deadline;
import io.qiantou.model.DocumentHead;
import io.qiantou.model.Extraction;
import io.qiantou.model.Measure;
import io.qiantou.model.Observation;
import io.qiantou.model.PolicyDocument;
import io.qiantou.model.Problem;
import io.qiantou.model.QiantouException;
import io.qiantou.model.Responsibility;
import io.qiantou.model.Target;
import io.qiantou.rdf.DocumentIris;
import io.qiantou.rdf.Iris;
import io.qiantou.text.CodePoints;
import io.qiantou.text.SourceText;
import io.qiantou.text.Span;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes an extraction as JSON lines in the project's extraction format: one line for each
 * document, in reading order, keys in a fixed order, UTF-8.
 *
 * <pre>
 * {"source":"通知.txt","document":{"title":"……的通知","number":"国发〔2021〕12号",…},"measures":[{"path":["一"],…
 *   "assignments":[{"agency":"商务部","canonical":"商务部","iri":"…/agency/mofcom","role":"lead",…
 * </pre>
 *
 * <p>Offsets are code points in the decoded file, half open; {@code exact} holds the file's own
 * characters, line breaks included. A text without documents gives no line. What the model does not
 * hold yet (regions) is there as an empty list or null.
 */
public final class ExtractionJson {
  private final JsonFactory json =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
  private final Iris iris;

  /** Names documents, measures and agencies with {@code iris}. */
  public ExtractionJson(Iris iris) {
    this.iris = iris;
  }

  /**
   * Writes the lines; the stream is flushed and stays open.
   *
   * @throws QiantouException where the stream takes no more
   */
  public void write(Extraction extraction, OutputStream out) {
    CodePoints points = new CodePoints(extraction.source().text());
    try (JsonGenerator line = json.createGenerator(out, JsonEncoding.UTF8)) {
      line.setRootValueSeparator(null);
      for (PolicyDocument document : extraction.documents()) {
        new Line(line, iris, points, document).write();
        line.writeRaw('\n');
      }
    } catch (IOException e) {
      throw new QiantouException("cannot write JSON: " + e.getMessage(), e);
    }
  }

  /** One document's line. */
  private static final class Line {
    private final JsonGenerator out;
    private final Iris iris;
    private final CodePoints points;
    private final PolicyDocument document;
    private final DocumentIris names;
    private final Map<Measure, List<Responsibility>> byMeasure = new HashMap<>();
    private final Map<Optional<Measure>, List<Deadline>> deadlines = new HashMap<>();

    Line(JsonGenerator out, Iris iris, CodePoints points, PolicyDocument document) {
      this.out = out;
      this.iris = iris;
      this.points = points;
      this.document = document;
      this.names = iris.of(document);
      for (Responsibility fact : document.facts(Responsibility.class)) {
        byMeasure.computeIfAbsent(fact.measure(), m -> new ArrayList<>()).add(fact);
      }
      for (Deadline fact : document.facts(Deadline.class)) {
        deadlines.computeIfAbsent(fact.measure(), m -> new ArrayList<>()).add(fact);
      }
    }

    void write() throws IOException {
      out.writeStartObject();
      out.writeStringField("source", document.source().name());
      head(document.head());
      out.writeArrayFieldStart("measures");
      for (Measure measure : document.measures()) {
        measure(measure);
      }
      out.writeEndArray();
      QuantityJson quantities = new QuantityJson(out, iris, this::evidence);
      quantities.targets(document.facts(Target.class));
      quantities.observations(document.facts(Observation.class));
      deadlines(Optional.empty());
      out.writeArrayFieldStart("cites");
      for (Citation citation : citations()) {
        citation(citation);
      }
      out.writeEndArray();
      out.writeArrayFieldStart("problems");
      for (Problem problem : document.problems()) {
        problem(problem);
      }
      out.writeEndArray();
      out.writeEndObject();
    }

    private void head(DocumentHead head) throws IOException {
      out.writeObjectFieldStart("document");
      out.writeStringField("title", head.title());
      optional("number", head.number());
      strings("issuers", head.issuers());
      optional("issued", head.issued());
      optional("effective", head.effective());
      optional("type", head.type());
      optional("programme", head.programme());
      if (head.attachment().isPresent()) {
        out.writeObjectFieldStart("attachment");
        out.writeStringField("title", head.attachment().get());
        out.writeEndObject();
      } else {
        out.writeNullField("attachment");
      }
      out.writeStringField("iri", names.document());
      out.writeEndObject();
    }

    private void measure(Measure measure) throws IOException {
      out.writeStartObject();
      strings("path", measure.path());
      out.writeStringField("heading", measure.heading());
      out.writeStringField("kind", measure.kind().notation());
      out.writeStringField("iri", names.measure(measure));
      span(measure.span());
      out.writeStringField("text", measure.text());
      out.writeArrayFieldStart("assignments");
      for (Responsibility fact : byMeasure.getOrDefault(measure, List.of())) {
        assignment(fact);
      }
      out.writeEndArray();
      empty("regions");
      deadline(measure);
      deadlines(Optional.of(measure));
      out.writeEndObject();
    }

    private void assignment(Responsibility fact) throws IOException {
      out.writeStartObject();
      out.writeStringField("agency", fact.agency().name());
      optional("canonical", fact.agency().agency().map(Agency::name));
      out.writeStringField("iri", iris.agency(fact.agency()));
      out.writeStringField("role", fact.role().notation());
      out.writeBooleanField("open", fact.open());
      out.writeBooleanField("inline", fact.inline());
      out.writeStringField("rule", fact.rule());
      evidence(document.source(), fact.evidence());
      out.writeEndObject();
    }

    private void evidence(Span span) throws IOException {
      evidence(document.source(), span);
    }

    private void deadline(Measure measure) throws IOException {
      for (Deadline fact : deadlinesOf(Optional.of(measure))) {
        if (fact.governing()) {
          out.writeFieldName("deadline");
          deadline(fact);
          return;
        }
      }
      out.writeNullField("deadline");
    }

    /** All that the measure says, or without one what the document says for all of them. */
    private void deadlines(Optional<Measure> measure) throws IOException {
      out.writeArrayFieldStart("deadlines");
      for (Deadline fact : deadlinesOf(measure)) {
        deadline(fact);
      }
      out.writeEndArray();
    }

    private List<Deadline> deadlinesOf(Optional<Measure> measure) {
      return deadlines.getOrDefault(measure, List.of());
    }

    private void deadline(Deadline fact) throws IOException {
      out.writeStartObject();
      out.writeStringField("text", fact.text());
      optional("date", fact.date());
      out.writeBooleanField("recurring", fact.recurring());
      out.writeStringField("rule", fact.rule());
      evidence(document.source(), fact.evidence());
      out.writeEndObject();
    }

    /** One for each title, the strongest. */
    private Collection<Citation> citations() {
      Map<String, Citation> byTitle = new LinkedHashMap<>();
      for (Citation fact : document.facts(Citation.class)) {
        byTitle.merge(fact.title(), fact, Citation::orStronger);
      }
      return byTitle.values();
    }

    private void citation(Citation fact) throws IOException {
      out.writeStartObject();
      out.writeStringField("title", fact.title());
      optional("number", fact.number());
      out.writeStringField("relation", fact.relation().notation());
      out.writeStringField("iri", iris.cited(fact.title(), fact.number()));
      if (fact.measure().isPresent()) {
        strings("measure", fact.measure().get().path());
      } else {
        out.writeNullField("measure");
      }
      out.writeStringField("rule", fact.rule());
      evidence(document.source(), fact.evidence());
      out.writeEndObject();
    }

    private void evidence(SourceText source, Span span) throws IOException {
      out.writeObjectFieldStart("evidence");
      span(span);
      out.writeStringField("exact", source.quote(span));
      out.writeEndObject();
    }

    private void problem(Problem problem) throws IOException {
      out.writeStartObject();
      out.writeStringField("severity", problem.severity().name().toLowerCase(Locale.ROOT));
      out.writeStringField("code", problem.code());
      out.writeStringField("message", problem.message());
      if (problem.span().isPresent()) {
        span(problem.span().get());
      } else {
        out.writeNullField("start");
        out.writeNullField("end");
      }
      out.writeEndObject();
    }

    private void span(Span span) throws IOException {
      Span counted = points.of(span);
      out.writeNumberField("start", counted.start());
      out.writeNumberField("end", counted.end());
    }

    private void strings(String key, List<String> values) throws IOException {
      out.writeArrayFieldStart(key);
      for (String value : values) {
        out.writeString(value);
      }
      out.writeEndArray();
    }

    private void optional(String key, Optional<?> value) throws IOException {
      if (value.isPresent()) {
        out.writeStringField(key, value.get().toString());
      } else {
        out.writeNullField(key);
      }
    }

    private void empty(String key) throws IOException {
      out.writeArrayFieldStart(key);
      out.writeEndArray();
    }
  }
}
