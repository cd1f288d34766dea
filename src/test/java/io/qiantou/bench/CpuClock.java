package io.qiantou.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * Processor time of the whole process, its collector and compiler included: what a piece of work
 * costs one core, whatever else the machine does.
 */
final class CpuClock {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private CpuClock() {}

  /** Seconds that {@code work} takes. */
  static double seconds(Runnable work) {
    long start = SYSTEM.getProcessCpuTime();
    work.run();
    return (SYSTEM.getProcessCpuTime() - start) / 1e9;
  }

  /**
   * The least of {@code rounds} times {@code work}: what it costs when nothing else is in its way.
   */
  static double best(int rounds, Runnable work) {
    double best = Double.MAX_VALUE;
    for (int i = 0; i < rounds; i++) {
      best = Math.min(best, seconds(work));
    }
    return best;
  }

  static double median(List<Double> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }
}
