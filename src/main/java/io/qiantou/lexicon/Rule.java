package io.qiantou.lexicon;

import io.qiantou.text.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * One line of knowledge from {@code data/rules/*.yml}: a pattern, what it gives, and the proof that
 * it does.
 *
 * <p>A pattern is a regular expression over folded text ({@link io.qiantou.text.Folding}) with
 * slots: {@code {names:lead}} is the expression named {@code names} in {@code slots.yml}, captured
 * under the label {@code lead}. White space in a pattern means nothing.
 *
 * @param id permanent name, e.g. {@code responsibility.lead}; it stands in provenance
 * @param says in a few Chinese words what the text does when the rule applies
 * @param emits what the rule gives: the name of a document's element, a kind of section …
 * @param cues words of which one must stand in a text before the pattern is tried; none: always
 *     tried
 * @param pattern the pattern with its slots filled in
 * @param labels the labels that it captures
 * @param examples texts that it matches, what it captures marked as {@code [label:text]}
 * @param counterexamples texts that it must not match
 * @param place file and line, for messages
 */
public record Rule(
    String id,
    String says,
    String emits,
    List<String> cues,
    Expression pattern,
    List<String> labels,
    List<MarkedText> examples,
    List<String> counterexamples,
    String place) {

  /** Copies the lists. */
  public Rule {
    cues = List.copyOf(cues);
    labels = List.copyOf(labels);
    examples = List.copyOf(examples);
    counterexamples = List.copyOf(counterexamples);
  }

  /** True where one of the rule's cues stands in {@code text}, or it has none. */
  public boolean cuedIn(String text) {
    if (cues.isEmpty()) {
      return true;
    }
    for (String cue : cues) {
      if (text.contains(cue)) {
        return true;
      }
    }
    return false;
  }

  /** True where the rule applies somewhere in {@code folded}: quicker than to ask where. */
  public boolean appliesTo(String folded) {
    return pattern.occursIn(folded);
  }

  /** The first place in {@code folded} that the rule applies to. */
  public Optional<Match> find(String folded) {
    return findFrom(folded, 0);
  }

  /**
   * The first place at or behind {@code from} that the rule applies to; what lies before can be
   * seen.
   */
  public Optional<Match> findFrom(String folded, int from) {
    return pattern.find(folded, from, folded.length()).map(this::match);
  }

  /**
   * The first place in {@code folded[from, to)} that the rule applies to; what lies before can be
   * seen, what lies behind not.
   */
  public Optional<Match> findWithin(String folded, int from, int to) {
    return pattern.find(folded, from, to).map(this::match);
  }

  /** The rule applied exactly at {@code from}, to {@code folded[from, to)} alone. */
  public Optional<Match> at(String folded, int from, int to) {
    return pattern.at(folded, from, to).map(this::match);
  }

  private Match match(Matcher matcher) {
    if (labels.isEmpty()) {
      return new Match(this, new Span(matcher.start(), matcher.end()), Map.of());
    }
    Map<String, Span> captured = new LinkedHashMap<>();
    for (String label : labels) {
      int start = matcher.start(label);
      if (start >= 0) {
        captured.put(label, new Span(start, matcher.end(label)));
      }
    }
    return new Match(this, new Span(matcher.start(), matcher.end()), captured);
  }

  /**
   * Where a rule applied.
   *
   * @param rule the rule
   * @param span what the whole pattern matched
   * @param captured what each label captured, in the order of the pattern; labels that captured
   *     nothing are left out
   */
  public record Match(Rule rule, Span span, Map<String, Span> captured) {

    /** What {@code label} captured. */
    public Optional<Span> get(String label) {
      return Optional.ofNullable(captured.get(label));
    }

    /** The text that {@code label} captured in {@code text}. */
    public Optional<String> text(String label, CharSequence text) {
      return get(label).map(span -> span.of(text));
    }
  }
}
