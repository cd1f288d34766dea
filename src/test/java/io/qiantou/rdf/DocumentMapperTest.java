package io.qiantou.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.model.DocumentHead;
import io.qiantou.model.Fact;
import io.qiantou.model.Measure;
import io.qiantou.model.MeasureKind;
import io.qiantou.model.PolicyDocument;
import io.qiantou.model.Responsibility;
import io.qiantou.resource.Resources;
import io.qiantou.text.SourceText;
import io.qiantou.text.Span;
import io.qiantou.vocab.ELI;
import io.qiantou.vocab.QT;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

class DocumentMapperTest {
  private final DocumentMapper mapper =
      new DocumentMapper(
          new Iris(),
          new DocumentTypes(Resources.packed()),
          name -> name.equals("国务院") ? Optional.of(Notices.STATE_COUNCIL) : Optional.empty());

  @Test
  void aNoticeAsAGraph() {
    DocumentGraph graph = mapper.map(Notices.notice());
    Graph expected = GraphFactory.createDefaultGraph();
    RDFDataMgr.read(expected, "src/test/resources/cases/rdf/notice/expected.ttl");

    assertThat(graph.iri()).isEqualTo("https://w3id.org/qiantou/id/graph/国示-2031-7");
    assertThat(graph.document()).contains("https://w3id.org/qiantou/id/document/国示-2031-7");
    assertThat(graph.triples().find().toList())
        .containsExactlyInAnyOrderElementsOf(expected.find().toList());
    assertThat(graph.triples().isIsomorphicWith(expected)).isTrue();
  }

  @Test
  void offsetsAreCodePointsAndTheQuoteIsTheFilesOwn() {
    Graph triples = mapper.map(Notices.notice()).triples();
    int[] points = Notices.TEXT.codePoints().toArray();

    List<Node> positions =
        triples
            .find(Node.ANY, RDF.Nodes.type, OA.TextPositionSelector.asNode())
            .mapWith(triple -> triple.getSubject())
            .toList();
    assertThat(positions).hasSize(5);
    for (Node position : positions) {
      Node evidence =
          triples
              .find(Node.ANY, OA.hasSelector.asNode(), position)
              .mapWith(triple -> triple.getSubject())
              .next();
      int start = Integer.parseInt(text(triples, position, OA.start.asNode()));
      int end = Integer.parseInt(text(triples, position, OA.end.asNode()));
      Node quote =
          triples
              .find(evidence, OA.hasSelector.asNode(), Node.ANY)
              .mapWith(triple -> triple.getObject())
              .filterDrop(position::equals)
              .next();
      assertThat(new String(points, start, end - start))
          .isEqualTo(text(triples, quote, OA.exact.asNode()));
    }
  }

  @Test
  void contextNeverHalvesACharacter() {
    String text = "𠮷".repeat(40) + "部" + "𠮷".repeat(40);
    Measure measure = new Measure(List.of("一"), "部", MeasureKind.MEASURE, "部", new Span(80, 81));
    PolicyDocument document =
        new PolicyDocument(
            Notices.source(text + "尾"),
            new Span(0, text.length()),
            Notices.head("题", "", "", ""),
            List.of(),
            List.of(measure),
            List.of(),
            List.of());
    Graph triples = mapper.map(document).triples();
    Graph odd = mapper.map(moved(document, measure)).triples();

    for (Graph graph : List.of(triples, odd)) {
      for (Node property : List.of(OA.prefix.asNode(), OA.suffix.asNode())) {
        String context = text(graph, Node.ANY, property);
        assertThat(context.codePoints().filter(c -> c > 0xffff || c == '部').count())
            .isEqualTo(context.codePointCount(0, context.length()))
            .isPositive();
      }
    }
  }

  @Test
  void theSameDocumentGivesTheSameGraph() {
    assertThat(mapper.map(Notices.notice()).triples().find().toSet())
        .isEqualTo(mapper.map(Notices.notice()).triples().find().toSet());
  }

  @Test
  void aFactStatedTwiceStaysTwoFacts() {
    PolicyDocument notice = Notices.notice();
    Responsibility lead = notice.facts(Responsibility.class).get(0);
    Responsibility again =
        new Responsibility(
            lead.measure(), lead.agency(), lead.role(), false, true, new Span(0, 3), "other");
    Graph triples = mapper.map(notice.with(List.of(lead, again), List.of())).triples();

    assertThat(
            triples
                .find(Node.ANY, RDF.Nodes.type, QT.Responsibility)
                .mapWith(triple -> triple.getSubject().getURI().replaceFirst(".*#", ""))
                .toList())
        .containsExactlyInAnyOrder("lead-商务部", "lead-商务部~2");
  }

  @Test
  void aCaseHasANumberInItsCollectionAndAProgramme() {
    DocumentHead head =
        new DocumentHead(
            "首创一码通",
            Optional.of("7"),
            List.of("某市"),
            Optional.empty(),
            Optional.empty(),
            Optional.of("案例"),
            Optional.empty(),
            Optional.of("园区创新试点"));
    Graph triples = mapper.map(Notices.document(head)).triples();

    assertThat(triples.contains(Node.ANY, ELI.id_local, Node.ANY)).isFalse();
    assertThat(text(triples, Node.ANY, QT.number)).isEqualTo("7");
    assertThat(triples.contains(Node.ANY, QT.programme, Node.ANY)).isTrue();
    assertThat(triples.contains(Node.ANY, ELI.work_type, QT.typeCase)).isTrue();
    assertThat(triples.contains(Node.ANY, QT.unresolved, Node.ANY)).isTrue();
  }

  @Test
  void aTypeThatTheSchemeLacksIsKept() {
    Graph triples = mapper.map(Notices.document(Notices.head("题", "", "", "倡议书"))).triples();

    assertThat(
            triples.contains(
                Node.ANY,
                ELI.work_type,
                Triples.iri("https://w3id.org/qiantou/id/document-type/倡议书")))
        .isTrue();
  }

  @Test
  void everyKindOfFactHasItsMapping() {
    assertThat(FactMapping.ALL)
        .extracting(mapping -> (Object) mapping.kind())
        .containsExactlyInAnyOrder((Object[]) Fact.class.getPermittedSubclasses());
  }

  @Test
  void whatIsWrittenKeepsTheShapes() {
    ShapesCheck shapes = new ShapesCheck(Resources.packed());

    assertThat(shapes.check(mapper.map(Notices.notice()).triples()).violations()).isEmpty();
  }

  private static PolicyDocument moved(PolicyDocument document, Measure measure) {
    SourceText text = Notices.source("部" + document.source().text());
    Measure shifted =
        new Measure(
            measure.path(),
            measure.heading(),
            measure.kind(),
            measure.text(),
            measure.span().shift(1));
    return new PolicyDocument(
        text, document.span(), document.head(), List.of(), List.of(shifted), List.of(), List.of());
  }

  private static String text(Graph triples, Node subject, Node property) {
    return triples
        .find(subject, property, Node.ANY)
        .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
        .next();
  }
}
