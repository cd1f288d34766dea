package io.qiantou.endpoint;

import java.util.Optional;

/**
 * What a store elsewhere can do, found by asking it, once: what its default graph is, whether
 * counts are kept, whether words are indexed.
 */
final class StoreAbilities {
  private final EndpointReading reading;
  private final EndpointWords words;
  private Optional<Union> union = Optional.empty();
  private Optional<Boolean> kept = Optional.empty();
  private Optional<Boolean> indexed = Optional.empty();

  StoreAbilities(EndpointReading reading, EndpointWords words) {
    this.reading = reading;
    this.words = words;
  }

  /** Of a store without a document it is still to be seen; with each new one a list is longer. */
  synchronized Union union() {
    if (union.isEmpty() || union.get() instanceof Union.OfAll) {
      union = reading.union();
    }
    return union.orElseGet(Union.OfTheStore::new);
  }

  synchronized boolean keepsCounts() {
    if (kept.isEmpty()) {
      kept = Optional.of(reading.holds("kept"));
    }
    return kept.get();
  }

  /** One that is not this program's may have an index, but of what is not known. */
  synchronized boolean hasWordIndex() {
    if (indexed.isEmpty()) {
      indexed = keepsCounts() ? words.areIndexed() : Optional.of(false);
    }
    return indexed.orElse(false);
  }
}
