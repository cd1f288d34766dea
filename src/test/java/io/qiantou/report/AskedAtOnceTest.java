package io.qiantou.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.resource.Resources;
import io.qiantou.store.GraphStore;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several callers at once, of a store whose first question takes as long as the test wants. */
@Timeout(60)
class AskedAtOnceTest {
  private final Report leads = Reports.reports(Resources.packed()).get("leads");
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);
  private final AtomicInteger queries = new AtomicInteger();
  private final List<Thread> callers = Collections.synchronizedList(new ArrayList<>());
  private final ExecutorService pool =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "caller");
            thread.setDaemon(true);
            callers.add(thread);
            return thread;
          });

  private boolean cancelled;

  @AfterEach
  void end() {
    released.countDown();
    pool.shutdownNow();
  }

  @Test
  void anAnswerIsMadeOnceForAllWhoWait() throws Exception {
    KeptAnswers answers = new KeptAnswers(slow(), Duration.ZERO);
    Future<Table> first = ask(answers);
    asked.await();
    Future<Table> second = ask(answers);
    untilAllWait();
    released.countDown();
    assertThat(second.get()).isSameAs(first.get());
    assertThat(answers.get(leads, Map.of())).isSameAs(first.get());
    assertThat(queries).hasValue(1);
  }

  /** Else each would wait for its own time-out, one behind the other, and hold its turn. */
  @Test
  void whatTookTooLongIsToldToAllWhoWait() throws Exception {
    cancelled = true;
    KeptAnswers answers = new KeptAnswers(slow(), Duration.ofMinutes(1));
    Future<Table> first = ask(answers);
    asked.await();
    List<Future<Table>> others = List.of(ask(answers), ask(answers), ask(answers));
    untilAllWait();
    released.countDown();
    assertThat(thrown(first)).isInstanceOf(QueryCancelledException.class);
    for (Future<Table> other : others) {
      assertThat(thrown(other)).isInstanceOf(QueryCancelledException.class);
    }
    assertThat(queries).hasValue(1);
    assertThat(answers.get(leads, Map.of()).rows()).isEmpty();
    assertThat(queries).hasValue(2);
  }

  /** A hundred, for a map keeps several questions behind one lock. */
  @Test
  void otherQuestionsDoNotWait() throws Exception {
    KeptAnswers answers = new KeptAnswers(slow(), Duration.ZERO);
    Future<Table> first = ask(answers);
    asked.await();
    Future<Integer> others =
        pool.submit(
            () -> {
              for (int i = 0; i < 100; i++) {
                answers.get(leads, Map.of("agency", "agency " + i));
              }
              return 100;
            });
    assertThat(others.get(20, TimeUnit.SECONDS)).isEqualTo(100);
    assertThat(first.isDone()).isFalse();
  }

  @Test
  void whoWaitsKeepsItsOwnTime() throws Exception {
    KeptAnswers answers = new KeptAnswers(slow(), Duration.ofMillis(300));
    Future<Table> first = ask(answers);
    asked.await();
    assertThat(thrown(ask(answers))).isInstanceOf(QueryCancelledException.class);
    assertThat(first.isDone()).isFalse();
  }

  @Test
  void whoWaitsCanBeInterrupted() throws Exception {
    KeptAnswers answers = new KeptAnswers(slow(), Duration.ZERO);
    Future<Table> first = ask(answers);
    asked.await();
    Future<Table> second = ask(answers);
    untilAllWait();
    callers.get(1).interrupt();
    assertThat(thrown(second)).isInstanceOf(QueryCancelledException.class);
    assertThat(first.isDone()).isFalse();
  }

  private Future<Table> ask(KeptAnswers answers) {
    return pool.submit(() -> answers.get(leads, Map.of()));
  }

  private static Throwable thrown(Future<Table> answer) throws Exception {
    try {
      throw new AssertionError("an answer: " + answer.get(20, TimeUnit.SECONDS));
    } catch (ExecutionException e) {
      return Objects.requireNonNull(e.getCause());
    }
  }

  private void untilAllWait() throws InterruptedException {
    while (callers.stream().anyMatch(thread -> thread.getState() == Thread.State.RUNNABLE)) {
      Thread.sleep(5);
    }
  }

  /** Answers without rows; the first when it is released. */
  private GraphStore slow() {
    return (GraphStore)
        Proxy.newProxyInstance(
            GraphStore.class.getClassLoader(),
            new Class<?>[] {GraphStore.class},
            (store, method, arguments) ->
                switch (method.getName()) {
                  case "keepsCounts" -> true;
                  case "revision" -> 1L;
                  case "select" -> select((Function<?, ?>) arguments[2]);
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  @SuppressWarnings("unchecked") // what select reads its rows by
  private Object select(Function<?, ?> reading) throws InterruptedException {
    if (queries.incrementAndGet() == 1) {
      asked.countDown();
      released.await();
      if (cancelled) {
        throw new QueryCancelledException();
      }
    }
    return ((Function<RowSet, Object>) reading)
        .apply(RowSetStream.create(List.of(), Collections.emptyIterator()));
  }
}
