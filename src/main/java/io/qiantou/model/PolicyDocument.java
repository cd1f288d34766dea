package io.qiantou.model;

import io.qiantou.text.SourceText;
import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One policy document as it was found in one source file.
 *
 * @param source the file's text, in which all spans count
 * @param span where the document stands in it
 * @param head what it says about itself
 * @param sections its headed parts that are no measures, in reading order
 * @param measures its measures, in reading order
 * @param passages its text that stands in no measure and is no heading, in reading order
 * @param facts what its measures state, in reading order
 * @param problems what was not understood
 * @param coverage where its characters went, once that was measured
 */
public record PolicyDocument(
    SourceText source,
    Span span,
    DocumentHead head,
    List<Section> sections,
    List<Measure> measures,
    List<Passage> passages,
    List<Fact> facts,
    List<Problem> problems,
    Optional<Coverage> coverage) {

  /** A document whose coverage was not measured, and whose passages were not read. */
  public PolicyDocument(
      SourceText source,
      Span span,
      DocumentHead head,
      List<Section> sections,
      List<Measure> measures,
      List<Fact> facts,
      List<Problem> problems) {
    this(source, span, head, sections, measures, List.of(), facts, problems, Optional.empty());
  }

  /** Copies the lists. */
  public PolicyDocument {
    sections = List.copyOf(sections);
    measures = List.copyOf(measures);
    passages = List.copyOf(passages);
    facts = List.copyOf(facts);
    problems = List.copyOf(problems);
  }

  /** The same document with these facts and, added to its own, these problems. */
  public PolicyDocument with(List<Fact> newFacts, List<Problem> moreProblems) {
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(moreProblems);
    return new PolicyDocument(
        source, span, head, sections, measures, passages, newFacts, all, coverage);
  }

  /** The same document with another head. */
  public PolicyDocument withHead(DocumentHead newHead) {
    return new PolicyDocument(
        source, span, newHead, sections, measures, passages, facts, problems, coverage);
  }

  /** The same document with its passages. */
  public PolicyDocument withPassages(List<Passage> read) {
    return new PolicyDocument(
        source, span, head, sections, measures, read, facts, problems, coverage);
  }

  /** The same document with its coverage. */
  public PolicyDocument withCoverage(Coverage measured) {
    return new PolicyDocument(
        source, span, head, sections, measures, passages, facts, problems, Optional.of(measured));
  }

  /** The facts of one kind, in reading order. */
  public <F extends Fact> List<F> facts(Class<F> kind) {
    return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
