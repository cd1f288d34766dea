package io.qiantou.export;

import com.fasterxml.jackson.core.JsonGenerator;
import io.qiantou.model.Measure;
import io.qiantou.text.CodePoints;
import io.qiantou.text.SourceText;
import io.qiantou.text.Span;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The fields that several objects of one document's line have. */
final class JsonFields {
  private final JsonGenerator out;
  private final SourceText source;
  private final CodePoints points;

  JsonFields(JsonGenerator out, SourceText source, CodePoints points) {
    this.out = out;
    this.source = source;
    this.points = points;
  }

  /** The value's text, or null. */
  void optional(String key, Optional<?> value) throws IOException {
    if (value.isPresent()) {
      out.writeStringField(key, value.get().toString());
    } else {
      out.writeNullField(key);
    }
  }

  void strings(String key, List<String> values) throws IOException {
    out.writeArrayFieldStart(key);
    for (String value : values) {
      out.writeString(value);
    }
    out.writeEndArray();
  }

  /** {@code measure}: the path of the measure that a fact stands in, or null. */
  void measure(Optional<Measure> measure) throws IOException {
    if (measure.isPresent()) {
      strings("measure", measure.get().path());
    } else {
      out.writeNullField("measure");
    }
  }

  /** {@code start} and {@code end}, in code points. */
  void span(Span span) throws IOException {
    Span counted = points.of(span);
    out.writeNumberField("start", counted.start());
    out.writeNumberField("end", counted.end());
  }

  /** {@code rule} and {@code evidence}, which every fact has. */
  void grounds(String rule, Span evidence) throws IOException {
    out.writeStringField("rule", rule);
    out.writeObjectFieldStart("evidence");
    span(evidence);
    out.writeStringField("exact", source.quote(evidence));
    out.writeEndObject();
  }
}
