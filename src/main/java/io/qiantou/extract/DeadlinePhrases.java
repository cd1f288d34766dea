package io.qiantou.extract;

import io.qiantou.lexicon.Lexicon;
import io.qiantou.lexicon.Rule;
import io.qiantou.lexicon.RuleSet;
import io.qiantou.text.Characters;
import io.qiantou.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the words that say by when something is to be done, in running text ({@code
 * 2024年12月底前，率先实现……}) and in the cells of a column 完成时限 ({@code 2022年6月}, {@code 年底前}, {@code
 * 持续推进}).
 *
 * <p>Example: {@code new DeadlinePhrases(lexicon).read("10月底前", Optional.of(2024-03-05))} is
 * 2024-10-31. Texts are folded ({@link io.qiantou.text.Folding}), spans count in them. Without a
 * year printed before it in the sentence a month is one of the year of issue; where that day had
 * passed by then, the date stays empty.
 */
public final class DeadlinePhrases {
  /** A longer sentence is cut at a comma, or anywhere: no deadline is longer. */
  private static final int LONGEST_SENTENCE = 400;

  private static final String STOPS = "。；！？\n";

  private final RuleSet inText;
  private final List<Rule> cells;

  /** The last letters of all cues: a sentence without any of them is not looked at. */
  private final BitSet cueEnds = new BitSet();

  /** How a deadline is meant. */
  public enum Kind {
    /** To be done by then, or within some time of the document. */
    BY,
    /** Every year or quarter anew. */
    RECURRING,
    /** So long after something else has happened: a procedure's time limit. */
    AFTER_EVENT,
    /** Within a plan's five years. */
    PERIOD,
    /** Without a last day: 长期坚持. */
    ONGOING
  }

  /**
   * Words that set a deadline.
   *
   * @param span where they stand in the folded text
   * @param date the last day, where it can be told
   * @param kind how it is meant
   * @param labelled true behind 完成时限：, and for a cell
   * @param rule id of the rule
   */
  public record Phrase(
      Span span, Optional<LocalDate> date, Kind kind, boolean labelled, String rule) {

    private Phrase shift(int by) {
      return new Phrase(span.shift(by), date, kind, labelled, rule);
    }

    private Phrase withLabel() {
      return new Phrase(span, date, kind, true, rule);
    }
  }

  /** With the rules of {@code data/rules/deadline.yml}. */
  public DeadlinePhrases(Lexicon lexicon) {
    List<Rule> rules = lexicon.rules().rules("deadline");
    // Labels first: what stands behind one is read with it.
    inText =
        RuleSet.of(
            rules.stream()
                .filter(rule -> !isCell(rule))
                .sorted(Comparator.comparing(rule -> !rule.emits().equals("label")))
                .toList());
    cells = rules.stream().filter(DeadlinePhrases::isCell).toList();
    for (Rule rule : rules) {
      rule.cues().forEach(cue -> cueEnds.set(cue.charAt(cue.length() - 1)));
    }
  }

  private static boolean isCell(Rule rule) {
    return rule.emits().startsWith("cell");
  }

  /**
   * The deadline that a cell or a label's words say; of several the last.
   *
   * @param folded the cell, folded
   * @param issued date of issue of the document
   */
  public Optional<Phrase> read(String folded, Optional<LocalDate> issued) {
    String words = folded.strip();
    int origin = folded.indexOf(words);
    DeadlineDates dates = new DeadlineDates(issued, Optional.empty());
    for (Rule rule : cells) {
      Optional<Rule.Match> match = rule.find(words);
      if (match.isPresent()) {
        return Optional.of(phrase(match.get(), words, dates).withLabel().shift(origin));
      }
    }
    List<Phrase> found = find(folded, issued, Optional.empty());
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(found.get(found.size() - 1).withLabel());
  }

  /**
   * All deadlines of a running text, in reading order.
   *
   * @param folded the text, folded
   * @param issued date of issue of the document: what was over by then is no deadline
   * @param effective day from which the document applies
   */
  public List<Phrase> find(
      String folded, Optional<LocalDate> issued, Optional<LocalDate> effective) {
    List<Phrase> found = new ArrayList<>();
    int start = 0;
    boolean cued = false;
    for (int i = 0; i <= folded.length(); i++) {
      boolean end = i == folded.length() || Characters.isMark(folded.charAt(i), STOPS);
      cued |= !end && cueEnds.get(folded.charAt(i));
      if (end || i - start >= LONGEST_SENTENCE) {
        int stop = end ? i : lastComma(folded, start, i);
        if (cued) {
          sentence(folded.substring(start, stop), new DeadlineDates(issued, effective)).stream()
              .map(shifted(start))
              .forEach(found::add);
        }
        // What was cut off at a comma is read again, with what follows it.
        start = end ? i + 1 : stop;
        cued = !end && hasCue(folded, start, i + 1);
      }
    }
    return found;
  }

  private static java.util.function.UnaryOperator<Phrase> shifted(int by) {
    return phrase -> phrase.shift(by);
  }

  private boolean hasCue(String folded, int start, int end) {
    for (int i = start; i < Math.min(end, folded.length()); i++) {
      if (cueEnds.get(folded.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static int lastComma(String folded, int start, int end) {
    for (int i = end - 1; i > start + LONGEST_SENTENCE / 2; i--) {
      if (folded.charAt(i) == '，' || folded.charAt(i) == '、') {
        return i + 1;
      }
    }
    return end;
  }

  private List<Phrase> sentence(String words, DeadlineDates dates) {
    List<Rule.Match> matches = new ArrayList<>();
    for (Rule rule : inText.cuedIn(words)) {
      matches(rule, words, matches);
    }
    matches.sort(Comparator.comparingInt(match -> match.span().start()));
    List<Phrase> found = new ArrayList<>();
    for (Rule.Match match : matches) {
      if (match.rule().emits().equals("label")) {
        Span value = match.get("value").orElse(match.span());
        read(value.of(words), dates.issued())
            .map(p -> p.shift(value.start()))
            .ifPresent(found::add);
      } else {
        Phrase phrase = phrase(match, words, dates);
        if (!dates.isOver(phrase.date(), phrase.kind())) {
          found.add(phrase);
        }
      }
    }
    return found;
  }

  /** Adds the places where {@code rule} applies and no rule before it did. */
  private static void matches(Rule rule, String words, List<Rule.Match> found) {
    int from = 0;
    Optional<Rule.Match> match = rule.findFrom(words, from);
    while (match.isPresent()) {
      Span span = match.get().span();
      if (found.stream().noneMatch(other -> other.span().overlaps(span))) {
        found.add(match.get());
      }
      from = Math.max(span.end(), from + 1);
      match = from < words.length() ? rule.findFrom(words, from) : Optional.empty();
    }
  }

  private static Phrase phrase(Rule.Match match, String words, DeadlineDates dates) {
    Rule rule = match.rule();
    Kind kind = KINDS.getOrDefault(rule.emits(), Kind.BY);
    Optional<LocalDate> date = dates.date(match, words, kind);
    return new Phrase(match.span(), date, kind, false, rule.id());
  }

  private static final Map<String, Kind> KINDS =
      Map.of(
          "recurring",
          Kind.RECURRING,
          "cell-recurring",
          Kind.RECURRING,
          "event",
          Kind.AFTER_EVENT,
          "period",
          Kind.PERIOD,
          "cell-ongoing",
          Kind.ONGOING);
}
