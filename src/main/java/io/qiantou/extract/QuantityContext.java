package io.qiantou.extract;

import io.qiantou.model.Deadline;
import io.qiantou.model.DocumentHead;
import io.qiantou.model.DocumentText;
import io.qiantou.model.Due;
import io.qiantou.model.Measure;
import io.qiantou.model.MeasureKind;
import io.qiantou.model.Section;
import io.qiantou.model.Target;
import io.qiantou.text.Folding;
import io.qiantou.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a sentence of a document can take from around it: the measure and section that it stands in,
 * the year of the document, the period of the plan, the time that the sentence before it named.
 */
final class QuantityContext {
  /** What is said of the past unless the sentence says otherwise. */
  private static final Set<String> REPORTS = Set.of("报道", "公报");

  private final DocumentText document;
  private final Optional<Integer> year;
  private final Optional<Span> plan;
  private final boolean caseStudy;
  private final boolean news;
  private final TimeFinder times;
  private final ClauseWords words;
  private final ReportedTimes reported;
  private final RegionContext places;

  /** What stands behind 完成时限 of a measure, by its path. */
  private final Map<List<String>, LocalDate> deadlineOf = new HashMap<>();

  private final Map<String, Optional<TimeMention>> yearsOfHeadings = new HashMap<>();
  private int nextMeasure;
  private Optional<Measure> measure = Optional.empty();
  private Optional<Section> section = Optional.empty();

  /** The headings of the sections around, the innermost first. */
  private final List<String> around = new ArrayList<>();

  /** The sections before it are over; they stand in the order of their beginnings. */
  private int nextSection;

  private Optional<TimeMention> before = Optional.empty();

  /** The first time of which an article reports; it holds until another one is said. */
  private Optional<TimeMention> lead = Optional.empty();

  QuantityContext(
      DocumentText document,
      List<Deadline> deadlines,
      TimeFinder times,
      ClauseWords words,
      ReportedTimes reported,
      RegionContext places) {
    this.reported = reported;
    this.places = places;
    for (Deadline deadline : deadlines) {
      if (deadline.labelled() && deadline.governing() && deadline.measure().isPresent()) {
        deadline
            .date()
            .ifPresent(date -> deadlineOf.put(deadline.measure().orElseThrow().path(), date));
      }
    }
    this.document = document;
    this.times = times;
    this.words = words;
    DocumentHead head = document.document().head();
    plan = times.plan(head);
    caseStudy = head.type().filter("案例"::equals).isPresent();
    news = isReport(head);
    year =
        head.issued()
            .map(LocalDate::getYear)
            .or(() -> plan.map(span -> news ? span.end() : span.start()));
  }

  /** True for a document that says what has happened. */
  static boolean isReport(DocumentHead head) {
    return head.type().filter(REPORTS::contains).isPresent();
  }

  /** Goes on to the paragraph at {@code span} of the repaired text. */
  void enter(Span paragraph) {
    List<Span> spans = document.measureSpans();
    while (nextMeasure < spans.size() && spans.get(nextMeasure).end() <= paragraph.start()) {
      nextMeasure++;
    }
    measure =
        nextMeasure < spans.size() && spans.get(nextMeasure).contains(paragraph.start())
            ? Optional.of(document.document().measures().get(nextMeasure))
            : Optional.empty();
    Span source = document.mapped().toSource(paragraph);
    section = Optional.empty();
    around.clear();
    List<Section> sections = document.document().sections();
    while (nextSection < sections.size()
        && sections.get(nextSection).span().end() <= source.start()) {
      nextSection++;
    }
    for (int i = nextSection;
        i < sections.size() && sections.get(i).span().start() <= source.start();
        i++) {
      if (sections.get(i).span().contains(source.start())) {
        section = Optional.of(sections.get(i));
        around.add(0, sections.get(i).heading());
      }
    }
    if (!goesOn(paragraph.start())) {
      before = headingYear().or(() -> lead);
    }
  }

  /** True where the line before ends within a sentence or list, so that its time still holds. */
  private boolean goesOn(int start) {
    String text = document.mapped().text();
    return start >= 2 && "；，、".indexOf(text.charAt(start - 2)) >= 0;
  }

