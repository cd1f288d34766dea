package io.qiantou.rdf;

import io.qiantou.model.Agency;
import io.qiantou.model.AgencyMention;
import io.qiantou.model.DocumentHead;
import io.qiantou.model.PolicyDocument;
import io.qiantou.model.QiantouException;
import io.qiantou.model.RegionMention;
import io.qiantou.model.Unit;
import io.qiantou.text.SourceText;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Names everything in the graph. IRIs are made from content, never from file names, counters or
 * clocks (but for a run, which is an event), and are permanent. Chinese characters stand in them as
 * they are.
 *
 * <pre>
 * document     国发〔2021〕12号                          document/国发-2021-12
 *              2023年第3号 of 海关总署                   document/海关总署-2023年第3
 *              no number, 海关总署, 海关总署关于简化……的公告    document/海关总署关于简化……的公告
 *              no number, 商务部, “走出去”工作指南         document/商务部-走出去工作指南
 *              a case of programme P                   document/P-title
 * measure      path 三, （四）                          document/国发-2021-12/三/四
 *              path 三, （四）, ¶1, heading 健全机制       document/国发-2021-12/三/四/健全机制
 * responsibility                                       document/国发-2021-12/三/四#lead-海关总署
 * evidence     code points 1234 to 1260 of a file      document/国发-2021-12/三/四#at-0e6413c6-1234-1260
 * passage      code points 12 to 90 of a file           document/国发-2021-12#passage-0e6413c6-12-90
 * cited        国发〔2018〕42号, as if it were loaded      document/国发-2018-42
 *              known by its title alone                cited/优化营商环境条例
 * agency       registry entry ndrc                     agency/ndrc
 *              a name that no entry answers to         agency/name/国家某某局
 * indicator    森林覆盖率 in %                           indicator/森林覆盖率-share
 * unit         项; % is QUDT's                         unit/项
 * region       registry entry 310000, ftz-shanghai        region/310000, region/ftz-shanghai
 *              a name that no entry answers to         region/name/某某区
 * source file                                          source/0e6413c681c9a3c3
 * program, rules, registries                           program/qiantou-0.1.0, knowledge/rules-5e1f…
 * run          20261128T190500.123Z, of these files       run/20261128T190500.123Z-0e6413c6
 * named graph                                          graph/国发-2021-12
 * </pre>
 *
 * <p>The trap: of a case (案例) or a report (报道) the printed number is only its place in a collection
 * and no part of its IRI. A document without number changes its IRI when its title or its issuers
 * are read differently.
 */
public final class Iris {
  /** The base that is used where none is configured; also that of the registry files. */
  public static final String DEFAULT_BASE = "https://w3id.org/qiantou/id/";

  private final String base;

  /** With {@link #DEFAULT_BASE}. */
  public Iris() {
    base = DEFAULT_BASE;
  }

  /**
   * With a base of one's own, such as {@code https://policy.example.cn/id/}.
   *
   * @throws QiantouException where it is no absolute IRI that ends in a slash
   */
  public Iris(String base) {
    if (!base.endsWith("/") || !AbsoluteIri.is(base)) {
      throw new QiantouException(
          "base IRI \""
              + base
              + "\": an absolute IRI that ends in / was expected, such as "
              + DEFAULT_BASE);
    }
    this.base = base;
  }

  /** The base, ending in a slash. */
  public String base() {
    return base;
  }

  /** IRI of a document. */
  public String document(DocumentHead head) {
    return base + "document/" + localName(head);
  }

  /** Name of the graph that holds what a document says. */
  public String graph(DocumentHead head) {
    return base + "graph/" + localName(head);
  }

  /** Name of the graph that holds ontology and registries. */
  public String registryGraph() {
    return base + "graph/registry";
  }

  /** IRIs of the parts of one document. */
  public DocumentIris of(PolicyDocument document) {
    return new DocumentIris(this, document);
  }

  /** IRI of a registry entry. */
  public String agency(Agency agency) {
    return base + "agency/" + agency.id();
  }

