package io.qiantou.export;

import com.fasterxml.jackson.core.JsonGenerator;
import io.qiantou.model.Citation;
import io.qiantou.rdf.Iris;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes {@code cites} of one document's line: one entry for each title, the strongest. */
final class CitationJson {
  private final JsonGenerator out;
  private final Iris iris;
  private final JsonFields fields;

  CitationJson(JsonGenerator out, Iris iris, JsonFields fields) {
    this.out = out;
    this.iris = iris;
    this.fields = fields;
  }

  void cites(List<Citation> citations) throws IOException {
    Map<String, Citation> byTitle = new LinkedHashMap<>();
    for (Citation fact : citations) {
      byTitle.merge(fact.title(), fact, Citation::orStronger);
    }
    out.writeArrayFieldStart("cites");
    for (Citation fact : byTitle.values()) {
      out.writeStartObject();
      out.writeStringField("title", fact.title());
      fields.optional("number", fact.number());
      out.writeStringField("relation", fact.relation().notation());
      out.writeStringField("iri", iris.cited(fact.title(), fact.number()));
      fields.measure(fact.measure());
      fields.grounds(fact.rule(), fact.evidence());
      out.writeEndObject();
    }
    out.writeEndArray();
  }
}
