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
import io.qiantou.model.RegionScope;
import io.qiantou.model.Responsibility;
import io.qiantou.model.Target;
import io.qiantou.model.Validity;
import io.qiantou.rdf.DocumentIris;
import io.qiantou.rdf.Iris;
import io.qiantou.text.CodePoints;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
 * characters, line breaks included. A text without documents gives no line. What the text states
 * once for several measures stands apart, under {@code inferredRegions}.
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
    private final JsonFields fields;
    private final PolicyDocument document;
    private final DocumentIris names;
    private final RegionJson regions;
    private final DeadlineJson deadlines;
    private final Map<Measure, List<Responsibility>> byMeasure = new HashMap<>();

    Line(JsonGenerator out, Iris iris, CodePoints points, PolicyDocument document) {
      this.out = out;
      this.iris = iris;
      this.document = document;
      this.fields = new JsonFields(out, document.source(), points);
      this.names = iris.of(document);
      for (Responsibility fact : document.facts(Responsibility.class)) {
        byMeasure.computeIfAbsent(fact.measure(), m -> new ArrayList<>()).add(fact);
      }
      this.regions = new RegionJson(out, iris, fields, document.facts(RegionScope.class));
      this.deadlines = new DeadlineJson(out, fields, document.facts(Deadline.class));
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
      QuantityJson quantities = new QuantityJson(out, iris, fields);
      quantities.targets(document.facts(Target.class));
      quantities.observations(document.facts(Observation.class));
      deadlines.ofDocument();
      new CitationJson(out, iris, fields).cites(document.facts(Citation.class));
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
      fields.optional("number", head.number());
      fields.strings("issuers", head.issuers());
      fields.strings("addressees", head.addressees());
      fields.optional("issued", head.issued());
      fields.optional("effective", head.effective());
      fields.optional("validity", head.validity().map(Validity::words));
      fields.optional("validUntil", head.validity().flatMap(Validity::until));
      fields.optional("type", head.type());
      fields.optional("programme", head.programme());
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
      fields.strings("path", measure.path());
      out.writeStringField("heading", measure.heading());
      out.writeStringField("kind", measure.kind().notation());
      out.writeStringField("iri", names.measure(measure));
      fields.span(measure.span());
      out.writeStringField("text", measure.text());
      out.writeArrayFieldStart("assignments");
      for (Responsibility fact : byMeasure.getOrDefault(measure, List.of())) {
        assignment(fact);
      }
      out.writeEndArray();
      regions.ofMeasure(measure);
      deadlines.ofMeasure(measure);
      out.writeEndObject();
    }

    private void assignment(Responsibility fact) throws IOException {
      out.writeStartObject();
      out.writeStringField("agency", fact.agency().name());
      fields.optional("canonical", fact.agency().agency().map(Agency::name));
      out.writeStringField("iri", iris.agency(fact.agency()));
      out.writeStringField("role", fact.role().notation());
      out.writeBooleanField("open", fact.open());
      out.writeBooleanField("inline", fact.inline());
      fields.grounds(fact.rule(), fact.evidence());
      out.writeEndObject();
    }

    private void problem(Problem problem) throws IOException {
      out.writeStartObject();
      out.writeStringField("severity", problem.severity().name().toLowerCase(Locale.ROOT));
      out.writeStringField("code", problem.code());
      out.writeStringField("message", problem.message());
      if (problem.span().isPresent()) {
        fields.span(problem.span().get());
      } else {
        out.writeNullField("start");
        out.writeNullField("end");
      }
      out.writeEndObject();
    }
  }
}