  /** IRI of a mentioned agency, by its registry entry or, without one, by its name as printed. */
  public String agency(AgencyMention mention) {
    return mention.agency().map(this::agency).orElseGet(() -> unresolvedAgency(mention.meant()));
  }

  /** IRI for a name that no registry entry answers to. */
  public String unresolvedAgency(String name) {
    return base + "agency/name/" + Slug.name(name);
  }

  /** IRI of a mentioned region, by its registry entry or, without one, by its name as printed. */
  public String region(RegionMention mention) {
    return mention.region().map(this::region).orElseGet(() -> unresolvedRegion(mention.name()));
  }

  /** IRI of a registry entry. */
  String region(String id) {
    return base + "region/" + id;
  }

  private String unresolvedRegion(String name) {
    return base + "region/name/" + Slug.name(name);
  }

  /** IRI of a pilot programme (试点). */
  public String programme(String name) {
    return base + "programme/" + orName(Slug.of(name), name);
  }

  /**
   * IRI of an indicator (指标): its name without stops and spaces, and the kind of its unit, so that
   * the same words in two documents are one indicator, and no others.
   */
  public String indicator(String name, Unit unit) {
    return base + "indicator/" + orName(Slug.of(name), name) + "-" + Slug.name(unit.kind());
  }

  /** IRI of the unit that values are compared in: a public one or one of the registry. */
  public String unit(Unit unit) {
    return unit.iri().orElseGet(() -> base + "unit/" + Slug.name(unit.base()));
  }

  /** IRI for a document type (文种) that the scheme of document types lacks. */
  public String unknownType(String notation) {
    return base + "document-type/" + Slug.name(notation);
  }

  /** IRI of an input file, by the hash of its bytes. */
  public String source(SourceText source) {
    return base + "source/" + source.sha256().substring(0, 16);
  }

  /** IRI of a version of this program. */
  public String program(String version) {
    return base + "program/qiantou-" + Slug.name(version);
  }

  /** IRI of a version of the rules or registries, by the hash of their content. */
  public String knowledge(String kind, String sha256) {
    return base + "knowledge/" + kind + "-" + sha256.substring(0, 16);
  }

  /** IRI of a run below the base: when it began, and a hash of where and of what it read. */
  String run(Run run) {
    StringBuilder all = new StringBuilder(run.host());
    run.readings().forEach(reading -> all.append('\n').append(reading.source()));
    String time = run.started().truncatedTo(ChronoUnit.MILLIS).toString().replaceAll("[-:]", "");
    return "run/" + time + "-" + HexFormat.of().toHexDigits(all.toString().hashCode());
  }

  /**
   * IRI of a document that another names. With a document number that holds its issuer's code and
   * the year ({@code 国发〔2018〕42号}) it is that of the document when it is loaded. Else its title is
   * all that is known of it, and two documents may bear one title: the IRI is one for the title,
   * {@code cited/优化营商环境条例}, and never that of a loaded document; reports join by title.
   */
  public String cited(String title, Optional<String> number) {
    return number
        .filter(DocumentNumber::isCodeYearAndNumber)
        .map(known -> base + "document/" + Slug.number(known))
        .orElseGet(() -> base + "cited/" + orName(Slug.of(title), title));
  }

  /** True for an IRI that {@link #cited} made of a title alone. */
  boolean isKnownByTitle(String iri) {
    return iri.startsWith(base + "cited/");
  }

  /** {@code slug}, or where nothing is left of the words, the words with escapes. */
  static String orName(String slug, String words) {
    return slug.isEmpty() ? Slug.name(words) : slug;
  }

  private static String localName(DocumentHead head) {
    String owner = Slug.of(head.programme().orElseGet(() -> String.join("", head.issuers())));
    if (DocumentNumber.isIn(head)) {
      String number = Slug.number(head.number().orElseThrow());
      return owner.isEmpty() || DocumentNumber.namesItsIssuer(head) ? number : owner + "-" + number;
    }
    String title = orName(Slug.of(head.title()), head.title());
    return owner.isEmpty() || title.startsWith(owner) ? title : owner + "-" + title;
  }
}
