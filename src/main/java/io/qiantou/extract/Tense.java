package io.qiantou.extract;

import io.qiantou.lexicon.Lexicon;
import io.qiantou.lexicon.Rule;
import io.qiantou.model.Comparison;
import io.qiantou.model.MeasureKind;
import io.qiantou.model.QiantouException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether a statement speaks of the future, of the past, or is neither target nor observation. */
final class Tense {
  /** The verbs that set a value, whatever it is of. */
  private static final Set<String> SETTING = Set.of("make", "to", "inc", "dec");

  private final ClauseWords words;
  private final ReportedTimes reported;
  private final Map<String, Rule> rules = new HashMap<>();

  /** What a statement is. */
  enum Kind {
    FUTURE,
    PAST,
    NEITHER
  }

  Tense(Lexicon lexicon, ClauseWords words, ReportedTimes reported) {
    this.words = words;
    this.reported = reported;
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
    if (kind == Kind.FUTURE && statement.verb().equals("from")) {
      return Kind.PAST;
    }
    return kind == Kind.FUTURE && isRule(statement, context) ? Kind.NEITHER : kind;
  }

  private boolean isNoQuantity(Statement statement) {
    String unit = statement.quantity().unit().kind();
    if (rule("no-indicator").appliesTo(statement.indicator())) {
      return true;
    }
    if (words.duration(unit)) {
      boolean limited =
          statement.quantity().comparison() != Comparison.EQUAL
              && words.measureHead(statement.indicator());
      limited |= rule("days").appliesTo(statement.indicator());
      return unit.equals("years")
          || (!limited && (statement.verb().isEmpty() || statement.verb().equals("make")));
    }
    if (isCondition(statement)
        || isQualifier(statement)
        || rule("of-class").appliesTo(statement.behind())) {
      return true;
    }
    return words.counts(unit) && rule("structural").appliesTo(statement.behind());
  }

  /** 金额在1000万元以下的项目: a condition that says which ones are meant. */
  private boolean isCondition(Statement statement) {
    String unit = statement.quantity().unit().kind();
    return !words.counts(unit)
        && !words.relative(unit)
        && statement.behind().startsWith("的")
        && statement.quantity().comparison() != Comparison.EQUAL
        && (statement.verb().isEmpty() || statement.verb().equals("reach"))
        && !makes(statement);
  }

  /** 产值超百亿元企业4家: says which ones are counted. */
  private boolean isQualifier(Statement statement) {
    return statement.quantity().comparison() != Comparison.EQUAL
        && statement.behind().indexOf(QuantityClause.QUANTITY) >= 0
        && rule("qualifies").appliesTo(statement.behind());
  }

  /** 设立规模不低于20亿元的基金: how large that is which is made, and not which ones are meant. */
  private boolean makes(Statement statement) {
    return rule("makes").appliesTo(statement.clause())
        && statement.behind().indexOf(QuantityClause.QUANTITY) < 0;
  }

  private Kind direction(Statement statement, QuantityContext context) {
    boolean future =
        applies("future", statement.sentence())
            || (!context.caseStudy() && !context.news() && applies("duty", statement.clause()));
    boolean past =
        applies("past", statement.sentence())
            || (context.measure().isEmpty() && applies("past-compared", statement.sentence()))
            || (!isMoved(statement, context) && applies("past-start", statement.sentence()));
    if (statement.time().filter(t -> reported.isOver(t, context.issued())).isPresent()) {
      return Kind.PAST;
    }
    Optional<TimeMention> time = context.time(statement.time());
    Optional<Integer> year = time.flatMap(TimeMention::year);
    Optional<Integer> now = context.now();
    if (time.filter(t -> isAhead(t, now)).isPresent()) {
      return Kind.FUTURE;
    }
    if (year.isPresent() && now.isPresent() && !year.equals(now)) {
      return year.get() > now.get() ? Kind.FUTURE : Kind.PAST;
    }
    if (past != future) {
      return past ? Kind.PAST : Kind.FUTURE;
    }
    return usual(statement, context);
  }

