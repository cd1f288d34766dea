package io.qiantou.extract;

import io.qiantou.lexicon.Rule;
import io.qiantou.model.Change;
import io.qiantou.model.Quantity;
import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what the quantities of a sentence count: {@code 进口3.66万亿元，增长8.9%} gives 进口 = 3.66万亿元 and 进口
 * increase 8.9 %.
 *
 * <p>Quantities that only 、 or 和 part share the verb; with 分别 and a list of as many names each has
 * its own ({@code 出口汽车、手机940亿元、727亿元}). A clause without a subject speaks of the subject before it.
 * One reader serves one paragraph, sentence after sentence.
 */
final class StatementReader {
  private static final int LONGEST_LEFT = 60;
  private static final int LONGEST_SENTENCE = 160;
  private static final int LONGEST_NAME = 60;

  private final ClauseWords words;
  private final String folded;
  private final StatementNames names;
  private final StatementTimes times;
  private final List<Statement> found = new ArrayList<>();

  StatementReader(ClauseWords words, String folded) {
    this.words = words;
    this.folded = folded;
    names = new StatementNames(words, folded);
    times = new StatementTimes(words, folded);
  }

  /** The statements of the sentence at {@code range}. */
  List<Statement> read(
      Span range, List<List<QuantityMention>> quantities, List<TimeMention> stated) {
    found.clear();
    names.enter();
    times.enter();
    QuantityClause bones =
        QuantityClause.of(
            folded,
            range,
            quantities.stream().map(list -> list.get(0).span()).toList(),
            stated.stream().map(TimeMention::span).toList());
    int first = 0;
    while (first < quantities.size()) {
      int last = first;
      while (last + 1 < quantities.size() && joint(bones, last)) {
        last++;
      }
      frame(bones, quantities, stated, first, last + 1);
      first = last + 1;
    }
    return List.copyOf(found);
  }

  /** True where nothing but 、 or 和 stands between this quantity and the next. */
  private boolean joint(QuantityClause bones, int quantity) {
    return words.joint(
        bones
            .text()
            .substring(bones.quantities().get(quantity) + 1, bones.quantities().get(quantity + 1)));
  }

  private void frame(
      QuantityClause bones,
      List<List<QuantityMention>> quantities,
      List<TimeMention> stated,
      int first,
      int end) {
    int at = bones.quantities().get(first);
    int clause = bones.start(at);
    int from = first == 0 ? clause : Math.max(clause, bones.quantities().get(first - 1) + 1);
    from = Math.max(Math.max(from, at - LONGEST_LEFT), names.consumed());
    String left = bones.text().substring(from, at);
    String unit = quantities.get(first).get(0).quantity().unit().kind();
    Rule.Match match = words.before(left);
    Frame frame = new Frame(bones, first, end, from, clause, left, match, unit.equals("times"));
    List<String> named = names.of(frame, unit);
    for (int i = first; i < end; i++) {
      Optional<TimeMention> time = times.time(frame, stated, i);
      for (QuantityMention mention : quantities.get(i)) {
        statement(frame, mention, named.get(i - first), time, stated, i);
      }
    }
    times.leave(frame);
    names.leave(frame, named);
  }

  private void statement(
      Frame frame,
      QuantityMention mention,
      String name,
      Optional<TimeMention> time,
      List<TimeMention> stated,
      int index) {
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      return;
    }
    int at = frame.bones().quantities().get(index);
    int end = frame.bones().end(at);
    found.add(
        new Statement(
            name,
            quantity(frame, mention.quantity(), stated),
            time,
            trimmed(frame.bones().inText(names.start(frame, name), end)),
            mention.number(),
            frame.verb(),
            frame.bones().text().substring(Math.max(0, at - LONGEST_SENTENCE), at),
            frame.bones().text().substring(Math.max(frame.clause(), at - LONGEST_LEFT), at),
            frame.bones().text().substring(at + 1, Math.min(end, at + LONGEST_LEFT))));
  }

  private Span trimmed(Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end && folded.charAt(start) <= ' ') {
      start++;
    }
    while (end > start && folded.charAt(end - 1) <= ' ') {
      end--;
    }
    return new Span(start, end);
  }

  private Quantity quantity(Frame frame, Quantity quantity, List<TimeMention> stated) {
    String kind = quantity.unit().kind();
    Optional<Change> change =
        switch (frame.verb()) {
          case "inc" -> Optional.of(Change.INCREASE);
          case "dec" -> Optional.of(Change.DECREASE);
          case "less" -> words.relative(kind) ? Optional.of(Change.DECREASE) : Optional.empty();
          default -> kind.equals("doublings") ? Optional.of(Change.INCREASE) : Optional.empty();
        };
    if (change.isEmpty() && !kind.equals("times")) {
      return quantity;
    }
    Optional<String> baseline = times.baseline(frame, stated);
    if (change.isEmpty() && baseline.isEmpty()) {
      baseline = times.ownTime(frame, stated).map(ClauseWords::baseline);
    }
    return quantity.with(change, baseline);
  }
}
