package io.qiantou.store;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.apache.jena.query.QueryCancelledException;

/**
 * Something that is made of a store in the background, because making it takes longer than who asks
 * can wait: the index behind the search page. {@link Derived} is the same for what takes no time.
 *
 * <pre>{@code
 * later.start(() -> true);                          // when a service starts
 * later.current(Duration.ofSeconds(1));             // Optional.empty() while it is being made
 * }</pre>
 *
 * <p>It is made on one thread, once for each state of the store that somebody asks for. What throws
 * is told to who waits for it, and made again for who asks then.
 */
public final class MadeLater<T> implements AutoCloseable {
  private final GraphStore store;
  private final Function<BooleanSupplier, T> make;
  private final ExecutorService worker;

  private Optional<T> made = Optional.empty();
  private long revision;
  private Optional<CompletableFuture<T>> running = Optional.empty();
  private volatile boolean closed;

  /**
   * Of {@code store}; nothing yet.
   *
   * @param name of the thread
   * @param make makes it; what it is given says whether nobody wants it any more
   */
  public MadeLater(GraphStore store, String name, Function<BooleanSupplier, T> make) {
    this.store = store;
    this.make = make;
    this.worker =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread thread = new Thread(work, name);
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Begins to make it, if it is not there.
   *
   * @param wanted asked on the thread that makes it, for it may take its time
   */
  public void start(BooleanSupplier wanted) {
    worker.execute(
        () -> {
          if (wanted.getAsBoolean()) {
            begin();
          }
        });
  }

  /**
   * That of the store as it is now; empty where it is not made within {@code patience}.
   *
   * @throws QueryCancelledException where the caller is interrupted
   */
  public Optional<T> current(Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      CompletableFuture<T> next = next();
      try {
        next.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        return Optional.empty();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new QueryCancelledException();
      } catch (ExecutionException e) {
        throw told(e);
      }
      synchronized (this) {
        // The store may have been written while it was made.
        if (isCurrent() || System.nanoTime() > end) {
          return isCurrent() ? made : Optional.empty();
        }
      }
    }
  }

  /** The last one that was made, of the store as it is now or as it was. */
  public synchronized Optional<T> latest() {
    return made;
  }

  private boolean isCurrent() {
    return made.isPresent() && revision == store.revision();
  }

  private synchronized CompletableFuture<T> next() {
    if (isCurrent()) {
      return CompletableFuture.completedFuture(made.orElseThrow());
    }
    begin();
    return running.orElseGet(
        () -> CompletableFuture.failedFuture(new CancellationException("closed")));
  }

  private synchronized void begin() {
    if (running.isEmpty() && !isCurrent() && !closed) {
      CompletableFuture<T> result = new CompletableFuture<>();
      running = Optional.of(result);
      worker.execute(() -> make(result));
    }
  }

  private void make(CompletableFuture<T> result) {
    try {
      long now = store.revision();
      T one = make.apply(() -> closed);
      synchronized (this) {
        made = Optional.of(one);
        revision = now;
        running = Optional.empty();
      }
      result.complete(one);
    } catch (RuntimeException | Error e) {
      synchronized (this) {
        running = Optional.empty();
      }
      result.completeExceptionally(e);
    }
  }

  private static RuntimeException told(ExecutionException fault) {
    if (fault.getCause() instanceof Error error) {
      throw error;
    }
    return fault.getCause() instanceof RuntimeException known
        ? known
        : new IllegalStateException(fault);
  }

  /**
   * Makes nothing more, and waits until the store is no longer read, at most ten seconds: who makes
   * it ends soon where its questions know that nobody wants it ({@link GraphStore#select(
   * org.apache.jena.query.Query, BooleanSupplier, Function)}). The thread is not interrupted, which
   * would close the files of the database under everybody.
   */
  @Override
  public void close() {
    closed = true;
    worker.shutdown();
    try {
      worker.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
