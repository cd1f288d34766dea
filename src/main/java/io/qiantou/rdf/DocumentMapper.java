package io.qiantou.rdf;

import io.qiantou.model.Agency;
import io.qiantou.model.DocumentHead;
import io.qiantou.model.Fact;
import io.qiantou.model.Measure;
import io.qiantou.model.MeasureKind;
import io.qiantou.model.Passage;
import io.qiantou.model.PolicyDocument;
import io.qiantou.model.Region;
import io.qiantou.model.Validity;
import io.qiantou.text.CodePoints;
import io.qiantou.text.SourceText;
import io.qiantou.vocab.ELI;
import io.qiantou.vocab.PROV;
import io.qiantou.vocab.QT;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;

/**
 * Writes a policy document as RDF: head, sections, measures, facts with their evidence, and the
 * file that all was read from.
 *
 * <p>Example: of {@code （商务部牵头，海关总署配合）} under {@code 一、放宽准入} of {@code 国发〔2021〕12号} come
 *
 * <pre>
 * &lt;document/国发-2021-12/一> a qt:Measure ; qt:heading "放宽准入"@zh ; qt:leadAgency &lt;agency/mofcom> .
 * &lt;document/国发-2021-12/一#lead-商务部> a qt:Responsibility ; prov:hadRole qt:lead ;
 *     qt:nameAsPrinted "商务部" ; qt:evidence &lt;document/国发-2021-12/一#at-0e6413c6-1234-1248> .
 * </pre>
 *
 * <p>A pure function of the document: no clock, no file name, no counter over documents, no blank
 * nodes. What the registries say about a resolved agency is not repeated; a name that they lack
 * becomes a qt:Agency with qt:unresolved true.
 */
public final class DocumentMapper {
  private final Iris iris;
  private final DocumentTypes types;
  private final Function<String, Optional<Agency>> agencyByName;
  private final Function<String, Optional<Region>> regionById;
  private final Optional<Maker> maker;
  private volatile Counted counted = new Counted("", new CodePoints(""));

  /** Without a registry of regions: no division that a document names is described. */
  public DocumentMapper(
      Iris iris, DocumentTypes types, Function<String, Optional<Agency>> agencyByName) {
    this(iris, types, agencyByName, id -> Optional.empty());
  }

  /** Whose graphs do not say by what they were made. */
  public DocumentMapper(
      Iris iris,
      DocumentTypes types,
      Function<String, Optional<Agency>> agencyByName,
      Function<String, Optional<Region>> regionById) {
    this(iris, types, agencyByName, regionById, Optional.empty());
  }

  /**
   * For documents whose issuers are looked up in the registry.
   *
   * @param iris names everything
   * @param types the document types
   * @param agencyByName the registry entry with this name, if it has one; asked for issuers, which
   *     the model holds as printed
   * @param regionById the registry entry with this id: the registry's graph leaves out the
   *     counties, and a document's graph describes those that it names
   * @param maker by what the graphs are made, which each of them then says
   */
  public DocumentMapper(
      Iris iris,
      DocumentTypes types,
      Function<String, Optional<Agency>> agencyByName,
      Function<String, Optional<Region>> regionById,
      Optional<Maker> maker) {
    this.maker = maker;
    this.regionById = regionById;
    this.iris = iris;
    this.types = types;
    this.agencyByName = agencyByName;
  }

  /**
   * The document's graph.
   *
   * @throws IllegalArgumentException where a fact is about a measure of another document
   */
  public DocumentGraph map(PolicyDocument document) {
    DocumentIris names = iris.of(document);
    Triples triples = new Triples();
    Node source = Triples.iri(names.source());
    CodePoints points = codePoints(document.source());
    EvidenceMapping evidence = new EvidenceMapping(document.source(), source, points, triples);
    GraphDraft draft = new GraphDraft(iris, names, triples, evidence, regionById);
    source(document.source(), source, draft);
    maker.ifPresent(by -> by.sign(Triples.iri(names.graph()), iris, triples));
    head(document.head(), draft);
    names.parts().forEach(part -> part(part, draft));
    document.passages().forEach(passage -> passage(passage, draft));
    UniqueIris unique = new UniqueIris();
    document.facts().forEach(fact -> fact(fact, unique, draft));
    return new DocumentGraph(names.graph(), Optional.of(names.document()), triples.graph());
  }

  /** The file's name is left to the {@link Run}: the same file under another name is the same. */
  private static void source(SourceText text, Node source, GraphDraft draft) {
    Node graph = Triples.iri(draft.iris().graph());
    Node document = Triples.iri(draft.iris().document());
    draft
        .triples()
        .type(source, QT.SourceFile)
        .string(source, SchemaDO.encodingFormat.asNode(), text.mediaType())
        .string(source, SchemaDO.sha256.asNode(), text.sha256())
        .string(source, QT.charset, text.charset())
        .add(document, DCTerms.source.asNode(), source)
        .add(graph, FOAF.primaryTopic.asNode(), document)
        .add(graph, PROV.wasDerivedFrom, source);
  }

