package io.qiantou.server;

import io.qiantou.report.Cell;
import io.qiantou.report.Label;
import io.qiantou.report.Language;
import io.qiantou.report.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.shared.PrefixMapping;

/**
 * The rows of {@code queries/pages/ontology.rq} as the template shows them: in groups, with links.
 */
final class OntologyTerms {
  private static final String OWN = "https://w3id.org/qiantou/ontology#";
  private static final Map<String, Label> TITLES =
      Map.of(
          "class", new Label("类", "Classes"),
          "object", new Label("关系属性", "Properties that lead to something"),
          "value", new Label("数据属性", "Properties that have a value"),
          "scheme", new Label("概念表", "Concept schemes"),
          "concept", new Label("概念", "Concepts"));
  private static final List<String> ORDER =
      List.of("class", "object", "value", "scheme", "concept");

  private final PrefixMapping prefixes;
  private final Table rows;
  private final Language language;

  OntologyTerms(Graph ontology, Table rows, Language language) {
    this.prefixes = ontology.getPrefixMapping();
    this.rows = rows;
    this.language = language;
  }

  /** Groups by kind, each with its title and its terms. */
  List<Map<String, Object>> groups() {
    List<Map<String, Object>> groups = new ArrayList<>();
    for (String kind : ORDER) {
      List<Map<String, Object>> terms =
          rows.rows().stream()
              .filter(row -> text(row, "kind").equals(kind))
              .map(this::term)
              .toList();
      groups.add(
          Map.of(
              "kind", kind,
              "title", TITLES.getOrDefault(kind, Label.same(kind)).in(language),
              "terms", terms));
    }
    return groups;
  }

  private Map<String, Object> term(List<Cell> row) {
    boolean chinese = language == Language.ZH;
    Map<String, Object> term = new HashMap<>();
    String iri = text(row, "term");
    term.put("iri", iri);
    term.put("id", iri.substring(OWN.length()));
    term.put("name", prefixes.shortForm(iri));
    term.put("label", text(row, chinese ? "labelZh" : "labelEn"));
    term.put("otherLabel", text(row, chinese ? "labelEn" : "labelZh"));
    term.put("definition", text(row, chinese ? "definitionZh" : "definitionEn"));
    term.put("examples", String.join(" · ", parts(text(row, "examples"), " · ")));
    term.put("scheme", links(text(row, "scheme").equals(iri) ? "" : text(row, "scheme")));
    for (String column : List.of("supers", "domains", "ranges", "also")) {
      term.put(column, links(text(row, column)));
    }
    return term;
  }

  /** Own terms stand on the page itself. */
  private List<Map<String, String>> links(String iris) {
    return parts(iris, " ").stream()
        .map(
            iri ->
                Map.of(
                    "name",
                    prefixes.shortForm(iri),
                    "address",
                    iri.startsWith(OWN) ? "#" + iri.substring(OWN.length()) : iri))
        .toList();
  }

  private static List<String> parts(String joined, String separator) {
    return Arrays.stream(joined.split(Pattern.quote(separator)))
        .filter(part -> !part.isBlank())
        .toList();
  }

  private String text(List<Cell> row, String column) {
    for (int i = 0; i < rows.columns().size(); i++) {
      if (rows.columns().get(i).name().equals(column)) {
        return row.get(i).text();
      }
    }
    throw new IllegalStateException("queries/pages/ontology.rq has no column " + column);
  }
}
