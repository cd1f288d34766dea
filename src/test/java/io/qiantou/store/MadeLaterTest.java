package io.qiantou.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MadeLaterTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration NONE = Duration.ZERO;

  @Test
  void nobodyWaitsLongerThanHeWants(@TempDir Path folder) {
    CountDownLatch end = new CountDownLatch(1);
    try (PolicyStore store = PolicyStore.open(folder);
        MadeLater<Integer> later = new MadeLater<>(store, "test", unwanted -> waited(end, 1))) {
      assertThat(later.current(NONE)).isEmpty();
      assertThat(later.latest()).isEmpty();
      end.countDown();
      assertThat(later.current(LONG)).contains(1);
      assertThat(later.current(NONE)).contains(1);
    }
  }

  @Test
  void afterAWriteItIsMadeAnewAndTheOneBeforeIsKeptUntilThen(@TempDir Path folder) {
    AtomicInteger made = new AtomicInteger();
    CountDownLatch second = new CountDownLatch(1);
    try (PolicyStore store = PolicyStore.open(folder);
        MadeLater<Integer> later =
            new MadeLater<>(
                store,
                "test",
                unwanted -> made.incrementAndGet() == 1 ? Integer.valueOf(1) : waited(second, 2))) {
      assertThat(later.current(LONG)).contains(1);
      store.replaceAll(Fixtures.graphs("notice.trig"));
      assertThat(later.current(NONE)).isEmpty();
      assertThat(later.latest()).contains(1);
      second.countDown();
      assertThat(later.current(LONG)).contains(2);
    }
    assertThat(made).hasValue(2);
  }

  @Test
  void whatFailsIsToldAndMadeAgain(@TempDir Path folder) {
    AtomicInteger made = new AtomicInteger();
    try (PolicyStore store = PolicyStore.open(folder);
        MadeLater<Integer> later =
            new MadeLater<>(
                store,
                "test",
                unwanted -> {
                  if (made.incrementAndGet() == 1) {
                    throw new IllegalStateException("cut off");
                  }
                  return made.get();
                })) {
      assertThatThrownBy(() -> later.current(LONG)).hasMessage("cut off");
      assertThat(later.current(LONG)).contains(2);
    }
  }

  @Test
  void theEndIsToldToWhoMakesIt(@TempDir Path folder) {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    try (PolicyStore store = PolicyStore.open(folder)) {
      MadeLater<Integer> later =
          new MadeLater<>(
              store,
              "test",
              unwanted -> {
                begun.countDown();
                while (!unwanted.getAsBoolean()) {
                  Thread.onSpinWait();
                }
                ended.countDown();
                return 1;
              });
      later.start(() -> true);
      waited(begun, 0);
      later.close();
      assertThat(ended.getCount()).isZero();
    }
  }

  /** A question that sorts more rows than there is time for gives none that could be stopped at. */
  @Test
  void theEndReachesAQuestionInTheMiddle(@TempDir Path folder) {
    Query endless =
        QueryFactory.create(
            "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o } ORDER BY ?o");
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    try (PolicyStore store = PolicyStore.open(folder)) {
      store.replaceAll(Fixtures.graphs("notice.trig"));
      MadeLater<Boolean> later =
          new MadeLater<>(
              store,
              "test",
              unwanted -> {
                begun.countDown();
                try {
                  return store.select(endless, unwanted, RowSet::hasNext);
                } finally {
                  ended.countDown();
                }
              });
      later.start(() -> true);
      waited(begun, 0);
      later.close();
      assertThat(ended.getCount()).isZero();
      assertThat(later.latest()).isEmpty();
    }
  }

  private static Integer waited(CountDownLatch end, int value) {
    try {
      end.await();
      return value;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
