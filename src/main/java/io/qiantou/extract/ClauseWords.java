package io.qiantou.extract;

import io.qiantou.lexicon.Lexicon;
import io.qiantou.lexicon.Rule;
import io.qiantou.model.Bindingness;
import io.qiantou.model.QiantouException;
import io.qiantou.text.Characters;
import io.qiantou.text.Span;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What {@code data/rules/target.yml} says of the words around a quantity. */
final class ClauseWords {
  private static final Set<String> RELATIVE = Set.of("share", "ratio", "times", "permille");
  private static final Set<String> COUNTS =
      Set.of("count", "persons", "households", "visits", "times-done", "transactions");

  private static final Set<String> DURATIONS =
      Set.of(
          "hours", "minutes", "seconds", "days", "working-days", "weeks", "months", "years", "age");

  /**
   * Of what stands before a quantity, the verb with its adverbs and what is compared stand in so
   * much.
   */
  private static final int LONGEST_VERB = 15;

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d年[底末]?");
  private static final int LONGEST_BARE_VERB = 8;
  private static final int LONGEST_TRAIL = 16;

  private final Map<String, Rule> rules = new HashMap<>();
  private final ListedNames listed;

  ClauseWords(Lexicon lexicon) {
    for (Rule rule : lexicon.rules().rules("target")) {
      rules.put(rule.emits(), rule);
    }
    listed = new ListedNames(this::rule);
  }

  /** The words before a quantity, taken apart. */
  Rule.Match before(String left) {
    int skipped = Math.max(0, left.length() - LONGEST_VERB);
    Rule rule = rule("before");
    Map<String, Span> captured = new LinkedHashMap<>();
    int end = left.length();
    Optional<Rule.Match> verb = rule("before").findFrom(left, skipped);
    if (verb.isPresent()) {
      captured.putAll(verb.get().captured());
      end = verb.get().span().start();
    }
    String rest = left.substring(0, end);
    Optional<Rule.Match> base =
        rule("base").cuedIn(rest) ? rule("base").find(rest) : Optional.empty();
    base.flatMap(match -> match.get("base")).ifPresent(span -> captured.put("base", span));
    captured.put(
        "subject", new Span(0, base.map(match -> match.span().start()).orElse(rest.length())));
    return new Rule.Match(rule, new Span(0, left.length()), captured);
  }

  boolean joint(String between) {
    return rule("joint").appliesTo(between);
  }

  boolean share(String left) {
    return rule("share").appliesTo(left);
  }

  boolean pronoun(String subject) {
    return rule("pronoun").appliesTo(subject);
  }

  /** The noun that {@code behind} opens with. */
  Optional<Span> noun(String behind) {
    return rule("noun").find(behind).flatMap(match -> match.get("noun"));
  }

  Optional<Span> topic(String clause) {
    return rule("topic").find(clause).flatMap(match -> match.get("topic"));
  }

  /** 年均增长, which belongs to the indicator's name. */
  Optional<String> yearly(String left) {
    return rule("yearly").find(left).map(match -> "年均增长");
  }

  Optional<String> yoy(String left) {
    return rule("yoy")
        .find(left)
        .map(
            match ->
                match.get("year").isPresent()
                    ? "上年同期"
                    : match.get("last").isPresent() ? "上期" : "上年");
  }

  boolean each(String left) {
    return rule("each").appliesTo(left);
  }

  /** True where the expression of time at {@code at} is what something is compared with. */
  boolean compared(String text, int at) {
    return rule("compared").appliesTo(text.substring(Math.max(0, at - 4), at).strip());
  }

  /** True where the time at {@code at} is that of a value from which another starts (由2023年的). */
  boolean starts(String text, int at) {
    return rule("starts").appliesTo(text.substring(Math.max(0, at - 4), at).strip());
  }

  boolean area(String kind) {
    return kind.startsWith("area");
  }

  boolean measureHead(String base) {
    return rule("measure-head").appliesTo(base);
  }

  /** Whether the paragraph says of its targets that they bind. */
  Optional<Bindingness> bindingness(String folded) {
    return rule("binding").cuedIn(folded)
        ? rule("binding")
            .find(folded)
            .map(
                match ->
                    match.get("binding").isPresent() ? Bindingness.BINDING : Bindingness.EXPECTED)
        : Optional.empty();
  }

  static boolean isRelative(String kind) {
    return RELATIVE.contains(kind);
  }

  /** True for %, 倍, fractions. */
  boolean relative(String kind) {
    return isRelative(kind);
  }

  /** True for counting words: the noun stands behind them. */
  boolean counts(String kind) {
    return COUNTS.contains(kind);
  }

  boolean duration(String kind) {
    return DURATIONS.contains(kind);
  }

  static String baseline(TimeMention time) {
    boolean yearOnly = YEAR.matcher(time.words()).matches();
    return yearOnly ? time.words().substring(0, 4) : time.words();
  }

  /**
   * What stands between {@code from} and {@code to}, without the times, conjunctions and adverbs
   * around it, as printed but for white space.
   */
  String clean(QuantityClause bones, String folded, int from, int to) {
    String part = bones.text().substring(from, to);
    int start = rule("lead").find(part).map(match -> match.span().end()).orElse(0);
    int end =
        rule("trail")
            .findFrom(part, Math.max(start, part.length() - LONGEST_TRAIL))
            .map(match -> match.span().start())
            .orElse(part.length());
    if (end <= start) {
      return "";
    }
    StringBuilder name = new StringBuilder();
    for (int i = start; i < end; i++) {
      char c = part.charAt(i);
      if (c == QuantityClause.ASIDE) {
        printed(bones.inText(from + i, from + i + 1), folded, name);
      } else if (c != QuantityClause.TIME && c != QuantityClause.QUANTITY) {
        name.append(c);
      }
    }
    return name.toString();
  }

  private static void printed(Span span, String folded, StringBuilder name) {
    for (int i = span.start(); i < span.end(); i++) {
      if (!Characters.isSpace(folded.charAt(i))) {
        name.append(folded.charAt(i));
      }
    }
  }

  /** True for 建成, which says nothing of what was built. */
  boolean bareVerb(String subject) {
    return subject.length() <= LONGEST_BARE_VERB && rule("bare-verb").appliesTo(subject);
  }

  /** 保障性住房 of 开工建设保障性住房. */
  String withoutVerb(String name) {
    return name.substring(rule("made").find(name).map(match -> match.span().end()).orElse(0));
  }

  /** 海外仓 of 建成海外仓: that it is to be made is what every target says. */
  String withoutMaking(String name) {
    return name.substring(rule("making").find(name).map(match -> match.span().end()).orElse(0));
  }

  /** The name of what is counted, without 数量: 海外仓数量 has the area of 海外仓. */
  String counted(String name) {
    return rule("counted")
        .find(name)
        .map(match -> name.substring(0, match.span().start()))
        .orElse(name);
  }

  /** True for 若干政策措施, whose articles set targets, and false for a regulation. */
  boolean policies(String title) {
    return rule("policies").appliesTo(title);
  }

  /** The {@code size} parts of a list of names, or the whole list for each. */
  List<String> split(String names, int size) {
    return listed.split(names, size);
  }

  private Rule rule(String kind) {
    Rule rule = rules.get(kind);
    if (rule == null) {
      throw new QiantouException("data/rules/target.yml: no rule emits " + kind);
    }
    return rule;
  }
}