  private void head(DocumentHead head, GraphDraft draft) {
    Triples triples = draft.triples();
    Node document = Triples.iri(draft.iris().document());
    triples
        .type(document, QT.PolicyDocument)
        .chinese(document, DCTerms.title.asNode(), head.title());
    Node numbered = DocumentNumber.isIn(head) ? ELI.id_local : QT.number;
    head.number().ifPresent(number -> triples.string(document, numbered, number));
    head.issued().ifPresent(date -> triples.date(document, ELI.date_document, date));
    head.effective().ifPresent(date -> triples.date(document, ELI.date_applicability, date));
    head.validity().ifPresent(validity -> validity(validity, document, triples));
    head.type().ifPresent(type -> triples.add(document, ELI.work_type, type(type, triples)));
    head.issuers().forEach(name -> triples.add(document, QT.issuer, agency(name, draft)));
    if (!head.issuers().isEmpty()) {
      triples.string(document, QT.issuersAsPrinted, String.join("、", head.issuers()));
    }
    head.addressees().forEach(name -> triples.add(document, QT.addressee, agency(name, draft)));
    head.programme()
        .ifPresent(
            name -> {
              triples.add(document, QT.programme, draft.programme(name));
            });
    head.attachment()
        .ifPresent(
            title -> {
              Node annex = Triples.iri(draft.iris().document() + "#附件");
              triples.add(document, ELI.has_annex, annex).type(annex, ELI.Work);
              triples.chinese(annex, DCTerms.title.asNode(), title);
            });
  }

  private static void validity(Validity validity, Node document, Triples triples) {
    triples.string(document, QT.validityText, validity.words());
    validity.until().ifPresent(day -> triples.date(document, QT.validUntil, day));
    if (validity.inferred()) {
      triples.truth(document, QT.validUntilInferred, true);
    }
  }

  private Node agency(String name, GraphDraft draft) {
    return agencyByName
        .apply(name)
        .map(iris::agency)
        .map(Triples::iri)
        .orElseGet(() -> draft.unresolved(name));
  }

  private Node type(String notation, Triples triples) {
    Optional<Node> known = types.ofNotation(notation);
    if (known.isPresent()) {
      return known.get();
    }
    Node unknown = Triples.iri(iris.unknownType(notation));
    triples.type(unknown, SKOS.Concept.asNode()).string(unknown, SKOS.notation.asNode(), notation);
    triples.chinese(unknown, SKOS.prefLabel.asNode(), notation);
    return unknown;
  }

  private static void part(Part part, GraphDraft draft) {
    Triples triples = draft.triples();
    String iri = draft.iris().part(part.position());
    Node node = Triples.iri(iri);
    String document = draft.iris().document();
    triples
        .type(node, part.measure().isPresent() ? QT.Measure : QT.Section)
        .string(node, QT.path, String.join("/", part.path()))
        .integer(node, QT.position, part.position())
        .add(node, QT.partOfDocument, Triples.iri(document))
        .add(
            node,
            ELI.is_part_of,
            Triples.iri(part.container().map(draft.iris()::part).orElse(document)));
    part.number().ifPresent(number -> triples.string(node, QT.number, number));
    if (!part.heading().isBlank()) {
      triples.chinese(node, QT.heading, part.heading());
    }
    part.measure().ifPresent(measure -> measure(measure, iri, draft));
  }

  private static void measure(Measure measure, String iri, GraphDraft draft) {
    Node node = Triples.iri(iri);
    draft
        .triples()
        .chinese(node, QT.text, measure.text())
        .add(node, QT.kind, kind(measure.kind()))
        .add(node, QT.evidence, draft.evidence().map(iri, measure.span()));
  }

  /** Named by its place in the file: of two copies of a document each keeps its own. */
  private static void passage(Passage passage, GraphDraft draft) {
    Node document = Triples.iri(draft.iris().document());
    Node node = draft.evidence().passage(document.getURI(), passage.span());
    draft
        .triples()
        .type(node, QT.Passage)
        .add(node, QT.partOfDocument, document)
        .chinese(node, QT.text, passage.text())
        .add(node, QT.evidence, draft.evidence().map(document.getURI(), passage.span()));
    draft
        .iris()
        .before(passage.span())
        .ifPresent(part -> draft.triples().add(node, QT.follows, Triples.iri(part)));
  }

  private static Node kind(MeasureKind kind) {
    return switch (kind) {
      case MEASURE -> QT.kindMeasure;
      case PRACTICE -> QT.kindPractice;
      case PLANNED -> QT.kindPlanned;
      case ARTICLE -> QT.kindArticle;
      case BOX -> QT.kindBox;
    };
  }

  private static void fact(Fact fact, UniqueIris unique, GraphDraft draft) {
    for (FactMapping<?> mapping : FactMapping.ALL) {
      if (mapping.kind().isInstance(fact)) {
        fact(mapping, fact, unique, draft);
        return;
      }
    }
    throw new IllegalStateException("no mapping for " + fact.getClass().getSimpleName());
  }

  private static <F extends Fact> void fact(
      FactMapping<F> mapping, Fact fact, UniqueIris unique, GraphDraft draft) {
    F own = mapping.kind().cast(fact);
    String owner = mapping.owner(own, draft.iris());
    Node node = Triples.iri(unique.claim(owner + "#" + mapping.fragment(own)));
    mapping.map(own, node, draft);
    draft
        .triples()
        .add(node, QT.evidence, draft.evidence().map(owner, fact.evidence()))
        .string(node, QT.rule, fact.rule());
  }

  /** Documents of one file come one after the other; its characters are counted once. */
  private CodePoints codePoints(SourceText source) {
    Counted last = counted;
    if (!last.text().equals(source.text())) {
      last = new Counted(source.text(), new CodePoints(source.text()));
      counted = last;
    }
    return last.points();
  }

  private record Counted(String text, CodePoints points) {}
}
