package io.qiantou.extract;

import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which of a sentence's expressions of time are those of a value, and which those of what it is
 * compared with.
 */
final class StatementTimes {
  private final ClauseWords words;
  private final String folded;

  /** The times of values that others start from: 2015年 of 从2015年的5%提升至8%. */
  private final Set<Integer> starts = new HashSet<>();

  StatementTimes(ClauseWords words, String folded) {
    this.words = words;
    this.folded = folded;
  }

  /** A sentence begins. */
  void enter() {
    starts.clear();
  }

  /**
   * The frame was read: where the next value starts from its own, its times are those of no value
   * behind it.
   */
  void leave(Frame frame) {
    if (frame.verb().equals("from")) {
      frame.bones().timesBefore(frame.quantityAt()).stream()
          .map(frame.bones().times()::get)
          .filter(place -> place >= frame.from())
          .forEach(starts::add);
    }
  }

  /** What the value is compared with, where its clause says so. */
  Optional<String> baseline(Frame frame, List<TimeMention> times) {
    Optional<Span> base = frame.match().get("base");
    if (base.isEmpty()) {
      return words.yoy(frame.left());
    }
    int from = frame.from() + base.get().start();
    int to = frame.from() + base.get().end();
    for (int i : frame.bones().timesBefore(frame.quantityAt())) {
      int at = frame.bones().times().get(i);
      if (from <= at && at < to) {
        return Optional.of(ClauseWords.baseline(times.get(i)));
      }
    }
    String name = words.clean(frame.bones(), folded, from, to);
    return name.isEmpty() ? Optional.empty() : Optional.of(name);
  }

  /** The time right before the quantity: 2020年的14.9%. */
  Optional<TimeMention> ownTime(Frame frame, List<TimeMention> times) {
    int end = frame.match().get("base").map(Span::end).orElse(0) + frame.from();
    Optional<TimeMention> own = Optional.empty();
    for (int i : frame.bones().timesBefore(frame.quantityAt())) {
      int at = frame.bones().times().get(i);
      if (at >= end && at >= frame.from() && at < frame.quantityAt()) {
        own = Optional.of(times.get(i));
      }
    }
    return own;
  }

  /** The time of the quantity at {@code index}. */
  Optional<TimeMention> time(Frame frame, List<TimeMention> times, int index) {
    int size = frame.end() - frame.first();
    List<TimeMention> before = before(frame, times, index);
    int own = index - frame.first();
    // 2021年和2022年，……分别为甲和乙
    if (size > 1 && before.size() == size && words.each(frame.left())) {
      return Optional.of(before.get(own));
    }
    if (size > 1 && before.size() > size && words.each(frame.left())) {
      return Optional.of(before.get(before.size() - size + own));
    }
    return before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
  }

  /** The expressions of time before a quantity that are no baseline. */
  private List<TimeMention> before(Frame frame, List<TimeMention> times, int index) {
    Optional<Span> base = frame.match().get("base").map(span -> span.shift(frame.from()));
    List<TimeMention> before = new ArrayList<>();
    for (int i : frame.bones().timesBefore(frame.bones().quantities().get(index))) {
      int at = frame.bones().times().get(i);
      boolean isBase =
          base.filter(span -> span.contains(at)).isPresent()
              || words.compared(frame.bones().text(), at);
      boolean isStart = starts.contains(at) || isMultiplied(frame, at);
      if (!isBase && !isStart) {
        before.add(times.get(i));
      }
    }
    return before;
  }

  /** 是2021年的2.4倍: the year is what the value is a multiple of. */
  private boolean isMultiplied(Frame frame, int timeAt) {
    return frame.verb().equals("reach")
        && timeAt >= frame.from()
        && frame.timesUnit()
        && frame.left().endsWith(QuantityClause.TIME + "的");
  }
}