  /** The year that the nearest heading above names that names one: 2025年工作回顾. */
  private Optional<TimeMention> headingYear() {
    Optional<TimeMention> found = yearOf(heading());
    for (int i = 0; found.isEmpty() && i < around.size(); i++) {
      found = yearOf(around.get(i));
    }
    return found;
  }

  /** The year of a heading, which is asked for at each paragraph below it. */
  private Optional<TimeMention> yearOf(String heading) {
    Optional<TimeMention> known = yearsOfHeadings.get(heading);
    if (known == null) {
      known = year(heading);
      yearsOfHeadings.put(heading, known);
    }
    return known;
  }

  /** The first year of a heading; none where a value only starts from it: 由2024年的62%提高到80%. */
  private Optional<TimeMention> year(String heading) {
    String folded = Folding.fold(heading);
    return times.find(folded, new Span(0, heading.length()), year).stream()
        .filter(time -> time.year().isPresent())
        .filter(time -> !words.starts(folded, time.span().start()))
        .findFirst();
  }

  /** The heading of the measure, or else of the section. */
  String heading() {
    return measure.map(Measure::heading).or(() -> section.map(Section::heading)).orElse("");
  }

  /** The headings of the sections around, the innermost first. */
  List<String> headings() {
    return around;
  }

  /** A sentence was read that opened with this time: it holds for those behind it. */
  void leave(Optional<TimeMention> opening) {
    before = opening.filter(time -> time.year().isPresent() || before.isEmpty()).or(() -> before);
    lead = lead.or(() -> before.filter(time -> news && time.year().isPresent()));
  }

  Optional<Measure> measure() {
    return measure;
  }

  Optional<Section> section() {
    return section;
  }

  Optional<Integer> now() {
    return year;
  }

  RegionContext places() {
    return places;
  }

  Optional<LocalDate> issued() {
    return document.document().head().issued();
  }

  /** True where an article without a date rules single cases and sets no target. */
  boolean regulates() {
    DocumentHead head = document.document().head();
    return measure.filter(m -> m.kind() == MeasureKind.ARTICLE).isPresent()
        && !words.policies(Folding.fold(head.attachment().orElse(head.title())));
  }

  boolean caseStudy() {
    return caseStudy;
  }

  boolean news() {
    return news;
  }

  Optional<Span> plan() {
    return plan;
  }

  /** The statement's own time or that of the sentence before. */
  Optional<TimeMention> time(Optional<TimeMention> own) {
    return own.filter(time -> time.year().isPresent()).or(() -> before).or(() -> own);
  }

  /**
   * When a target falls due: as its sentence or the one before says, else, inferred, as its measure
   * is, else at the end of the plan.
   */
  Optional<Due> due(Optional<TimeMention> own, String clause) {
    Optional<TimeMention> time =
        time(own)
            .filter(t -> t.year().isPresent())
            .filter(t -> own.isPresent() || !reported.isOver(t, issued()));
    if (time.isPresent()) {
      return time.map(t -> new Due(t.year().orElseThrow(), t.date(), false));
    }
    if (clause.contains("每年")) {
      return Optional.empty();
    }
    return measure
        .map(of -> deadlineOf.get(of.path()))
        .map(date -> new Due(date.getYear(), Optional.of(date), true))
        .or(() -> plan.map(span -> new Due(span.end(), Optional.empty(), true)));
  }

  Optional<String> period(Optional<TimeMention> own) {
    Optional<Integer> outer = before.flatMap(TimeMention::year);
    if (own.filter(time -> time.year().isEmpty()).isPresent() && outer.isPresent()) {
      return own.map(time -> outer.get() + "年" + time.words());
    }
    return time(own).map(TimeMention::words);
  }

  /**
   * Of a value that another one starts from, only its own time holds, and no date that lies ahead.
   */
  Optional<String> startPeriod(Optional<TimeMention> own) {
    return own.filter(time -> !time.limit() && !time.goal()).map(TimeMention::words);
  }

  boolean periodInferred(Optional<TimeMention> own) {
    return time(own).filter(TimeMention::yearInferred).isPresent()
        || (own.filter(time -> time.year().isPresent()).isEmpty() && before.isPresent());
  }

  /** True for a target of the section that is being read. */
  boolean isOfSection(Target target) {
    return target.measure().equals(measure)
        && section.map(Section::span).filter(s -> s.contains(target.evidence())).isPresent()
            == section.isPresent();
  }
}
