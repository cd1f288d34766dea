package io.qiantou.endpoint;

import io.qiantou.model.QiantouException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Where a store elsewhere is spoken to, such as {@code http://127.0.0.1:3030/ds/sparql} with {@code
 * …/ds/update} and {@code …/ds/data}.
 *
 * @param query takes SPARQL queries
 * @param update takes SPARQL updates; without it nothing can be written
 * @param graphStore speaks the graph store protocol; what it does is done by queries and updates
 *     without it
 */
public record EndpointAddress(URI query, Optional<URI> update, Optional<URI> graphStore) {

  /**
   * Of texts.
   *
   * @throws QiantouException where one is no http(s) address, or holds an {@code @}, before which
   *     there may be a password
   */
  public static EndpointAddress of(
      String query, Optional<String> update, Optional<String> graphStore) {
    return new EndpointAddress(
        uri("--endpoint", query),
        update.map(text -> uri("--update-endpoint", text)),
        graphStore.map(text -> uri("--graph-store", text)));
  }

  /** An address for people: without what may be a key behind its question mark. */
  static String shown(URI address) {
    String text = address.toString();
    int end = text.indexOf('?');
    return end < 0 ? text : text.substring(0, end);
  }

  private static URI uri(String option, String text) {
    // Before anything else, for what is said of an address shows it; and a password that is not
    // written as it has to be stands anywhere in it.
    if (text.indexOf('@') >= 0) {
      throw new QiantouException(
          option
              + ": an address without a password was expected; "
              + Credentials.USER
              + " and "
              + Credentials.PASSWORD
              + " of the environment hold it (an @ of a path is written %40)");
    }
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException e) {
      throw new QiantouException(option + " " + text + ": " + e.getReason(), e);
    }
    boolean web = "http".equalsIgnoreCase(uri.getScheme());
    boolean secure = "https".equalsIgnoreCase(uri.getScheme());
    if (!(web || secure) || uri.getHost() == null) {
      throw new QiantouException(
          option + " " + text + ": an address such as https://example.org/sparql was expected");
    }
    return uri;
  }
}
