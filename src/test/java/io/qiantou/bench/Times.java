package io.qiantou.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Milliseconds, one for each time that something was done. */
final class Times {
  private final List<Double> all = new ArrayList<>();

  void add(double millis) {
    all.add(millis);
  }

  /** The time that {@code part} of them do not exceed: 0.5 is the median. */
  double at(double part) {
    List<Double> sorted = new ArrayList<>(all);
    Collections.sort(sorted);
    return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(part * sorted.size())));
  }
}
