package io.qiantou.extract;

import io.qiantou.lexicon.Lexicon;
import io.qiantou.model.Bindingness;
import io.qiantou.model.Deadline;
import io.qiantou.model.DocumentText;
import io.qiantou.model.Fact;
import io.qiantou.model.Measure;
import io.qiantou.model.Observation;
import io.qiantou.model.Table;
import io.qiantou.model.Target;
import io.qiantou.text.MappedText;
import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads targets and observations out of running text (目标、观测值): {@code 到2025年，森林覆盖率达到24.1%} is a
 * target due in 2025, {@code 2024年进口3.66万亿元，同比增长5%} two observations of 2024.
 *
 * <p>Paragraph by paragraph, sentence by sentence: the quantities and times of a sentence are
 * found, then what each quantity counts, then whether the sentence speaks of the future or of the
 * past. Tables of numbers are read elsewhere ({@link IndicatorTables}, {@link StatisticalTables});
 * a cell of any other is read as a sentence. The trap: a number without a noun, a rule for single
 * cases ({@code 给予不超过30%的补助}) and a time of reaction are neither.
 */
public final class QuantityExtractor {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern TORN = Pattern.compile("(?<![.\\d])\\d{2,}[ \u3000]\\d{1,2}(?!\\d)");

  /** How far from the beginning of a sentence a time stands that holds for those behind it. */
  private static final int OPENING = 16;

  private final QuantityFinder quantities;
  private final TimeFinder times;
  private final ClauseWords words;
  private final Tense tense;
  private final ReportedTimes reported;
  private final ObservedPlaces places;

  /** With the rules and units of {@code lexicon}. */
  public QuantityExtractor(Lexicon lexicon) {
    quantities = new QuantityFinder(lexicon);
    times = new TimeFinder(lexicon);
    words = new ClauseWords(lexicon);
    reported = new ReportedTimes(lexicon);
    tense = new Tense(lexicon, words, reported);
    places = new ObservedPlaces(lexicon);
  }

  /**
   * The targets and observations of {@code document}, in reading order.
   *
   * @param deadlines those of the document: a target without a date of its own is due with its
   *     measure
   */
  public List<Fact> extract(DocumentText document, List<Deadline> deadlines) {
    QuantityContext context =
        new QuantityContext(
            document,
            deadlines,
            times,
            words,
            reported,
            places.context(document.document().head()));
    String text = document.mapped().text();
    List<Fact> found = new ArrayList<>();
    List<Table> tables = document.tables();
    int nextTable = 0;
    int start = document.span().start();
    while (start < document.span().end()) {
      Span paragraph = NumberLines.paragraph(text, start, document.span().end());
      while (nextTable < tables.size() && tables.get(nextTable).span().end() <= start) {
        nextTable++;
      }
      Optional<Table> table =
          tables.stream()
              .skip(nextTable)
              .findFirst()
              .filter(next -> next.span().overlaps(paragraph));
      if (table.filter(t -> t.hasIndicators() || t.reports()).isEmpty()) {
        boolean task = table.filter(Table::allocates).isPresent();
        paragraph(document, paragraph, task, context, found);
      }
      start = paragraph.end() + 1;
    }
    return found;
  }

  /**
   * Reads a paragraph that is prose.
   *
   * @param task true for a row of a table that allocates tasks: what it says may lack any stop
   */
  private void paragraph(
      DocumentText document,
      Span paragraph,
      boolean task,
      QuantityContext context,
      List<Fact> found) {
    String folded = paragraph.of(document.mapped().folded()).replace('\n', ' ');
    if (!NumberLines.mayHoldQuantities(folded) || !(task || NumberLines.isProse(folded))) {
      return;
    }
    context.enter(paragraph);
    StatementReader reader = new StatementReader(words, folded);
    int start = 0;
    for (int i = 0; i <= folded.length(); i++) {
      if (i == folded.length() || endsSentence(folded.charAt(i))) {
        if (i > start) {
          sentence(document, folded, new Span(start, i), paragraph.start(), reader, context, found);
        }
        start = i + 1;
      }
    }
    bindingness(folded, context, found);
  }

  private void sentence(
      DocumentText document,
      String folded,
      Span range,
      int origin,
      StatementReader reader,
      QuantityContext context,
      List<Fact> found) {
    List<QuantityMention> mentions = quantities.find(folded, range);
    Span looked =
        mentions.isEmpty()
            ? new Span(range.start(), Math.min(range.end(), range.start() + OPENING))
            : range;
    List<TimeMention> stated =
        times.find(folded, looked, context.now()).stream()
            .filter(time -> !isInTitle(folded, range, time.span().start()))
            .toList();
    List<List<QuantityMention>> groups = groups(mentions, stated);
    stated = ofValues(stated, folded, context);
    if (!groups.isEmpty()) {
      int first = found.size();
      for (Statement statement : reader.read(range, groups, stated)) {
        fact(document, statement, origin, context)
            .map(fact -> sharing(fact, found.subList(first, found.size()), context))
            .ifPresent(found::add);
      }
    }
    Optional<TimeMention> first = stated.isEmpty() ? Optional.empty() : Optional.of(stated.get(0));
    context.leave(
        first
            .filter(time -> time.span().start() - range.start() <= OPENING)
            .filter(time -> !words.compared(folded, time.span().start()))
            .filter(time -> !words.starts(folded, time.span().start())));
  }

