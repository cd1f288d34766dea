package io.qiantou.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.qiantou.rdf.FactChange;
import io.qiantou.rdf.FactView;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/**
 * What a load changed, for programs:
 *
 * <pre>
 * {"documents": [{"graph": "…", "change": "replaced", "facts": 57, "changes": [
 *   {"kind": "changed", "type": "Responsibility", "iri": "…", "differing": ["hadRole"],
 *    "before": {"agent": "商务部", "hadRole": "负责"}, "after": {"agent": "商务部", "hadRole": "牵头"}}]}]}
 * </pre>
 */
final class DifferenceJson {
  private final ObjectMapper mapper = new ObjectMapper();

  void write(List<LoadDifference.Document> documents, OutputStream out) throws IOException {
    ObjectNode root = mapper.createObjectNode();
    ArrayNode all = root.putArray("documents");
    documents.forEach(document -> all.add(document(document)));
    mapper
        .writerWithDefaultPrettyPrinter()
        .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
        .writeValue(out, root);
    out.write('\n');
  }

  private ObjectNode document(LoadDifference.Document document) {
    ObjectNode entry = mapper.createObjectNode();
    entry.put("graph", document.graph());
    entry.put("change", document.change().name().toLowerCase(Locale.ROOT));
    entry.put("facts", document.facts());
    ArrayNode changes = entry.putArray("changes");
    document.changes().forEach(change -> changes.add(change(change)));
    return entry;
  }

  private ObjectNode change(FactChange change) {
    ObjectNode entry = mapper.createObjectNode();
    entry.put("kind", change.kind().name().toLowerCase(Locale.ROOT));
    entry.put("type", change.view().type());
    entry.put("iri", change.view().iri());
    ArrayNode differing = entry.putArray("differing");
    change.differing().forEach(differing::add);
    change.before().ifPresent(view -> fields(view, entry.putObject("before")));
    change.after().ifPresent(view -> fields(view, entry.putObject("after")));
    return entry;
  }

  private static void fields(FactView view, ObjectNode into) {
    view.fields().forEach(into::put);
  }
}