  /** 由2025年的48立方米降至40立方米以下 in a plan's measure: where the value is to come to. */
  private static boolean isMoved(Statement statement, QuantityContext context) {
    return statement.verb().equals("to")
        && context.measure().isPresent()
        && context.plan().isPresent();
  }

  /** True for 2025年底前 in a document of 2025. */
  private static boolean isAhead(TimeMention time, Optional<Integer> now) {
    return (time.limit() || time.goal())
        && time.year().isPresent()
        && now.filter(year -> year > time.year().get()).isEmpty();
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
    if (rule("review").appliesTo(context.heading())) {
      return Kind.PAST;
    }
    if (isExtent(statement) || fallsShort(statement, context)) {
      return Kind.PAST;
    }
    if (kind.isPresent()) {
      return sets(statement, context) ? Kind.FUTURE : Kind.NEITHER;
    }
    for (String heading : context.headings()) {
      if (rule("past-section").appliesTo(heading)) {
        return Kind.PAST;
      }
      if (rule("future-section").appliesTo(heading)) {
        return Kind.FUTURE;
      }
    }
    // What a plan sets before its first section: 全年损失率控制在1.5%以内.
    boolean opens = context.section().isEmpty() && context.plan().isPresent();
    boolean bound = statement.quantity().comparison() != Comparison.EQUAL;
    return opens && (bound || sets(statement, context)) ? Kind.FUTURE : Kind.NEITHER;
  }

  /** 实施范围119.68平方公里: how large something is. */
  private boolean isExtent(Statement statement) {
    return words.area(statement.quantity().unit().kind())
        && rule("extent").appliesTo(statement.clause());
  }

  /** 利用率不足25%, before all measures: no target says that a value is not reached. */
  private static boolean fallsShort(Statement statement, QuantityContext context) {
    return context.measure().isEmpty() && statement.quantity().comparison() == Comparison.LESS;
  }

  private boolean sets(Statement statement, QuantityContext context) {
    return SETTING.contains(statement.verb())
        || (context.plan().isPresent() && isCounted(statement))
        || rule("goal-verb").appliesTo(statement.clause())
        || rule("makes").appliesTo(statement.clause())
        || rule("sets").appliesTo(statement.indicator());
  }

  /** In a plan: 加装电梯300部. */
  private boolean isCounted(Statement statement) {
    return words.counts(statement.quantity().unit().kind())
        && statement.verb().isEmpty()
        && Set.of(Comparison.EQUAL, Comparison.AT_LEAST).contains(statement.quantity().comparison())
        && statement.clause().endsWith(statement.indicator())
        && (statement.behind().isEmpty() || statement.behind().charAt(0) == '、');
  }

  /** A condition, a rate, a list's total. */
  private boolean isRule(Statement statement, QuantityContext context) {
    if (context.regulates() && statement.time().isEmpty()) {
      return true;
    }
    return applies("rule-of-law", statement.clause())
        || applies("rule-of-law", statement.behind())
        || statement.clause().endsWith("等")
        || isBare(statement);
  }

  /** 50件典型案例 without a verb: how many there are, not how many there are to be. */
  private boolean isBare(Statement statement) {
    return !rule("moves").appliesTo(statement.clause())
        && statement.verb().isEmpty()
        && statement.quantity().comparison() == Comparison.EQUAL
        && statement.behind().indexOf(statement.indicator()) >= 0
        && statement.behind().indexOf(statement.indicator()) <= 1;
  }

  private boolean applies(String kind, String text) {
    Rule rule = rule(kind);
    return rule.cuedIn(text) && rule.appliesTo(text);
  }

  private Rule rule(String kind) {
    Rule rule = rules.get(kind);
    if (rule == null) {
      throw new QiantouException("data/rules/target.yml: no rule emits " + kind);
    }
    return rule;
  }
}
