package io.qiantou.extract;

import io.qiantou.model.DocumentHead;
import io.qiantou.model.DocumentText;
import io.qiantou.model.Due;
import io.qiantou.model.Measure;
import io.qiantou.model.Section;
import io.qiantou.model.Target;
import io.qiantou.text.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a sentence of a document can take from around it: the measure and section that it stands in,
 * the year of the document, the period of the plan, the time that the sentence before it named.
 */
final class QuantityContext {
  private final DocumentText document;
  private final Optional<Integer> year;
  private final Optional<Span> plan;
  private final boolean caseStudy;
  private final boolean news;
  private int nextMeasure;
  private Optional<Measure> measure = Optional.empty();
  private Optional<Section> section = Optional.empty();
  private Optional<TimeMention> before = Optional.empty();

  QuantityContext(DocumentText document, TimeFinder times) {
    this.document = document;
    DocumentHead head = document.document().head();
    plan = times.plan(head);
    year = head.issued().map(LocalDate::getYear).or(() -> plan.map(Span::start));
    caseStudy = head.type().filter("案例"::equals).isPresent();
    news = head.type().filter("报道"::equals).isPresent();
  }

  /** Goes on to the paragraph at {@code span} of the repaired text. */
  void enter(Span paragraph) {
    before = Optional.empty();
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
    for (Section candidate : document.document().sections()) {
      if (candidate.span().contains(source.start())) {
        section = Optional.of(candidate);
      }
    }
  }

  /** A sentence was read that named these times. */
  void leave(List<TimeMention> stated) {
    if (!stated.isEmpty()) {
      before = Optional.of(stated.get(stated.size() - 1));
    }
  }

  /** True where the times of a sentence without numbers are looked at. */
  boolean keepsTimes() {
    return false;
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

  Optional<Due> due(Optional<TimeMention> own, String clause) {
    Optional<TimeMention> time = time(own).filter(t -> t.year().isPresent());
    if (time.isPresent()) {
      return time.map(t -> new Due(t.year().orElseThrow(), t.date(), false));
    }
    return clause.contains("每年")
        ? Optional.empty()
        : plan.map(span -> new Due(span.end(), Optional.empty(), true));
  }

  Optional<String> period(Optional<TimeMention> own) {
    return time(own).map(time -> time.words());
  }

  boolean periodInferred(Optional<TimeMention> own) {
    return own.filter(time -> time.year().isPresent()).isEmpty() && before.isPresent();
  }

  /** True for a target of the section that is being read. */
  boolean isOfSection(Target target) {
    return target.measure().equals(measure)
        && section.map(Section::span).filter(s -> s.contains(target.evidence())).isPresent()
            == section.isPresent();
  }
}
