package io.qiantou.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.Documents;
import io.qiantou.rdf.DocumentGraph;
import io.qiantou.rdf.Iris;
import io.qiantou.rdf.RegistryGraph;
import io.qiantou.report.Cell;
import io.qiantou.report.Coverage;
import io.qiantou.report.KeptAnswers;
import io.qiantou.report.Language;
import io.qiantou.report.Parameter;
import io.qiantou.report.Report;
import io.qiantou.report.Reports;
import io.qiantou.report.Table;
import io.qiantou.resource.Resources;
import io.qiantou.store.Fixtures;
import io.qiantou.store.GraphStore;
import io.qiantou.store.PolicyStore;
import io.qiantou.vocab.PROV;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.NodeTransform;
import org.apache.jena.sparql.graph.NodeTransformLib;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every report and every check gives the same rows in the same order on the embedded store, on a
 * Fuseki as it comes, on RDF4J, and on a store whose graphs are to be named one by one; over the
 * samples and, where it is there, the corpus.
 */
@SuppressWarnings("NullAway.Init")
class StoresAgreeTest {
  /**
   * Of two years, so that one indicator is raised, one put off, and one has a name near another.
   */
  private static final String PLAN =
      """
      示范市人民政府关于印发示范市绿色发展方案（%1$s年）的通知

      示范政发〔%1$s〕7号

      各有关单位：

      现印发给你们，请认真执行。

      %1$s年3月5日

      一、主要目标
      到2025年，森林覆盖率达到%2$s%%，%3$s达到60%%。到%4$s年，新能源汽车保有量达到8万辆。
      """;

  private static final Resources RESOURCES = Resources.packed();
  private static final Map<String, GraphStore> OTHERS = new LinkedHashMap<>();

  private static final String EXAMPLE = "http://example.org/";
  private static final Node NAMED_AGENCY = NodeFactory.createLiteralLang("某单位", "zh");

  /** Whose graphs are named in each question. */
  private static final String NAMED = "RDF4J without a union";

  private static PolicyStore embedded;
  private static SecondFuseki fuseki;
  private static Rdf4jServer rdf4j;
  private static Rdf4jServer strict;

  @BeforeAll
  static void load() throws IOException {
    Map<String, Graph> graphs = graphs();
    embedded = PolicyStore.temporary();
    embedded.replaceAll(graphs);
    fuseki = new SecondFuseki();
    rdf4j = new Rdf4jServer(true);
    strict = new Rdf4jServer(false);
    OTHERS.put("Fuseki", store(fuseki.address(true)));
    OTHERS.put("RDF4J", store(rdf4j.address(false)));
    OTHERS.put(NAMED, store(strict.address(true)));
    OTHERS.values().forEach(store -> store.replaceAll(graphs));
  }

  @AfterAll
  static void close() {
    OTHERS.clear();
    embedded.close();
    fuseki.close();
    rdf4j.close();
    strict.close();
  }

  private static GraphStore store(EndpointAddress address) {
    return EndpointStore.of(address, Credentials.none(), Patience.usual(), RESOURCES);
  }

  private static Map<String, Graph> graphs() {
    Documents documents = new Documents();
    List<DocumentGraph> all = new ArrayList<>();
    all.add(new RegistryGraph(new Iris()).read(RESOURCES));
    all.addAll(documents.graphs(Documents.SAMPLES));
    if (Files.isDirectory(Documents.CORPUS)) {
      all.addAll(documents.graphs(Documents.CORPUS));
    }
    for (String plan :
        List.of(
            PLAN.formatted("2021", "40", "绿色建筑占比", "2025"),
            PLAN.formatted("2024", "42", "新建绿色建筑占比", "2027"))) {
      all.addAll(documents.graphs("示例.txt", plan.getBytes(StandardCharsets.UTF_8)));
    }
    Map<String, Graph> graphs = new LinkedHashMap<>();
    all.forEach(graph -> graphs.put(graph.iri(), graph.triples()));
    graphs.putAll(faulty());
    return graphs;
  }

