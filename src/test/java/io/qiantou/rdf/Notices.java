package io.qiantou.rdf;

import io.qiantou.model.Agency;
import io.qiantou.model.AgencyMention;
import io.qiantou.model.DocumentHead;
import io.qiantou.model.Fact;
import io.qiantou.model.Measure;
import io.qiantou.model.MeasureKind;
import io.qiantou.model.PolicyDocument;
import io.qiantou.model.Problem;
import io.qiantou.model.Responsibility;
import io.qiantou.model.Role;
import io.qiantou.model.Section;
import io.qiantou.model.Validity;
import io.qiantou.text.SourceText;
import io.qiantou.text.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Small documents for tests, written for them. */
public final class Notices {
  /** A notice with a broken line in a bracket and a character beyond the basic plane. */
  public static final String TEXT =
      """
      国务院关于加快示范园区建设若干措施的通知
      国示〔2031〕7号
      一、完善制度
      （一）在𠮷林园区简化备案
      取消纸质材料。（商务部牵头，海关总署、国家园区局等按职责
      分工负责）
      （二）共享设施
      健全共享机制。各园区共用设施，由有关部门指导。
      统一数据口径。制定目录。
      """;

  /** Registry entries. */
  public static final Agency STATE_COUNCIL =
      new Agency("gwy", "中华人民共和国国务院", Optional.of("国务院"), List.of(), false);

  static final Agency MOFCOM =
      new Agency("mofcom", "中华人民共和国商务部", Optional.of("商务部"), List.of(), false);
  static final Agency GACC =
      new Agency("gacc", "中华人民共和国海关总署", Optional.of("海关总署"), List.of(), false);
  static final Agency DEPARTMENTS =
      new Agency("g-departments", "有关部门", Optional.empty(), List.of(), true);

  private Notices() {}

  /** A source text with this text. */
  public static SourceText source(String text) {
    return new SourceText(
        "通知.txt", "text/plain", "UTF-8", "0123456789abcdef".repeat(4), text, List.of());
  }

  /** The notice with its section, its three measures and its four responsibilities. */
  public static PolicyDocument notice() {
    Measure filing =
        measure(List.of("一", "（一）"), "在𠮷林园区简化备案", span("（一）", "分工负责）"), "取消纸质材料。……按职责分工负责）");
    Measure sharing =
        measure(List.of("一", "（二）", "¶1"), "健全共享机制", span("健全共享", "指导。"), "健全共享机制。……指导。");
    Measure data =
        measure(List.of("一", "（二）", "¶2"), "统一数据口径", span("统一数据", "目录。"), "统一数据口径。制定目录。");
    Span bracket = span("商务部牵头", "分工负责");
    List<Fact> facts =
        List.of(
            fact(filing, "商务部", Optional.of(MOFCOM), Role.LEAD, bracket),
            fact(filing, "海关总署", Optional.of(GACC), Role.RESPONSIBLE, bracket),
            fact(filing, "国家园区局", Optional.empty(), Role.RESPONSIBLE, bracket),
            fact(sharing, "有关部门", Optional.of(DEPARTMENTS), Role.SUPPORT, span("由有关部门", "指导")));
    List<Section> sections =
        List.of(
            new Section(List.of("一"), "完善制度", span("一、", "目录。")),
            new Section(List.of("一", "（二）"), "共享设施", span("（二）", "目录。")));
    Problem problem =
        Problem.warning("agency.unknown", "“国家园区局”不在名录中", "通知.txt", span("国家园区局", "局"));
    return new PolicyDocument(
        source(TEXT),
        new Span(0, TEXT.length()),
        head(),
        sections,
        List.of(filing, sharing, data),
        facts,
        List.of(problem));
  }

  /** A document with this head and these measures and nothing else. */
  public static PolicyDocument document(DocumentHead head, Measure... measures) {
    return new PolicyDocument(
        source(TEXT),
        new Span(0, TEXT.length()),
        head,
        List.of(),
        List.of(measures),
        List.of(),
        List.of());
  }

  /** A head with nothing but title, number, issuer and type. */
  public static DocumentHead head(String title, String number, String issuer, String type) {
    return new DocumentHead(
        title,
        Optional.of(number).filter(words -> !words.isEmpty()),
        issuer.isEmpty() ? List.of() : List.of(issuer.split("、")),
        Optional.empty(),
        Optional.empty(),
        Optional.of(type).filter(words -> !words.isEmpty()),
        Optional.empty(),
        Optional.empty());
  }

  /** A measure without text of its own at {@code start}. */
  public static Measure measure(List<String> path, String heading, int start) {
    return measure(path, heading, new Span(start, start + 1), heading);
  }

  /** From the first place of {@code from} to the end of the next {@code to}. */
  static Span span(String from, String to) {
    int start = TEXT.indexOf(from);
    return new Span(start, TEXT.indexOf(to, start) + to.length());
  }

  private static DocumentHead head() {
    return new DocumentHead(
        "国务院关于加快示范园区建设若干措施的通知",
        Optional.of("国示〔2031〕7号"),
        List.of("国务院"),
        Optional.of(LocalDate.of(2031, 5, 6)),
        Optional.of(LocalDate.of(2031, 6, 1)),
        Optional.of("通知"),
        Optional.of("示范园区建设若干措施"),
        Optional.empty(),
        List.of(),
        Optional.of(new Validity("有效期5年", Optional.of(LocalDate.of(2036, 5, 31)), true)));
  }

  private static Measure measure(List<String> path, String heading, Span span, String text) {
    return new Measure(path, heading, MeasureKind.MEASURE, text, span);
  }

  private static Responsibility fact(
      Measure measure, String name, Optional<Agency> agency, Role role, Span evidence) {
    AgencyMention mention = new AgencyMention(name, span(name, name), agency);
    boolean group = agency.filter(Agency::group).isPresent();
    return new Responsibility(
        measure, mention, role, !group, group, evidence, "responsibility.lead-then-duties");
  }
}
