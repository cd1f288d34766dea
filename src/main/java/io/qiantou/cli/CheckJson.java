package io.qiantou.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.qiantou.rdf.Violation;
import io.qiantou.report.Cell;
import io.qiantou.report.Label;
import io.qiantou.report.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * What was found, for programs:
 *
 * <pre>
 * {"conforms": false, "faults": 1, "warnings": 0,
 *  "store": ["count: … leads: kept 3, counted 2"],
 *  "shapes": [{"graph": "…", "focus": "…", "path": "qt:kind", "value": "", "shape": "…#Measure-kind",
 *              "message": {"zh": "…", "en": "…"}}],
 *  "checks": [{"name": "due-before-document", "severity": "warning", "title": {"zh": "…", "en": "…"},
 *              "rows": [{"fact": "…", "due": "2020"}]}]}
 * </pre>
 */
final class CheckJson {
  private final ObjectMapper mapper = new ObjectMapper();

  void write(CheckFindings findings, OutputStream out) throws IOException {
    ObjectNode root = mapper.createObjectNode();
    root.put("conforms", findings.faults() == 0);
    root.put("faults", findings.faults());
    root.put("warnings", findings.warnings());
    ArrayNode store = root.putArray("store");
    findings.kept().forEach(store::add);
    ArrayNode shapes = root.putArray("shapes");
    findings.broken().forEach(broken -> shapes.add(shape(broken)));
    ArrayNode checks = root.putArray("checks");
    findings.asked().forEach(asked -> checks.add(check(asked)));
    mapper
        .writerWithDefaultPrettyPrinter()
        .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
        .writeValue(out, root);
    out.write('\n');
  }

  private ObjectNode shape(CheckFindings.Broken broken) {
    Violation violation = broken.violation();
    ObjectNode entry = mapper.createObjectNode();
    entry.put("graph", broken.graph());
    entry.put("focus", violation.focus());
    entry.put("path", violation.path());
    entry.put("value", violation.value());
    entry.put("shape", violation.shape());
    entry.set("message", label(new Label(violation.chinese(), violation.english())));
    return entry;
  }

  private ObjectNode check(CheckFindings.Asked asked) {
    ObjectNode entry = mapper.createObjectNode();
    entry.put("name", asked.check().name());
    entry.put("severity", asked.warns() ? "warning" : "error");
    entry.set("title", label(asked.check().head().title()));
    ArrayNode rows = entry.putArray("rows");
    asked.table().rows().forEach(row -> rows.add(row(asked.table(), row)));
    return entry;
  }

  private ObjectNode row(Table table, List<Cell> cells) {
    ObjectNode row = mapper.createObjectNode();
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).isPresent()) {
        row.put(table.columns().get(i).name(), cells.get(i).text());
      }
    }
    return row;
  }

  private ObjectNode label(Label label) {
    return mapper.createObjectNode().put("zh", label.zh()).put("en", label.en());
  }
}