  /**
   * What each check is for, for the documents give it nothing to find; each apart, and with names
   * for the agencies: one without any has no row where counts are kept.
   */
  private static Map<String, Graph> faulty() {
    Map<String, Graph> graphs = new LinkedHashMap<>();
    for (Report check : Reports.checks(RESOURCES).all()) {
      NodeTransform apart =
          node ->
              node.isURI() && node.getURI().startsWith(EXAMPLE)
                  ? NodeFactory.createURI(
                      EXAMPLE + check.name() + "/" + node.getURI().substring(EXAMPLE.length()))
                  : node;
      Fixtures.read("src/test/resources/cases/checks/" + check.name() + "/found.trig")
          .forEach(
              (name, found) -> {
                Graph graph = GraphFactory.createDefaultGraph();
                found.find().mapWith(t -> NodeTransformLib.transform(apart, t)).forEach(graph::add);
                graph
                    .find(Node.ANY, PROV.agent, Node.ANY)
                    .mapWith(Triple::getObject)
                    .toSet()
                    .forEach(agency -> graph.add(agency, SKOS.prefLabel.asNode(), NAMED_AGENCY));
                graphs.put(name + "/" + check.name(), graph);
              });
    }
    return graphs;
  }

  static Stream<Report> reports() {
    return Stream.concat(
        Reports.reports(RESOURCES).all().stream(), Reports.checks(RESOURCES).all().stream());
  }

  @ParameterizedTest
  @MethodSource("reports")
  void givesTheSameRows(Report report) {
    List<Map<String, String>> calls = new ArrayList<>(ReportCalls.of(report.name()));
    if (report.name().equals("measure")) {
      measures().forEach(measure -> calls.add(Map.of("measure", measure)));
    }
    if (report.head().parameters().stream().noneMatch(Parameter::required)) {
      calls.add(Map.of());
    }
    assertThat(calls).isNotEmpty();
    for (Map<String, String> arguments : calls) {
      Table expected = report.run(embedded, arguments);
      boolean last = arguments.equals(calls.get(calls.size() - 1));
      Map<String, GraphStore> asked = new LinkedHashMap<>(OTHERS);
      asked.keySet().removeIf(name -> name.equals(NAMED) && !last); // it is slow
      asked.forEach(
          (name, store) ->
              assertThat(report.run(store, arguments).rows())
                  .as("%s %s on %s", report.name(), arguments, name)
                  .isEqualTo(expected.rows()));
    }
  }

  private static List<String> measures() {
    Table leads = Reports.reports(RESOURCES).get("leads").run(embedded, Map.of());
    int measure = leads.columns().stream().map(column -> column.name()).toList().indexOf("measure");
    return leads.rows().stream()
        .map(row -> row.get(measure))
        .map(Cell::text)
        .distinct()
        .limit(5)
        .toList();
  }

  /** A report or a check that finds nothing anywhere would show nothing. */
  @Test
  void everyReportAndEveryCheckFindsSomething() {
    List<String> empty =
        reports()
            .filter(report -> report.head().parameters().stream().noneMatch(Parameter::required))
            .filter(report -> report.run(embedded, Map.of()).rows().isEmpty())
            .map(Report::name)
            .toList();
    assertThat(empty).isEmpty();
  }

  @Test
  void whatReportsRestOnIsTheSame() {
    Table table = Reports.reports(RESOURCES).get("leads").run(embedded, Map.of());
    Table expected = rested(embedded, table);
    OTHERS.forEach(
        (name, store) ->
            assertThat(rested(store, table).extras().notes())
                .as(name)
                .isEqualTo(expected.extras().notes()));
  }

  private static Table rested(GraphStore store, Table table) {
    KeptAnswers answers = new KeptAnswers(store, Duration.ZERO);
    return new Coverage(answers, Reports.pages(RESOURCES))
        .with(table, Reports.reports(RESOURCES).get(table.name()), Map.of(), Language.ZH);
  }

  @Test
  void whatTheyAreIsFoundByAsking() {
    assertThat(OTHERS).allSatisfy((name, store) -> assertThat(store.keepsCounts()).isFalse());
    assertThat(OTHERS)
        .allSatisfy((name, store) -> assertThat(store.list()).isEqualTo(embedded.list()));
  }
}
