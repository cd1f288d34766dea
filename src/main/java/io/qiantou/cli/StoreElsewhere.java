package io.qiantou.cli;

import io.qiantou.endpoint.Credentials;
import io.qiantou.endpoint.EndpointAddress;
import io.qiantou.endpoint.EndpointStore;
import io.qiantou.endpoint.Patience;
import io.qiantou.model.QiantouException;
import io.qiantou.report.WrongCallException;
import io.qiantou.store.GraphStore;
import io.qiantou.store.ServedStore;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Opens the store that {@code --endpoint} names. It stands apart from the commands, whose classes
 * are looked at for every {@code --help}, so that these load nothing of Jena.
 */
final class StoreElsewhere {
  private StoreElsewhere() {}

  /**
   * The store; who asks is said by the environment.
   *
   * @throws WrongCallException where an address or the environment is none
   */
  static GraphStore open(
      String endpoint, Optional<String> update, Optional<String> graphStore, Main main) {
    return asCalled(
        () ->
            EndpointStore.of(
                EndpointAddress.of(endpoint, update, graphStore),
                Credentials.of(System.getenv()),
                Patience.usual(),
                main.resources()));
  }

  /**
   * The same for a service.
   *
   * @param longest that an answer may take
   */
  static ServedStore serve(
      String endpoint,
      Optional<String> update,
      Optional<String> graphStore,
      Duration longest,
      Main main) {
    return asCalled(
        () ->
            EndpointStore.served(
                EndpointAddress.of(endpoint, update, graphStore),
                Credentials.of(System.getenv()),
                longest,
                main.resources()));
  }

  private static ServedStore asCalled(Supplier<ServedStore> opening) {
    try {
      return opening.get();
    } catch (QiantouException e) {
      throw new WrongCallException(String.valueOf(e.getMessage()));
    }
  }
}
