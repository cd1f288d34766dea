package io.qiantou.read;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs the work on one file in a thread of its own and ends it in one of two ways: a result, or an
 * {@link UnreadableInput}. Libraries that parse PDF and Word fail on damaged files in every way
 * there is: wrong casts, endless loops, stacks and heaps that are used up.
 *
 * @param limit longest time for one file
 * @param brokenCode code of the problem where the file is damaged
 * @param brokenMessage what to tell the user then
 */
record Budget(Duration limit, String brokenCode, String brokenMessage) {
  private static final long STACK = 16L << 20;

  /** The result of {@code work} on the file {@code name}. */
  <T> T run(String name, Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread worker = new Thread(null, task, "read " + name, STACK);
    worker.setDaemon(true);
    worker.start();
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      throw new UnreadableInput(
          name,
          "input.slow",
          "the file was not read within "
              + limit.toSeconds()
              + " s and was left out; it may be damaged: open it and save it again",
          e);
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new UnreadableInput(name, "input.interrupted", "reading was interrupted", e);
    } catch (ExecutionException e) {
      throw failure(name, e.getCause() == null ? e : e.getCause());
    }
  }

  private UnreadableInput failure(String name, Throwable cause) {
    if (cause instanceof UnreadableInput unreadable) {
      return unreadable;
    }
    if (cause instanceof OutOfMemoryError) {
      return tooBig(name, cause);
    }
    if (cause instanceof LinkageError missing) {
      throw missing;
    }
    return new UnreadableInput(name, brokenCode, brokenMessage, cause);
  }

  /** For a file that unpacks to more than is read. */
  static UnreadableInput tooBig(String name, Throwable cause) {
    return new UnreadableInput(
        name,
        "input.big",
        "the file unpacks to more than this program reads; split it into smaller files",
        cause);
  }

  /** The moment at which work that began now must have ended, in {@link System#nanoTime()}. */
  long deadline() {
    return System.nanoTime() + limit.toNanos();
  }
}
