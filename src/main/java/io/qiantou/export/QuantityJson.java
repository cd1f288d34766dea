package io.qiantou.export;

import com.fasterxml.jackson.core.JsonGenerator;
import io.qiantou.model.Bindingness;
import io.qiantou.model.Change;
import io.qiantou.model.Due;
import io.qiantou.model.Measure;
import io.qiantou.model.Observation;
import io.qiantou.model.Quantity;
import io.qiantou.model.RegionMention;
import io.qiantou.model.Target;
import io.qiantou.rdf.Iris;
import io.qiantou.text.Span;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Writes the lists {@code targets} and {@code observations} of one document's line. */
final class QuantityJson {
  private final JsonGenerator out;
  private final Iris iris;
  private final JsonFields fields;

  QuantityJson(JsonGenerator out, Iris iris, JsonFields fields) {
    this.out = out;
    this.iris = iris;
    this.fields = fields;
  }

  void targets(List<Target> targets) throws IOException {
    out.writeArrayFieldStart("targets");
    for (Target target : targets) {
      out.writeStartObject();
      quantity(target.measure(), target.indicator(), target.quantity());
      fields.optional("due", target.due().map(QuantityJson::due));
      out.writeBooleanField("dueInferred", target.due().map(Due::inferred).orElse(false));
      fields.optional("nature", target.bindingness().map(Bindingness::notation));
      end(target.quote(), target.rule(), target.evidence());
    }
    out.writeEndArray();
  }

  void observations(List<Observation> observations) throws IOException {
    out.writeArrayFieldStart("observations");
    for (Observation observation : observations) {
      out.writeStartObject();
      quantity(observation.measure(), observation.indicator(), observation.quantity());
      fields.optional("period", observation.period());
      out.writeBooleanField("periodInferred", observation.periodInferred());
      fields.optional("region", observation.region().map(RegionMention::name));
      end(observation.quote(), observation.rule(), observation.evidence());
    }
    out.writeEndArray();
  }

  private void quantity(Optional<Measure> measure, String indicator, Quantity quantity)
      throws IOException {
    fields.measure(measure);
    out.writeStringField("indicator", indicator);
    out.writeStringField("indicatorIri", iris.indicator(indicator, quantity.unit()));
    out.writeStringField("comparator", quantity.comparison().notation());
    out.writeNumberField("value", quantity.value());
    out.writeStringField("unit", quantity.unit().printed());
    out.writeNumberField("valueInBaseUnit", quantity.inBaseUnit());
    fields.optional("change", quantity.change().map(Change::notation));
    fields.optional("baseline", quantity.baseline());
  }

  private void end(String quote, String rule, Span span) throws IOException {
    out.writeStringField("quote", quote);
    fields.grounds(rule, span);
    out.writeEndObject();
  }

  /** The day where the text names one, else the year. */
  private static String due(Due due) {
    return due.date().map(Object::toString).orElseGet(() -> Integer.toString(due.year()));
  }
}
