package io.qiantou.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.qiantou.report.Cell;
import io.qiantou.report.KeptAnswers;
import io.qiantou.report.Report;
import io.qiantou.report.Table;
import io.qiantou.store.ServedStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The loaded documents as JSON, from the query {@code queries/pages/documents.rq}. */
final class DocumentList {
  private final ServedStore store;
  private final KeptAnswers answers;
  private final QueryRunner runner;
  private final Report query;
  private final DocumentNames names;

  DocumentList(Service service) {
    this.store = service.store();
    this.answers = service.answers();
    this.runner = service.runner();
    this.query = service.pages().get("documents");
    this.names = service.names();
  }

  /** {@code {"documents":[{"id":"国发-2021-12","title":…,…}]}}, the newest first. */
  ObjectNode all() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode documents = json.putArray("documents");
    rows().forEach(documents::add);
    return json;
  }

  /** One of them. */
  Optional<ObjectNode> find(String id) {
    return rows().stream().filter(row -> row.path("id").asText().equals(id)).findFirst();
  }

  /** Whether the document of this name is loaded. */
  boolean has(String id) {
    return store.read(
        data ->
            data.contains(
                NodeFactory.createURI(names.graph(id)),
                NodeFactory.createURI(names.iri(id)),
                Node.ANY,
                Node.ANY));
  }

  private List<ObjectNode> rows() {
    Table table = runner.inTurn(() -> answers.get(query, Map.of()));
    return table.rows().stream().map(row -> row(table, row)).toList();
  }

  private ObjectNode row(Table table, List<Cell> cells) {
    Map<String, Cell> byName = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      byName.put(table.columns().get(i).name(), cells.get(i));
    }
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    String iri = text(byName, "document").orElse("");
    String id = names.ofDocument(iri).orElse(iri);
    json.put("id", id);
    json.put("iri", iri);
    json.put("graph", names.graph(id));
    text(byName, "documentTitle").ifPresent(title -> json.put("title", title));
    text(byName, "documentNumber").ifPresent(number -> json.put("number", number));
    text(byName, "date").ifPresent(day -> json.put("issued", day));
    text(byName, "measures").ifPresent(count -> json.put("measures", Integer.parseInt(count)));
    return json;
  }

  private static Optional<String> text(Map<String, Cell> cells, String column) {
    return Optional.ofNullable(cells.get(column))
        .map(Cell::text)
        .filter(content -> !content.isEmpty());
  }
}
