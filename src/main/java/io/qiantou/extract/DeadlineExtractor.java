package io.qiantou.extract;

import io.qiantou.extract.DeadlinePhrases.Kind;
import io.qiantou.extract.DeadlinePhrases.Phrase;
import io.qiantou.lexicon.Lexicon;
import io.qiantou.lexicon.RuleBook;
import io.qiantou.model.Allocation;
import io.qiantou.model.Deadline;
import io.qiantou.model.DocumentHead;
import io.qiantou.model.DocumentText;
import io.qiantou.model.Measure;
import io.qiantou.model.MeasureKind;
import io.qiantou.text.Characters;
import io.qiantou.text.Folding;
import io.qiantou.text.Spaces;
import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads by when measures are to be done (完成时限): {@code （2018年底前完成，商务部负责）}, {@code
 * 2026年6月底前，建成首批……}.
 *
 * <p>Of several deadlines of a measure the one behind 完成时限： governs it, else the last with a date,
 * else the last; what recurs only where there is nothing else; a procedure's time limit ({@code
 * 受理之日起20日内}) and a plan's period never. What a case says to have been done (主要做法) has no deadline.
 * What stands in the column 完成时限 of an allocation table governs before all text. A deadline behind
 * the last measure ({@code 应自本措施印发之日起一年内印发实施}) is the document's.
 */
public final class DeadlineExtractor {
  private static final int LONGEST_CLAUSE = 200;
  private static final int LONGEST_CLOSING = 2000;
  private static final String CLAUSE_STARTS = "，。；：！？（〔\n";
  private static final String CLAUSE_ENDS = "，。；！？）〕\n";

  private final DeadlinePhrases phrases;
  private final TableDeadlines tables;
  private final RuleBook rules;

  /** With the rules of {@code lexicon}. */
  public DeadlineExtractor(Lexicon lexicon) {
    phrases = new DeadlinePhrases(lexicon);
    tables = new TableDeadlines(lexicon, phrases);
    rules = lexicon.rules();
  }

  /** The deadlines of {@code document}, in reading order. */
  public List<Deadline> extract(DocumentText document) {
    List<Deadline> found = new ArrayList<>();
    List<Measure> measures = document.document().measures();
    Map<Integer, List<Allocation>> rows = document.allocationsByMeasure();
    for (int i = 0; i < measures.size(); i++) {
      Measure measure = measures.get(i);
      if (measure.kind() != MeasureKind.PRACTICE) {
        List<Allocation> allocated = rows.getOrDefault(i, List.of());
        Optional<Deadline> ofTable = tables.read(allocated, measure, document);
        Span text = document.runningText(i, allocated);
        read(document, text, Optional.of(measure), ofTable.isEmpty(), found);
        ofTable.ifPresent(found::add);
      }
    }
    closing(document).ifPresent(span -> read(document, span, Optional.empty(), false, found));
    return found;
  }

  private void read(
      DocumentText document,
      Span range,
      Optional<Measure> measure,
      boolean mayGovern,
      List<Deadline> found) {
    String folded = range.of(document.mapped().folded());
    DocumentHead head = document.document().head();
    List<Phrase> read =
        phrases.find(folded, head.issued(), head.effective()).stream()
            .filter(phrase -> !inTitle(folded, phrase.span().start()))
            .toList();
    Optional<Phrase> governing = mayGovern ? governing(read) : Optional.empty();
    for (Phrase phrase : read) {
      found.add(
          new Deadline(
              measure,
              Spaces.removed(phrase.span().shift(range.start()).of(document.mapped().text())),
              phrase.date(),
              phrase.kind() == Kind.RECURRING,
              governing.filter(phrase::equals).isPresent(),
              phrase.labelled(),
              document.mapped().toSource(clause(folded, phrase.span()).shift(range.start())),
              phrase.rule()));
    }
  }

  private static Optional<Phrase> governing(List<Phrase> read) {
    return last(read.stream().filter(Phrase::labelled).toList())
        .or(() -> last(read.stream().filter(p -> p.date().isPresent() && by(p)).toList()))
        .or(() -> last(read.stream().filter(DeadlineExtractor::by).toList()))
        .or(() -> last(read.stream().filter(p -> p.kind() == Kind.RECURRING).toList()));
  }

  private static boolean by(Phrase phrase) {
    return phrase.kind() == Kind.BY;
  }

  private static Optional<Phrase> last(List<Phrase> phrases) {
    return phrases.isEmpty() ? Optional.empty() : Optional.of(phrases.get(phrases.size() - 1));
  }

  /** True where {@code at} lies between 《 and 》: {@code 《2025年底前……方案》} names a document. */
  private static boolean inTitle(String folded, int at) {
    for (int i = at - 1; i >= Math.max(0, at - LONGEST_CLAUSE); i--) {
      char c = folded.charAt(i);
      if (c == '》' || c == '\n') {
        return false;
      }
      if (c == '《') {
        return true;
      }
    }
    return false;
  }

  /** The clause of a phrase; where it stands alone before a comma, with what follows. */
  private static Span clause(String folded, Span phrase) {
    int start = phrase.start();
    int first = Math.max(0, start - LONGEST_CLAUSE);
    while (start > first && !Characters.isMark(folded.charAt(start - 1), CLAUSE_STARTS)) {
      start--;
    }
    while (start < phrase.start() && Character.isWhitespace(folded.charAt(start))) {
      start++;
    }
    int end = clauseEnd(folded, phrase.end());
    boolean alone = end == phrase.end() && end < folded.length() && folded.charAt(end) == '，';
    return new Span(start, alone ? clauseEnd(folded, end + 1) : end);
  }

  private static int clauseEnd(String folded, int from) {
    int end = from;
    int last = Math.min(folded.length(), from + LONGEST_CLAUSE);
    while (end < last && !Characters.isMark(folded.charAt(end), CLAUSE_ENDS)) {
      end++;
    }
    return end;
  }

  /** The paragraphs between the last measure and what a document ends with (附件, 抄送). */
  private Optional<Span> closing(DocumentText document) {
    int start = document.measureSpans().stream().mapToInt(Span::end).max().orElse(-1);
    int last = Math.min(document.span().end(), start + LONGEST_CLOSING);
    if (start < 0 || start >= last) {
      return Optional.empty();
    }
    String text = document.mapped().text();
    int at = start;
    while (at < last) {
      int feed = text.indexOf('\n', at);
      int end = feed < 0 || feed > last ? last : feed;
      String line = Folding.fold(text.substring(at, end).strip());
      if (rules.applies("section", "ending", line)) {
        break;
      }
      at = Math.min(last, end + 1);
    }
    return at > start ? Optional.of(new Span(start, at)) : Optional.empty();
  }
}
