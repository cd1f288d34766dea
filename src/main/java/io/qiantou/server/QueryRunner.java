package io.qiantou.server;

import io.qiantou.model.QiantouException;
import io.qiantou.query.BrokenLimit;
import io.qiantou.query.QueryFence;
import io.qiantou.query.QueryLimitException;
import io.qiantou.store.ServedStore;
import io.qiantou.store.StoreAway;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * Runs the queries of clients, so many at once, each within its limits. Whatever ends one early is
 * a {@link Refusal} that says why; what comes back is the whole of an answer.
 */
final class QueryRunner implements AutoCloseable {
  private static final int WAITING_FOR_EACH = 8;

  private final ServedStore store;
  private final QueryLimits limits;
  private final QueryWatch watch = new QueryWatch();
  private final Semaphore turns;
  private final AtomicInteger waiting = new AtomicInteger();
  private volatile boolean ending;

  QueryRunner(ServedStore store, QueryLimits limits) {
    this.store = store;
    this.limits = limits;
    this.turns = new Semaphore(limits.atOnce(), true);
  }

  /**
   * Reads a query. SPARQL 1.1 and nothing more: an update is no query, however it begins.
   *
   * @throws Refusal with what is wrong
   */
  static Query parse(String text) {
    try {
      return QueryFactory.create(text, Syntax.syntaxSPARQL_11);
    } catch (QueryException e) {
      throw new Refusal(400, String.valueOf(e.getMessage()), e);
    } catch (StackOverflowError e) {
      throw new Refusal(400, "查询嵌套过深 / the query is nested too deep", e);
    }
  }

  /**
   * Runs {@code query} on the store.
   *
   * @param time the longest that it may take, at most what the limits say
   * @param work makes the answer, to its end
   * @throws Refusal where there is no answer
   */
  <T> T run(Query query, Duration time, Caller caller, Function<QueryExec, T> work) {
    takeTurn();
    try {
      RunningQuery running = watch.begin(caller, time.toNanos());
      try {
        QueryFence.check(query, store::contains);
        return store.answer(query, time, execution -> execute(execution, running, work));
      } catch (QueryCancelledException e) {
        throw stopped(running, time, e);
      } catch (Refusal e) {
        throw e;
      } catch (StoreAway e) {
        throw running.reason().isPresent() ? stopped(running, time, e) : away(e);
      } catch (QiantouException | QueryException e) {
        throw new Refusal(400, String.valueOf(e.getMessage()), e);
      } catch (RuntimeException e) {
        // What a query that was ended stood on (a sort's bag, an iterator) fails in its own way.
        throw running.reason().isPresent() ? stopped(running, time, e) : e;
      } catch (StackOverflowError e) {
        throw new Refusal(400, "查询嵌套过深 / the query is nested too deep", e);
      } catch (OutOfMemoryError e) {
        throw new Refusal(503, memory(), e);
      } finally {
        watch.end(running);
      }
    } finally {
      turns.release();
    }
  }

  /**
   * Runs the project's own questions, which keep their time themselves, in turn with those of
   * clients.
   *
   * @throws Refusal where too many are running, or one took too long
   */
  <T> T inTurn(Supplier<T> work) {
    takeTurn();
    try {
      return work.get();
    } catch (QueryCancelledException e) {
      throw new Refusal(
          503, "查询超时 / the query took longer than " + seconds(limits.time()) + " s", e);
    } finally {
      turns.release();
    }
  }

  private static <T> T execute(
      QueryExec execution, RunningQuery running, Function<QueryExec, T> work) {
    BrokenLimit limit = new BrokenLimit();
    limit.into(execution.getContext());
    try {
      running.started(execution);
      T result = work.apply(execution);
      try {
        limit.check();
      } catch (QueryLimitException e) {
        if (result instanceof Answer answer) {
          answer.body().close();
        }
        throw e;
      }
      return result;
    } catch (QueryCancelledException e) {
      limit.check();
      throw e;
    }
  }

  private void takeTurn() {
    if (ending) {
      throw new Refusal(503, "服务正在停止 / the service is stopping");
    }
    if (turns.tryAcquire()) {
      return;
    }
    try {
      boolean mayWait = waiting.incrementAndGet() <= limits.atOnce() * WAITING_FOR_EACH;
      if (mayWait && turns.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      waiting.decrementAndGet();
    }
    throw new Refusal(
        503, "查询繁忙，请稍后再试 / " + limits.atOnce() + " queries are running; try again soon");
  }

  private Refusal stopped(RunningQuery running, Duration time, Throwable cause) {
    return switch (running.reason().orElse(RunningQuery.Reason.TIME)) {
      case TIME ->
          new Refusal(503, "查询超时 / the query took longer than " + seconds(time) + " s", cause);
      case CLIENT -> new Refusal(503, "the client has left", cause);
      case MEMORY -> new Refusal(503, memory(), cause);
      case END -> new Refusal(503, "服务正在停止 / the service is stopping", cause);
    };
  }

  /**
   * What a store elsewhere does not take is the client's; that it is away is told by {@link
   * Faults}.
   */
  private static QiantouException away(StoreAway fault) {
    return fault.refusesTheQuestion()
        ? new Refusal(400, String.valueOf(fault.getMessage()), fault)
        : fault;
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }

  private static String memory() {
    return "查询占用内存过多 / the query needs more memory than there is; restrict it";
  }

  /** How many are running. */
  int running() {
    return watch.size();
  }

  /** How many wait for their turn. */
  int waiting() {
    return Math.max(0, waiting.get());
  }

  /** Begins no other query; those that run go on. */
  void refuse() {
    ending = true;
  }

  /** Stops those that run. */
  void stop() {
    refuse();
    watch.stopAll();
  }

  @Override
  public void close() {
    stop();
    watch.close();
  }
}
