package io.qiantou.export;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import io.qiantou.resource.Resources;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * JSON-LD with the keys of {@code ontology/context.jsonld}, which stands at the head of the file: a
 * reader needs no other host.
 *
 * <pre>
 * {"@context": {…}, "@graph": [
 * {"id": "…/graph/国示-2031-7", "@graph": [
 * {"id": "…/document/国示-2031-7/一", "type": "Measure", "heading": {"zh": "改进监管"}, "leadAgency": "…"}
 * ]}
 * ]}
 * </pre>
 *
 * <p>Jena's JSON-LD library and not RDF4J's writer, which holds all statements to the end and knows
 * prefixes only. A line is a node; so many at a time are compacted, so that a graph of any size
 * needs the memory of a few thousand statements.
 */
final class JsonLdSink implements RdfSink {
  private static final String CONTEXT = "ontology/context.jsonld";
  private static final int STATEMENTS_AT_ONCE = 2_000;

  private final Writer out;
  private final JsonDocument context;
  private JsonArrayBuilder nodes = Json.createArrayBuilder();
  private Optional<ExpandedNode> node = Optional.empty();
  private int statements;
  private boolean inNamedGraph;
  private String before = "\n";

  JsonLdSink(OutputStream out) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    this.context = document(Resources.packed().text(CONTEXT));
  }

  @Override
  public void begin() throws IOException {
    JsonValue words =
        context
            .getJsonContent()
            .orElseThrow()
            .asJsonObject()
            .getOrDefault("@context", JsonValue.NULL);
    out.write("{\"@context\":" + words + ",\"@graph\":[");
  }

  @Override
  public void graph(Optional<Node> name) throws IOException {
    closeGraph();
    if (name.isPresent()) {
      JsonValue id = Json.createValue(name.get().getURI());
      out.write(before + "{\"id\":" + id + ",\"@graph\":[");
      before = "\n";
      inNamedGraph = true;
    }
  }

  @Override
  public void statement(Triple triple) throws IOException {
    if (node.isEmpty() || !node.get().isAbout(triple.getSubject())) {
      closeNode();
      if (statements >= STATEMENTS_AT_ONCE) {
        writeNodes();
      }
      node = Optional.of(new ExpandedNode(triple.getSubject()));
    }
    node.get().add(triple.getPredicate(), triple.getObject());
    statements++;
  }

  @Override
  public void end() throws IOException {
    closeGraph();
    out.write("\n]}\n");
    out.flush();
  }

  private void closeGraph() throws IOException {
    closeNode();
    writeNodes();
    if (inNamedGraph) {
      out.write("\n]}");
      before = ",\n";
      inNamedGraph = false;
    }
  }

  private void closeNode() {
    node.ifPresent(each -> nodes.add(each.json()));
    node = Optional.empty();
  }

  private void writeNodes() throws IOException {
    JsonArray expanded = nodes.build();
    nodes = Json.createArrayBuilder();
    statements = 0;
    if (expanded.isEmpty()) {
      return;
    }
    for (JsonValue each : compacted(expanded)) {
      out.write(before);
      out.write(each.toString());
      before = ",\n";
    }
  }

  /** As an array, whether there is one node or more. */
  private JsonArray compacted(JsonArray expanded) throws IOException {
    try {
      JsonObject compact = JsonLd.compact(JsonDocument.of(expanded), context).get();
      JsonValue graph = compact.get("@graph");
      return graph instanceof JsonArray several
          ? several
          : Json.createArrayBuilder()
              .add(Json.createObjectBuilder(compact).remove("@context"))
              .build();
    } catch (JsonLdError e) {
      throw new IOException(e);
    }
  }

  private static JsonDocument document(String text) {
    try {
      return JsonDocument.of(new StringReader(text));
    } catch (JsonLdError e) {
      throw new IllegalStateException(CONTEXT + " in the jar is no JSON", e);
    }
  }
}
