package io.qiantou.model;

import io.qiantou.text.SourceText;
import io.qiantou.text.Span;
import java.util.List;

/**
 * One policy document as it was found in one source file.
 *
 * @param source the file's text, in which all spans count
 * @param span where the document stands in it
 * @param head what it says about itself
 * @param sections its headed parts that are no measures, in reading order
 * @param measures its measures, in reading order
 * @param facts what its measures state, in reading order
 * @param problems what was not understood
 */
public record PolicyDocument(
    SourceText source,
    Span span,
    DocumentHead head,
    List<Section> sections,
    List<Measure> measures,
    List<Fact> facts,
    List<Problem> problems) {

  /** Copies the lists. */
  public PolicyDocument {
    sections = List.copyOf(sections);
    measures = List.copyOf(measures);
    facts = List.copyOf(facts);
    problems = List.copyOf(problems);
  }

  /** The same document with these facts and, added to its own, these problems. */
  public PolicyDocument with(List<Fact> newFacts, List<Problem> moreProblems) {
    List<Problem> all = new java.util.ArrayList<>(problems);
    all.addAll(moreProblems);
    return new PolicyDocument(source, span, head, sections, measures, newFacts, all);
  }

  /** The same document with another head. */
  public PolicyDocument withHead(DocumentHead newHead) {
    return new PolicyDocument(source, span, newHead, sections, measures, facts, problems);
  }

  /** The facts of one kind, in reading order. */
  public <F extends Fact> List<F> facts(Class<F> kind) {
    return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
