package io.qiantou.extract;

import io.qiantou.lexicon.Lexicon;
import io.qiantou.lexicon.Rule;
import io.qiantou.model.MeasureKind;
import io.qiantou.model.QiantouException;
import io.qiantou.model.Section;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether a statement speaks of the future, of the past, or is neither target nor observation. */
final class Tense {
  private static final Set<String> DURATIONS =
      Set.of(
          "hours", "minutes", "seconds", "days", "working-days", "weeks", "months", "years", "age");

  private final ClauseWords words;
  private final Map<String, Rule> rules = new HashMap<>();

  /** What a statement is. */
  enum Kind {
    FUTURE,
    PAST,
    NEITHER
  }

  Tense(Lexicon lexicon, ClauseWords words) {
    this.words = words;
    for (Rule rule : lexicon.rules().rules("target")) {
      rules.put(rule.emits(), rule);
    }
  }

  /** The kind of {@code statement}. */
  Kind of(Statement statement, QuantityContext context) {
    if (isNoQuantity(statement)) {
      return Kind.NEITHER;
    }
    Kind kind = direction(statement, context);
    return kind == Kind.FUTURE && isRule(statement, context) ? Kind.NEITHER : kind;
  }

  private boolean isNoQuantity(Statement statement) {
    String unit = statement.quantity().unit().kind();
    if (DURATIONS.contains(unit)) {
      return statement.verb().isEmpty() || statement.verb().equals("make") || unit.equals("years");
    }
    return words.counts(unit) && rule("structural").find(statement.behind()).isPresent();
  }

  private Kind direction(Statement statement, QuantityContext context) {
    boolean future = rule("future").find(statement.sentence()).isPresent();
    boolean past = rule("past").find(statement.sentence()).isPresent();
    Optional<Integer> year = context.time(statement.time()).flatMap(TimeMention::year);
    Optional<Integer> now = context.now();
    if (year.isPresent() && now.isPresent() && !year.equals(now)) {
      return year.get() > now.get() ? Kind.FUTURE : Kind.PAST;
    }
    if (past != future) {
      return past ? Kind.PAST : Kind.FUTURE;
    }
    return usual(statement, context);
  }

  /** What statements are where the sentence itself does not say. */
  private Kind usual(Statement statement, QuantityContext context) {
    Optional<MeasureKind> kind = context.measure().map(measure -> measure.kind());
    if (context.news()) {
      return Kind.PAST;
    }
    if (context.caseStudy()) {
      return kind.filter(MeasureKind.PLANNED::equals).isPresent() ? Kind.FUTURE : Kind.PAST;
    }
    if (kind.isPresent()) {
      return sets(statement) ? Kind.FUTURE : Kind.NEITHER;
    }
    String heading = context.section().map(Section::heading).orElse("");
    if (rule("past-section").find(heading).isPresent()) {
      return Kind.PAST;
    }
    return rule("future-section").find(heading).isPresent() ? Kind.FUTURE : Kind.NEITHER;
  }

  private boolean sets(Statement statement) {
    return statement.verb().equals("make") || rule("sets").find(statement.indicator()).isPresent();
  }

  /** A condition, a rate, a list's total. */
  private boolean isRule(Statement statement, QuantityContext context) {
    if (context.measure().filter(m -> m.kind() == MeasureKind.ARTICLE).isPresent()
        && statement.time().isEmpty()) {
      return true;
    }
    return rule("rule-of-law").find(statement.clause()).isPresent()
        || rule("rule-of-law").find(statement.behind()).isPresent()
        || statement.clause().endsWith("等");
  }

  private Rule rule(String kind) {
    Rule rule = rules.get(kind);
    if (rule == null) {
      throw new QiantouException("data/rules/target.yml: no rule emits " + kind);
    }
    return rule;
  }
}
