package io.qiantou.cli;

import io.qiantou.rdf.Violation;
import io.qiantou.report.Cell;
import io.qiantou.report.Label;
import io.qiantou.report.Table;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/**
 * What was found, as a validation report in SHACL's own vocabulary, in Turtle. A row of a check is
 * a result too: its focus is the row's first IRI, its shape {@code
 * https://w3id.org/qiantou/ontology/checks#NAME}. Statement by statement in the order of the
 * findings, so that the same findings are the same bytes.
 */
final class CheckTurtle {
  private static final String CHECKS = "https://w3id.org/qiantou/ontology/checks#";

  private final StreamRDF out;
  private final Node report = NodeFactory.createBlankNode("report");
  private int results;

  private CheckTurtle(OutputStream out) {
    this.out = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
  }

  static void write(CheckFindings findings, OutputStream out) {
    new CheckTurtle(out).write(findings);
  }

  private void write(CheckFindings findings) {
    out.start();
    out.prefix("sh", SHACL.getURI());
    out.prefix("dcterms", DCTerms.getURI());
    out.prefix("qt", "https://w3id.org/qiantou/ontology#");
    out.prefix("qts", "https://w3id.org/qiantou/ontology/shapes#");
    out.prefix("qtc", CHECKS);
    add(report, RDF.Nodes.type, SHACL.ValidationReport);
    boolean conforms = findings.faults() + findings.warnings() == 0;
    add(report, SHACL.conforms, NodeValue.makeBoolean(conforms).asNode());
    findings.kept().forEach(this::kept);
    findings.broken().forEach(this::shape);
    for (CheckFindings.Asked asked : findings.asked()) {
      asked.table().rows().forEach(row -> row(asked, row));
    }
    out.finish();
  }

  private void kept(String line) {
    result(
        SHACL.Violation,
        SHACL.SPARQLConstraintComponent,
        NodeFactory.createURI(CHECKS + "store"),
        new Label("存储不一致：" + line, "not in step: " + line));
  }

  private void shape(CheckFindings.Broken broken) {
    Violation violation = broken.violation();
    ReportEntry entry = violation.entry();
    Node result =
        result(
            entry.severity().level(),
            entry.sourceConstraintComponent(),
            entry.source(),
            new Label(violation.chinese(), violation.english()));
    add(result, SHACL.focusNode, entry.focusNode());
    if (entry.resultPath() instanceof P_Link link) {
      add(result, SHACL.resultPath, link.getNode());
    }
    if (entry.value() != null) {
      add(result, SHACL.value, entry.value());
    }
    add(result, DCTerms.isPartOf.asNode(), NodeFactory.createURI(broken.graph()));
  }

  private void row(CheckFindings.Asked asked, List<Cell> row) {
    Label title = asked.check().head().title();
    Node result =
        result(
            asked.warns() ? SHACL.Warning : SHACL.Violation,
            SHACL.SPARQLConstraintComponent,
            NodeFactory.createURI(CHECKS + asked.check().name()),
            new Label(
                title.zh() + "：" + words(asked.table(), row, true),
                title.en() + ": " + words(asked.table(), row, false)));
    row.stream()
        .filter(cell -> cell.kind() == Cell.Kind.LINK)
        .findFirst()
        .ifPresent(cell -> add(result, SHACL.focusNode, NodeFactory.createURI(cell.text())));
  }

  private static String words(Table table, List<Cell> row, boolean chinese) {
    return table.columns().stream()
        .map(
            column ->
                (chinese ? column.label().zh() : column.label().en())
                    + " "
                    + row.get(table.columns().indexOf(column)).text())
        .collect(Collectors.joining(chinese ? "；" : "; "));
  }

  private Node result(Node severity, Node component, Node shape, Label message) {
    Node result = NodeFactory.createBlankNode("result" + ++results);
    add(report, SHACL.result, result);
    add(result, RDF.Nodes.type, SHACL.ValidationResult);
    add(result, SHACL.resultSeverity, severity);
    add(result, SHACL.sourceConstraintComponent, component);
    add(result, SHACL.sourceShape, shape);
    add(result, SHACL.resultMessage, NodeFactory.createLiteralLang(message.zh(), "zh"));
    add(result, SHACL.resultMessage, NodeFactory.createLiteralLang(message.en(), "en"));
    return result;
  }

  private void add(Node subject, Node predicate, Node object) {
    out.triple(Triple.create(subject, predicate, object));
  }
}
