package io.qiantou.export;

import com.fasterxml.jackson.core.JsonGenerator;
import io.qiantou.model.Deadline;
import io.qiantou.model.Measure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes {@code deadline} and {@code deadlines} of one document's line. */
final class DeadlineJson {
  private final JsonGenerator out;
  private final JsonFields fields;
  private final Map<Optional<Measure>, List<Deadline>> byMeasure = new HashMap<>();

  DeadlineJson(JsonGenerator out, JsonFields fields, List<Deadline> deadlines) {
    this.out = out;
    this.fields = fields;
    for (Deadline fact : deadlines) {
      byMeasure.computeIfAbsent(fact.measure(), m -> new ArrayList<>()).add(fact);
    }
  }

  /** The one that the measure as a whole is under, and all that it says. */
  void ofMeasure(Measure measure) throws IOException {
    List<Deadline> all = byMeasure.getOrDefault(Optional.of(measure), List.of());
    out.writeFieldName("deadline");
    Optional<Deadline> governing = all.stream().filter(Deadline::governing).findFirst();
    if (governing.isPresent()) {
      deadline(governing.get());
    } else {
      out.writeNull();
    }
    deadlines(all);
  }

  /** What the document says for all of its measures. */
  void ofDocument() throws IOException {
    deadlines(byMeasure.getOrDefault(Optional.<Measure>empty(), List.of()));
  }

  private void deadlines(List<Deadline> all) throws IOException {
    out.writeArrayFieldStart("deadlines");
    for (Deadline fact : all) {
      deadline(fact);
    }
    out.writeEndArray();
  }

  private void deadline(Deadline fact) throws IOException {
    out.writeStartObject();
    out.writeStringField("text", fact.text());
    fields.optional("date", fact.date());
    out.writeBooleanField("recurring", fact.recurring());
    fields.grounds(fact.rule(), fact.evidence());
    out.writeEndObject();
  }
}
