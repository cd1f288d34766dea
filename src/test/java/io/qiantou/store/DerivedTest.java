package io.qiantou.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DerivedTest {
  @Test
  void isMadeAnewOnlyWhenTheStoreWasWritten(@TempDir Path folder) {
    Map<String, Graph> graphs = Fixtures.graphs("notice.trig");
    AtomicInteger made = new AtomicInteger();
    try (PolicyStore store = PolicyStore.open(folder)) {
      Derived<Integer> derived = new Derived<>(store);
      assertThat(derived.get(made::incrementAndGet)).isEqualTo(1);
      assertThat(derived.get(made::incrementAndGet)).isEqualTo(1);
      store.replaceAll(graphs);
      assertThat(derived.get(made::incrementAndGet)).isEqualTo(2);
      graphs.keySet().forEach(store::remove);
      assertThat(derived.get(made::incrementAndGet)).isEqualTo(3);
      assertThat(derived.get(made::incrementAndGet)).isEqualTo(3);
    }
  }

  @Test
  void whatFailsIsAskedAgain(@TempDir Path folder) {
    try (PolicyStore store = PolicyStore.open(folder)) {
      Derived<Integer> derived = new Derived<>(store);
      assertThatThrownBy(
              () ->
                  derived.get(
                      () -> {
                        throw new IllegalStateException("cut off");
                      }))
          .hasMessage("cut off");
      assertThat(derived.get(() -> 7)).isEqualTo(7);
    }
  }
}
