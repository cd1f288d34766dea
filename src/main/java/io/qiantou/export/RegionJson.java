package io.qiantou.export;

import com.fasterxml.jackson.core.JsonGenerator;
import io.qiantou.model.Measure;
import io.qiantou.model.RegionScope;
import io.qiantou.rdf.Iris;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes {@code regions} and {@code inferredRegions} of the measures of one document's line. */
final class RegionJson {
  private final JsonGenerator out;
  private final Iris iris;
  private final JsonFields fields;
  private final Map<Measure, List<RegionScope>> byMeasure = new HashMap<>();

  RegionJson(JsonGenerator out, Iris iris, JsonFields fields, List<RegionScope> scopes) {
    this.out = out;
    this.iris = iris;
    this.fields = fields;
    for (RegionScope fact : scopes) {
      byMeasure.computeIfAbsent(fact.measure(), m -> new ArrayList<>()).add(fact);
    }
  }

  /** What is printed in the measure, and apart from it what the text states once for several. */
  void ofMeasure(Measure measure) throws IOException {
    List<RegionScope> all = byMeasure.getOrDefault(measure, List.of());
    regions("regions", all.stream().filter(fact -> !fact.inferred()).toList());
    List<RegionScope> inferred = all.stream().filter(RegionScope::inferred).toList();
    if (!inferred.isEmpty()) {
      regions("inferredRegions", inferred);
    }
  }

  private void regions(String key, List<RegionScope> facts) throws IOException {
    out.writeArrayFieldStart(key);
    for (RegionScope fact : facts) {
      out.writeStartObject();
      out.writeStringField("name", fact.region().name());
      out.writeStringField("iri", iris.region(fact.region()));
      out.writeStringField("role", fact.pilot() ? "pilot" : "scope");
      fields.optional("programme", fact.programme());
      out.writeBooleanField("inferred", fact.inferred());
      fields.grounds(fact.rule(), fact.evidence());
      out.writeEndObject();
    }
    out.writeEndArray();
  }
}
