package io.qiantou.rdf;

import io.qiantou.model.QiantouException;
import io.qiantou.resource.Resources;
import io.qiantou.vocab.QT;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclException;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Prologue;

/**
 * Checks graphs against {@code ontology/shapes.ttl} (SHACL). A document's graph is checked alone:
 * the shapes ask nothing of it that the registries say.
 *
 * <p>Example: {@code new ShapesCheck(Resources.packed()).check(graph.triples()).violations()} is
 * empty for a graph that {@link DocumentMapper} wrote.
 */
public final class ShapesCheck {
  private static final String PATH = "ontology/shapes.ttl";

  private final Graph shapesGraph;
  private final Shapes shapes;
  private final PrefixMapping prefixes;

  /**
   * Reads the shapes.
   *
   * @throws QiantouException where the file has a fault
   */
  public ShapesCheck(Resources resources) {
    shapesGraph = TurtleFiles.read(resources, PATH, QT.NS);
    prefixes = shapesGraph.getPrefixMapping();
    try {
      shapes = ShaclValidator.get().parse(shapesGraph);
    } catch (ShaclException e) {
      throw new QiantouException(PATH + ": " + e.getMessage(), e);
    }
  }

  /** Where {@code data} breaks a shape. */
  public Result check(Graph data) {
    ValidationReport report = ShaclValidator.get().validate(shapes, data);
    List<Violation> violations =
        report.getEntries().stream()
            .map(this::violation)
            .sorted(Comparator.comparing(Violation::focus).thenComparing(Violation::toString))
            .toList();
    return new Result(violations, report);
  }

  private Violation violation(ReportEntry entry) {
    return new Violation(
        plain(entry.focusNode()),
        entry.resultPath() == null ? "" : entry.resultPath().toString(new Prologue(prefixes)),
        entry.value() == null ? "" : entry.value().toString(prefixes),
        message(entry, "zh"),
        message(entry, "en"),
        entry);
  }

  private String message(ReportEntry entry, String language) {
    return shapesGraph
        .find(entry.source(), SHACL.message, Node.ANY)
        .mapWith(triple -> triple.getObject())
        .filterKeep(text -> text.isLiteral() && text.getLiteralLanguage().equals(language))
        .mapWith(Node::getLiteralLexicalForm)
        .toList()
        .stream()
        .sorted()
        .findFirst()
        .orElse(entry.message());
  }

  private static String plain(Node node) {
    return node.isURI() ? node.getURI() : node.toString();
  }

  /**
   * Outcome of a check.
   *
   * @param violations in the order of their focus nodes; empty where the graph conforms
   * @param report the same as Jena reports it, with a graph in SHACL's vocabulary
   */
  public record Result(List<Violation> violations, ValidationReport report) {

    /** True where there is no violation. */
    public boolean conforms() {
      return violations.isEmpty();
    }
  }
}
