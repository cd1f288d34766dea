package io.qiantou.query;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * Ends an execution whose time is over, or whose answer nobody wants any more. Jena has a time-out
 * too, but misses it where it comes while the plan is being made, and the first side of a join may
 * be most of the work: here the execution is told again until it ends.
 *
 * <p>{@code Deadline.within(Duration.ofSeconds(30), execution, e -> rows(e.select()))}
 */
public final class Deadline {
  private static final long AGAIN_MILLISECONDS = 50;

  private final QueryExec execution;

  /** Looked at first after so long, and then again and again. */
  private final Duration first;

  private final BooleanSupplier reached;
  private volatile boolean over;

  private Deadline(QueryExec execution, Duration first, BooleanSupplier reached) {
    this.execution = execution;
    this.first = first;
    this.reached = reached;
  }

  /**
   * What {@code work} makes of {@code execution}.
   *
   * @param time zero is without end
   * @throws QueryCancelledException where the time is over
   */
  public static <T> T within(Duration time, QueryExec execution, Function<QueryExec, T> work) {
    return time.isZero()
        ? work.apply(execution)
        : new Deadline(execution, time, () -> true).run(work);
  }

  /**
   * The same without a time, until nobody wants it.
   *
   * @param unwanted asked on another thread, many times a second
   * @throws QueryCancelledException where nobody does
   */
  public static <T> T until(
      BooleanSupplier unwanted, QueryExec execution, Function<QueryExec, T> work) {
    return new Deadline(execution, Duration.ofMillis(AGAIN_MILLISECONDS), unwanted).run(work);
  }

  private <T> T run(Function<QueryExec, T> work) {
    Thread clock = new Thread(this::watch, "qiantou-deadline");
    clock.setDaemon(true);
    clock.start();
    try {
      return work.apply(execution);
    } catch (RuntimeException e) {
      // What an execution that was ended stood on (a sort's bag, an iterator) fails in its own way.
      throw over ? new QueryCancelledException() : e;
    } finally {
      clock.interrupt();
    }
  }

  private void watch() {
    try {
      Thread.sleep(first.toMillis());
      while (!reached.getAsBoolean()) {
        Thread.sleep(AGAIN_MILLISECONDS);
      }
      over = true;
      while (true) {
        execution.abort();
        Thread.sleep(AGAIN_MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the execution has ended, and so does this thread
    }
  }
}
