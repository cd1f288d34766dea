package io.qiantou.store;

import io.qiantou.model.QiantouException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Threads for work that starts threads of its own, as TDB2's bulk loader does: where one of these
 * dies, who waits for the work is told. A loader by itself (Jena 5.6.0) waits for a thread that has
 * met a full disk for ever. Some of its threads say what they met in the log and end as if all were
 * well. Where others wait for them, that nobody goes on for some seconds is the sign.
 *
 * <p>The trap: where nobody waits for what such a thread was to make, the work returns as if it
 * were done. A thread that makes an index is one of them: what it was to make has to be counted
 * ({@link IndexSizes}).
 *
 * <pre>{@code
 * threads.run(loader::startBulk);
 * threads.run(loader::finishBulk);   // throws what any of the loader's threads died of
 * threads.close();                   // ends those that are left
 * }</pre>
 */
final class LoaderThreads implements AutoCloseable {
  private static final String NAME = "qiantou-bulk";
  private static final int LOOK_EVERY_MILLIS = 500;
  private static final int IDLE_LOOKS = 10;

  private final Path folder;
  private final CompletableFuture<Void> broken = new CompletableFuture<>();

  /** A thread belongs to the group of the thread that started it, and is a daemon as that is. */
  private final ThreadGroup group =
      new ThreadGroup(NAME) {
        @Override
        public void uncaughtException(Thread thread, Throwable fault) {
          broken.completeExceptionally(fault);
        }
      };

  private final ExecutorService first = Executors.newSingleThreadExecutor(this::thread);

  /** For the load that is made in {@code folder}. */
  LoaderThreads(Path folder) {
    this.folder = folder;
  }

  private Thread thread(Runnable task) {
    Thread thread = new Thread(group, task, NAME);
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Runs {@code work} to its end, or to that of a thread which it started.
   *
   * @throws QiantouException with what went wrong as its cause, where that is known
   */
  void run(Runnable work) {
    CompletableFuture<Object> end =
        CompletableFuture.anyOf(CompletableFuture.runAsync(work, first), broken);
    try {
      for (int idle = 0; idle < IDLE_LOOKS; idle = allWait() ? idle + 1 : 0) {
        try {
          end.get(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
          return;
        } catch (TimeoutException e) {
          // Large loads take their time; whether anybody is at work is looked at next.
        }
      }
    } catch (ExecutionException e) {
      Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
      throw new QiantouException("a thread of the bulk load ended: " + cause, cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new QiantouException(folder + ": 载入被中断 / the load was interrupted", e);
    }
    throw new QiantouException(
        folder + ": 载入停住 / the bulk load has stopped; the log has the reason above");
  }

  /** Whether every thread waits for another; who reads, writes or computes does not. */
  private boolean allWait() {
    Thread[] threads = new Thread[group.activeCount() + 1];
    int found = group.enumerate(threads);
    return Arrays.stream(threads)
        .limit(found)
        .allMatch(thread -> thread.getState() == Thread.State.WAITING);
  }

  /** Ends all that still run or wait. */
  @Override
  public void close() {
    first.shutdownNow();
    group.interrupt();
  }
}