  /**
   * The times that values are of, with the year that a sentence names but once (2025年…，全年…) or an
   * article leaves out.
   */
  private List<TimeMention> ofValues(
      List<TimeMention> stated, String folded, QuantityContext context) {
    List<TimeMention> times = new ArrayList<>();
    Optional<Integer> named = Optional.empty();
    for (TimeMention time : stated) {
      if (reported.isOfNone(time, folded)) {
        continue;
      }
      int at = time.span().start();
      if (time.year().isPresent() && !words.compared(folded, at) && !words.starts(folded, at)) {
        named = time.year();
      }
      boolean part = time.year().isEmpty() && reported.isPartOfYear(time);
      times.add(
          part && named.isPresent()
              ? time.in(named.get(), false)
              : context.news() ? reported.dated(time, context.issued()) : time);
    }
    return times;
  }

  /** True between 《 and 》: the year of 《示例目录（2024年本）》 is part of a name. */
  private static boolean isInTitle(String folded, Span range, int at) {
    int open = folded.lastIndexOf('《', at);
    return open >= range.start() && folded.substring(open, at).indexOf('》') < 0;
  }

  /** The quantities that are no part of an expression of time; the ends of a range together. */
  private static List<List<QuantityMention>> groups(
      List<QuantityMention> mentions, List<TimeMention> stated) {
    List<List<QuantityMention>> groups = new ArrayList<>();
    int next = 0;
    for (QuantityMention mention : mentions) {
      while (next < stated.size() && stated.get(next).span().end() <= mention.span().start()) {
        next++;
      }
      if (next < stated.size() && stated.get(next).span().overlaps(mention.span())) {
        continue;
      }
      List<QuantityMention> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
      if (!last.isEmpty() && last.get(0).span().equals(mention.span())) {
        last.add(mention);
      } else {
        groups.add(new ArrayList<>(List.of(mention)));
      }
    }
    return groups;
  }

  /**
   * True where the page shows a space within the digits of a number: nobody knows what stood there.
   */
  private static boolean isTorn(DocumentText document, Span number) {
    return TORN.matcher(document.document().source().quote(document.mapped().toSource(number)))
        .find();
  }

  private Optional<Fact> fact(
      DocumentText document, Statement statement, int origin, QuantityContext context) {
    MappedText mapped = document.mapped();
    if (isTorn(document, statement.number().shift(origin))) {
      return Optional.empty();
    }
    Span inText = statement.span().shift(origin);
    Span evidence = mapped.toSource(inText);
    String quote = SPACE.matcher(inText.of(mapped.text())).replaceAll("");
    Optional<Measure> measure = context.measure();
    boolean start = statement.verb().equals("from");
    return switch (tense.of(statement, context)) {
      case FUTURE ->
          Optional.of(
              new Target(
                  measure,
                  statement.indicator(),
                  statement.quantity(),
                  context.due(statement.time(), statement.clause()),
                  Optional.empty(),
                  quote,
                  evidence,
                  "target.before"));
      case PAST ->
          Optional.of(
              new Observation(
                  measure,
                  statement.indicator(),
                  statement.quantity(),
                  start ? context.startPeriod(statement.time()) : context.period(statement.time()),
                  !start && context.periodInferred(statement.time()),
                  places.of(statement.indicator(), mapped, inText, context.places()),
                  quote,
                  evidence,
                  "target.before"));
      case NEITHER -> Optional.empty();
    };
  }

  /** The fact, with the indicator of the one before in its sentence where it only names a place. */
  private Fact sharing(Fact fact, List<Fact> before, QuantityContext context) {
    return fact instanceof Observation observation
            && !before.isEmpty()
            && before.get(before.size() - 1) instanceof Observation last
        ? places.sharingIndicator(observation, last, context.places())
        : fact;
  }

  private void bindingness(String folded, QuantityContext context, List<Fact> found) {
    Optional<Bindingness> binding = words.bindingness(folded);
    if (binding.isEmpty()) {
      return;
    }
    for (int i = 0; i < found.size(); i++) {
      if (found.get(i) instanceof Target target && context.isOfSection(target)) {
        found.set(
            i,
            new Target(
                target.measure(),
                target.indicator(),
                target.quantity(),
                target.due(),
                binding,
                target.quote(),
                target.evidence(),
                target.rule()));
      }
    }
  }

  private static boolean endsSentence(char c) {
    return c == '。' || c == '；' || c == '！' || c == '？' || c == '\t';
  }
}
