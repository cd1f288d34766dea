package io.qiantou.cli;

import io.qiantou.endpoint.Credentials;
import io.qiantou.endpoint.EndpointAddress;
import io.qiantou.endpoint.EndpointStore;
import io.qiantou.endpoint.Patience;
import io.qiantou.model.QiantouException;
import io.qiantou.report.WrongCallException;
import io.qiantou.store.GraphStore;
import java.util.Optional;

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
    try {
      return EndpointStore.of(
          EndpointAddress.of(endpoint, update, graphStore),
          Credentials.of(System.getenv()),
          Patience.usual(),
          main.resources());
    } catch (QiantouException e) {
      throw new WrongCallException(String.valueOf(e.getMessage()));
    }
  }
}
