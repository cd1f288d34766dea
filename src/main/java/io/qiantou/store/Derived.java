package io.qiantou.store;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Something that was made of a store and is kept until the store is written: counts over all
 * documents, an index to search by. One thing for each object; answers to many questions are {@code
 * report.KeptAnswers}, which keeps its cache by this.
 *
 * <p>{@code new Derived<Table>(store).get(() -> query.run(store, Map.of()))} asks once, however
 * often it is called, until a document comes or goes. Made for one caller at a time; the others
 * wait for it. What throws is not kept.
 */
public final class Derived<T> {
  private final GraphStore store;
  private Optional<T> made = Optional.empty();
  private long revision;

  /** Of {@code store}; nothing yet. */
  public Derived(GraphStore store) {
    this.store = store;
  }

  /** What is kept, or else what {@code make} makes. */
  public synchronized T get(Supplier<T> make) {
    long now = store.revision();
    if (made.isEmpty() || now != revision) {
      made = Optional.of(make.get());
      revision = now;
    }
    return made.orElseThrow();
  }
}
