package io.qiantou.cli;

import io.qiantou.model.QiantouException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Work on all cores whose results come in the order of the input, with no more than a few results
 * in memory at once.
 */
final class InOrder {
  private InOrder() {}

  /** Runs the tasks and hands each result over in their order, on the caller's thread. */
  static <T> void run(List<Callable<T>> tasks, Consumer<T> sink) {
    int cores = Runtime.getRuntime().availableProcessors();
    ExecutorService workers =
        Executors.newFixedThreadPool(
            Math.max(1, Math.min(cores, tasks.size())),
            task -> {
              Thread thread = new Thread(task, "extract");
              thread.setDaemon(true);
              return thread;
            });
    try {
      Deque<Future<T>> running = new ArrayDeque<>();
      for (Callable<T> task : tasks) {
        if (running.size() >= cores * 4) {
          sink.accept(result(running.removeFirst()));
        }
        running.addLast(workers.submit(task));
      }
      while (!running.isEmpty()) {
        sink.accept(result(running.removeFirst()));
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new QiantouException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new QiantouException("extraction failed: " + e.getCause(), e);
    }
  }
}
