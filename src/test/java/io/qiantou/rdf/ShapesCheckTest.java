package io.qiantou.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qiantou.model.Fact;
import io.qiantou.model.Passage;
import io.qiantou.model.PolicyDocument;
import io.qiantou.model.QiantouException;
import io.qiantou.model.RegionMention;
import io.qiantou.model.RegionScope;
import io.qiantou.model.Responsibility;
import io.qiantou.resource.Resources;
import io.qiantou.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.UpdateExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ShapesCheckTest {
  static final String SHAPES_NS = "https://w3id.org/qiantou/ontology/shapes#";

  /** Every shape with a message, and how the notice of {@link Notices} comes to break it. */
  private static final String BREAKS =
      """
      Document-title         | DOC dcterms:title | -
      Document-number        | DOC eli:id_local | "无号"
      Document-date          | DOC eli:date_document | "2031年5月"
      Document-applicability | DOC eli:date_applicability | "2031-06"^^xsd:gYearMonth
      Document-issuer        | DOC qt:issuer | "国务院"
      Document-validity      | DOC qt:validUntil | "2028年"
      Document-validity-words | DOC qt:validityText | ""
      Document-validity-inferred | DOC qt:validUntilInferred | false
      Document-issuers       | DOC qt:issuersAsPrinted | ""
      Document-addressee     | DOC qt:addressee | "各有关单位"
      Document-type          | DOC eli:work_type | "通知"
      Document-source        | DOC dcterms:source | -
      SourceFile-sha256      | FILE schema:sha256 | "0123"
      SourceFile-charset     | FILE qt:charset | -
      SourceFile-mediaType   | FILE schema:encodingFormat | "text"
      Knowledge-sha256       | RULES schema:sha256 | -
      Run-start              | RUN prov:startedAtTime | "today"
      Run-end                | RUN prov:endedAtTime | -
      Run-program            | RUN prov:wasAssociatedWith | DOC
      Run-commit             | RUN qt:commit | -
      Run-used               | RUN prov:used | RULES
      Section-heading        | PART qt:heading | "甲"@zh , "乙"@zh
      Section-path           | PART qt:path | -
      Section-position       | PART qt:position | 0
      Section-part           | PART eli:is_part_of | -
      Section-document       | PART qt:partOfDocument | FILE
      Passage-text           | LETTER qt:text | -
      Passage-evidence       | LETTER qt:evidence | -
      Passage-follows        | LETTER qt:follows | "一"
      Measure-text           | PART qt:text | -
      Measure-kind           | PART qt:kind | qt:lead
      Measure-evidence       | PART qt:evidence | -
      Measure-agency         | PART qt:leadAgency | "商务部"
      Measure-region         | PART qt:appliesIn | "上海"
      Measure-target         | PART qt:hasTarget | DOC
      Measure-deadline       | PART qt:deadline | "2035年底"
      Responsibility-measure  | DUTY qt:measure | DOC
      Responsibility-agent    | DUTY prov:agent | "商务部"
      Responsibility-role     | DUTY prov:hadRole | qt:kindBox
      Responsibility-open     | DUTY qt:openEnded | true , false
      Responsibility-inline   | DUTY qt:inline | -
      Responsibility-name     | DUTY qt:nameAsPrinted | ""
      Responsibility-evidence | DUTY qt:evidence | -
      Responsibility-rule     | DUTY qt:rule | "no id"
      Deadline-document      | DUE qt:partOfDocument | FILE
      Deadline-measure       | DUE qt:measure | DOC
      Deadline-text          | DUE qt:deadlineText | -
      Deadline-date          | DUE qt:deadline | "2035年底"
      Deadline-recurring     | DUE qt:recurring | -
      Deadline-governing     | DUE qt:governing | "yes"
      Deadline-evidence      | DUE qt:evidence | -
      Deadline-rule          | DUE qt:rule | "no id"
      Citation-document      | CITES qt:citingDocument | FILE
      Citation-measure       | CITES qt:measure | DOC
      Citation-work          | CITES qt:citedWork | DOC
      Citation-relation      | CITES qt:relation | qt:lead
      Citation-title         | CITES qt:titleAsPrinted | "园区条例"
      Citation-number        | CITES qt:numberAsPrinted | "一" , "二"
      Citation-evidence      | CITES qt:evidence | "原文"
      Citation-rule          | CITES qt:rule | -
      Quantity-indicator     | GOAL qt:indicator | DOC
      Quantity-comparator    | GOAL qt:comparator | qt:lead
      Quantity-value         | GOAL qt:value | "many"
      Quantity-base          | GOAL qt:valueInBaseUnit | -
      Quantity-printed       | GOAL qt:unitAsPrinted | -
      Quantity-unit          | GOAL qt:unit | "家"
      Quantity-change        | GOAL qt:change | qt:lead
      Quantity-document      | GOAL qt:partOfDocument | -
      Quantity-evidence      | GOAL qt:evidence | -
      Quantity-rule          | GOAL qt:rule | -
      Quantity-baseline      | GOAL qt:baseline | ""
      Quantity-baselineYear  | GOAL qt:baselineYear | "去年"
      Quantity-unitInferred  | GOAL qt:unitInferred | -
      Quantity-inferredFrom  | GOAL qt:inferredFrom | "表头"
      Indicator-label        | COUNTED skos:prefLabel | -
      Indicator-kind         | COUNTED qt:unitKind | -
      Target-measure         | GOAL qt:ofMeasure | DOC
      Target-due             | GOAL qt:dueYear | "2035年"
      Target-date            | GOAL qt:dueDate | "2035"
      Target-inferred        | GOAL qt:dueInferred | "yes"
      Target-bindingness     | GOAL qt:bindingness | "约束性"
      Observation-period     | SEEN qt:period | ""
      Observation-measure    | SEEN qt:measure | DOC
      Observation-region     | SEEN qt:region | "南沙区"
      Agency                 | _:b a | qt:Agency
      Agency-label           | NAME skos:prefLabel | -
      Agency-languages       | NAME skos:prefLabel | "甲"@zh , "乙"@zh
      Agency-unresolved      | NAME qt:unresolved | "yes"
      Agency-current         | NAME qt:currentAgency | "现名"
      Scope-measure          | SCOPE qt:measure | DOC
      Scope-region           | SCOPE qt:region | "南沙区"
      Scope-name             | SCOPE qt:nameAsPrinted | -
      Scope-inferred         | SCOPE qt:inferred | "yes"
      Scope-programme        | SCOPE qt:programme | DOC
      Scope-evidence         | SCOPE qt:evidence | -
      Scope-rule             | SCOPE qt:rule | "no id"
      Scope-inferredFrom     | SCOPE qt:inferredFrom | "上文"
      Region-label           | REGION skos:prefLabel | -
      Region-code            | REGION qt:divisionCode | "4401"
      Evidence               | EVIDENCE a | oa:Annotation
      Evidence-source        | EVIDENCE oa:hasSource | DOC
      Evidence-selectors     | EVIDENCE oa:hasSelector | POSITION , QUOTE , FILE
      Evidence-position      | EVIDENCE oa:hasSelector | QUOTE
      Evidence-quote         | EVIDENCE oa:hasSelector | POSITION
      Position-start         | POSITION oa:start | "999"^^xsd:nonNegativeInteger
      Position-end           | POSITION oa:end | -
      Position-only          | POSITION oa:exact | "甲"
      Quote-exact            | QUOTE oa:exact | ""
      Quote-prefix           | QUOTE oa:prefix | 1
      Quote-suffix           | QUOTE oa:suffix | "甲" , "乙"
      """;

  private static final String ID = "https://w3id.org/qiantou/id/";
  private static final String PART = ID + "document/国示-2031-7/一/一";
  private static final String PLACE = "-01234567-60-85";
  private static final Map<String, String> NODES =
      Map.ofEntries(
          Map.entry("DOC", ID + "document/国示-2031-7"),
          Map.entry("FILE", ID + "source/0123456789abcdef"),
          Map.entry("PART", PART),
          Map.entry("LETTER", ID + "document/国示-2031-7#passage-01234567-21-31"),
          Map.entry("DUTY", PART + "#lead-商务部"),
          Map.entry("DUE", PART + "#deadline-2035年底前"),
          Map.entry("CITES", PART + "#basis-园区条例"),
          Map.entry("GOAL", PART + "#target-入驻企业-500家-2035"),
          Map.entry("SEEN", ID + "document/国示-2031-7#observation-入驻企业-increase-12.5%25-2030"),
          Map.entry("SCOPE", PART + "#pilot-样板区"),
          Map.entry("REGION", ID + "region/name/样板区"),
          Map.entry("COUNTED", ID + "indicator/入驻企业-count"),
          Map.entry("RUN", ID + new Iris().run(Runs.of("any graph"))),
          Map.entry("RULES", ID + "knowledge/rules-00000000000000aa"),
          Map.entry("NAME", ID + "agency/name/国家园区局"),
          Map.entry("EVIDENCE", PART + "#at" + PLACE),
          Map.entry("POSITION", PART + "#position" + PLACE),
          Map.entry("QUOTE", PART + "#quote" + PLACE));

  private static final String PREFIXES =
      """
      PREFIX qt: <https://w3id.org/qiantou/ontology#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX eli: <http://data.europa.eu/eli/ontology#>
      PREFIX oa: <http://www.w3.org/ns/oa#>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX schema: <https://schema.org/>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      """;

  private final ShapesCheck check = new ShapesCheck(Resources.packed());

  static Stream<Arguments> breaks() {
    return BREAKS
        .lines()
        .map(line -> line.split("\\|", -1))
        .map(cells -> Arguments.of(cells[0].strip(), cells[1].strip(), cells[2].strip()));
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @MethodSource("breaks")
  void aShapeIsBroken(String shape, String property, String objects) {
    Graph graph = notice();
    update(graph, property, objects);

    ShapesCheck.Result result = check.check(graph);

    String expected = message(shape, "en");
    assertThat(result.conforms()).isFalse();
    assertThat(result.report().conforms()).isFalse();
    assertThat(result.violations()).extracting(Violation::english).contains(expected);
    assertThat(result.violations()).extracting(Violation::chinese).contains(message(shape, "zh"));
  }

  @Test
  void everyShapeIsBrokenOnce() {
    List<String> shapes =
        shapesGraph()
            .find(Node.ANY, SHACL.message, Node.ANY)
            .mapWith(triple -> triple.getSubject().getURI().substring(SHAPES_NS.length()))
            .toSet()
            .stream()
            .toList();

    assertThat(breaks().map(row -> (String) row.get()[0])).containsAll(shapes);
  }

  @Test
  void aViolationIsALineForPeople() {
    Graph graph = notice();
    update(graph, "PART qt:kind", "qt:lead");

    assertThat(check.check(graph).violations())
        .singleElement()
        .hasToString(
            PART
                + " qt:kind (qt:lead): 措施须有一个种类：措施、主要做法、下一步工作、条或专栏。"
                + " / A measure has one kind: measure, practice, planned, article or box.");
  }

  @Test
  void aFaultInTheShapesIsReportedWithItsLine(@TempDir Path home) throws IOException {
    Files.createDirectories(home.resolve("ontology"));
    Files.writeString(home.resolve("ontology/shapes.ttl"), "\n<a> <b> .\n");

    assertThatThrownBy(() -> new ShapesCheck(Resources.over(home)))
        .isInstanceOf(QiantouException.class)
        .hasMessageStartingWith("ontology/shapes.ttl:2:");
  }

  /** The notice with a fact of every kind, and the run that read it. */
  static Graph notice() {
    DocumentTypes types = new DocumentTypes(Resources.packed());
    DocumentGraph notice =
        new DocumentMapper(
                new Iris(),
                types,
                name -> Optional.of(Notices.STATE_COUNCIL),
                id -> Optional.empty(),
                Optional.of(Runs.MAKER))
            .map(withLetter(withPilot(DeadlinesAndCitations.in(Quantities.in(Notices.notice())))));
    GraphUtil.addInto(notice.triples(), Runs.of(notice.iri()).graph(new Iris()).triples());
    return notice.triples();
  }

  private static PolicyDocument withLetter(PolicyDocument notice) {
    int start = Notices.TEXT.indexOf("国示");
    Span number = new Span(start, Notices.TEXT.indexOf('\n', start));
    return notice.withPassages(List.of(new Passage(number.of(Notices.TEXT), number)));
  }

  /** The notice, its first duty's measure being tried out somewhere. */
  private static PolicyDocument withPilot(PolicyDocument notice) {
    Responsibility duty = notice.facts(Responsibility.class).get(0);
    List<Fact> facts = new ArrayList<>(notice.facts());
    facts.add(
        new RegionScope(
            duty.measure(),
            new RegionMention("样板区", duty.agency().span(), Optional.empty()),
            true,
            false,
            Optional.of("样板试点"),
            duty.evidence(),
            "region-scope.pilot-at"));
    return notice.with(facts, List.of());
  }

  /** Changes one property in {@code graph}, as a line of {@link #BREAKS} says. */
  static void update(Graph graph, String property, String objects) {
    String delete = property.startsWith("_:") ? "" : "DELETE WHERE { " + property + " ?any } ;\n";
    String insert = objects.equals("-") ? "" : "INSERT DATA { " + property + " " + objects + " }";
    String request = delete + insert;
    for (Map.Entry<String, String> node : NODES.entrySet()) {
      request = request.replaceAll("\\b" + node.getKey() + "\\b", "<" + node.getValue() + ">");
    }
    UpdateExec.dataset(DatasetGraphFactory.wrap(graph)).update(PREFIXES + request).execute();
  }

  private static Graph shapesGraph() {
    return TurtleFiles.read(Resources.packed(), "ontology/shapes.ttl", SHAPES_NS);
  }

  private static String message(String shape, String language) {
    return shapesGraph()
        .find(Triples.iri(SHAPES_NS + shape), SHACL.message, Node.ANY)
        .mapWith(triple -> triple.getObject())
        .filterKeep(text -> text.getLiteralLanguage().equals(language))
        .next()
        .getLiteralLexicalForm();
  }
}
