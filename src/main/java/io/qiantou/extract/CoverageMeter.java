package io.qiantou.extract;

import io.qiantou.lexicon.Lexicon;
import io.qiantou.lexicon.RuleBook;
import io.qiantou.model.Coverage;
import io.qiantou.model.DocumentText;
import io.qiantou.model.Fact;
import io.qiantou.model.Measure;
import io.qiantou.model.PolicyDocument;
import io.qiantou.model.Problem;
import io.qiantou.model.Responsibility;
import io.qiantou.model.Section;
import io.qiantou.text.Characters;
import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Says what became of a document's characters, and which paragraphs sound as if they held a fact
 * ({@code ……按职责分工负责}) from which none was taken.
 */
public final class CoverageMeter {
  private static final int LONGEST_QUOTE = 40;

  private final RuleBook rules;

  /** With the cues of {@code data/rules/coverage.yml}. */
  public CoverageMeter(Lexicon lexicon) {
    this.rules = lexicon.rules();
  }

  /** {@code document} with these facts, its coverage, and the problems found here. */
  public PolicyDocument measure(DocumentText document, List<Fact> facts) {
    List<Problem> silent = silentParagraphs(document, facts);
    return document.document().with(facts, silent).withCoverage(coverage(document));
  }

  private static Coverage coverage(DocumentText document) {
    PolicyDocument said = document.document();
    String source = said.source().text();
    int origin = said.span().start();
    BitSet measures = new BitSet();
    BitSet sections = new BitSet();
    int firstUnit = said.span().length();
    for (Measure measure : said.measures()) {
      set(measures, measure.span(), origin);
      firstUnit = Math.min(firstUnit, measure.span().start() - origin);
    }
    for (Section section : said.sections()) {
      set(sections, section.span(), origin);
      firstUnit = Math.min(firstUnit, section.span().start() - origin);
    }
    BitSet kept = document.mapped().offsets().kept(said.span());
    int[] counts = new int[5];
    for (int i = 0; i < said.span().length(); i++) {
      char c = source.charAt(origin + i);
      if (Characters.isSpace(c) || Characters.isLineBreak(c)) {
        continue;
      }
      int place =
          !kept.get(i) ? 3 : measures.get(i) ? 0 : sections.get(i) ? 1 : i < firstUnit ? 2 : 4;
      counts[place]++;
    }
    return new Coverage(counts[0], counts[1], counts[2], counts[3], counts[4]);
  }

  /** Offsets are counted from the document's start: a file may hold thousands of documents. */
  private static void set(BitSet bits, Span span, int origin) {
    bits.set(Math.max(0, span.start() - origin), Math.max(0, span.end() - origin));
  }

  private List<Problem> silentParagraphs(DocumentText document, List<Fact> facts) {
    List<Problem> problems = new ArrayList<>();
    BitSet evidence = new BitSet();
    int origin = document.document().span().start();
    // The cues are those of duties: that a paragraph gave a region says nothing about them.
    facts.stream()
        .filter(Responsibility.class::isInstance)
        .forEach(fact -> set(evidence, fact.evidence(), origin));
    for (Span measure : document.measureSpans()) {
      int start = measure.start();
      while (start < measure.end()) {
        int feed = document.mapped().text().indexOf('\n', start);
        int end = feed < 0 || feed > measure.end() ? measure.end() : feed;
        silent(document, new Span(start, end), evidence, origin).ifPresent(problems::add);
        start = end + 1;
      }
    }
    return problems;
  }

  private Optional<Problem> silent(
      DocumentText document, Span paragraph, BitSet evidence, int origin) {
    Span inSource = document.mapped().toSource(paragraph);
    int fact = evidence.nextSetBit(Math.max(0, inSource.start() - origin));
    if (paragraph.isEmpty() || (fact >= 0 && fact < inSource.end() - origin)) {
      return Optional.empty();
    }
    return rules
        .find("coverage", "cue", paragraph.of(document.mapped().folded()))
        .map(
            match -> {
              String text = paragraph.of(document.mapped().text());
              int from = Math.max(0, match.span().start() - LONGEST_QUOTE / 2);
              int to = Math.min(text.length(), match.span().end() + LONGEST_QUOTE / 2);
              return Problem.warning(
                  "coverage.cue-without-fact",
                  "nothing was extracted from a paragraph that speaks of a duty: …"
                      + text.substring(from, to)
                      + "…",
                  document.document().source().name(),
                  inSource);
            });
  }
}
