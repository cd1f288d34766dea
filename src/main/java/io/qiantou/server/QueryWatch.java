package io.qiantou.server;

import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Looks at all running queries twenty times a second: whose time is over, whose client has left,
 * and, where the memory fills, which of them fills it.
 */
final class QueryWatch implements AutoCloseable {
  private static final long PERIOD_MILLISECONDS = 50;

  /** Above this part of the heap it is cleaned; what then is still above the next is too much. */
  private static final double FULL = 0.75;

  private static final double STILL_FULL = 0.6;

  private final Set<RunningQuery> running = ConcurrentHashMap.newKeySet();
  private final com.sun.management.ThreadMXBean threads =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "qiantou-watch");
            thread.setDaemon(true);
            return thread;
          });

  private final ScheduledFuture<?> looks;

  QueryWatch() {
    looks =
        clock.scheduleWithFixedDelay(
            this::look, PERIOD_MILLISECONDS, PERIOD_MILLISECONDS, TimeUnit.MILLISECONDS);
  }

  /** Looks at a query of the calling thread from now on. */
  RunningQuery begin(Caller caller, long nanoseconds) {
    RunningQuery query =
        new RunningQuery(
            caller,
            System.nanoTime() + nanoseconds,
            threads.getThreadAllocatedBytes(Thread.currentThread().getId()));
    running.add(query);
    return query;
  }

  /** Does not look at it any more. */
  void end(RunningQuery query) {
    query.finish();
    running.remove(query);
  }

  /** How many are running. */
  int size() {
    return running.size();
  }

  /** Stops all of them. */
  void stopAll() {
    running.forEach(query -> query.stop(RunningQuery.Reason.END));
  }

  private void look() {
    try {
      long now = System.nanoTime();
      running.forEach(query -> query.look(now));
      if (!running.isEmpty() && heap() > FULL) {
        System.gc(); // says what of it is in use and what only waits to be cleaned
        if (heap() > STILL_FULL) {
          running.stream()
              .max(Comparator.comparingLong(this::allocated))
              .ifPresent(query -> query.stop(RunningQuery.Reason.MEMORY));
        }
      }
    } catch (RuntimeException | OutOfMemoryError e) {
      // An exception would end the clock, and with it every time-out: the next look tries again.
      Thread.onSpinWait();
    }
  }

  private long allocated(RunningQuery query) {
    return query.allocated(threads.getThreadAllocatedBytes(query.thread()));
  }

  private static double heap() {
    Runtime java = Runtime.getRuntime();
    return (double) (java.totalMemory() - java.freeMemory()) / java.maxMemory();
  }

  @Override
  public void close() {
    looks.cancel(false);
    clock.shutdown();
  }
}
