package io.qiantou.server;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * Where the service listens: HTTP/1.1, with connections that can be asked ({@link
 * PeekingEndPoint}).
 */
final class Connector extends ServerConnector {
  private static final int IDLE_MILLISECONDS = 30_000;

  /** A query in an address is longer than what Jetty takes by itself. */
  private static final int HEADER_BYTES = 64 << 10;

  /** A name with a slash in it has one in its IRI, escaped: {@code agency/name/A%2FB局}. */
  private static final UriCompliance ESCAPED_SLASHES =
      UriCompliance.DEFAULT.with(
          "escaped slashes", UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR);

  Connector(Server server, ServerOptions options) {
    super(server, new HttpConnectionFactory(http()));
    if (!options.open()) {
      setHost("127.0.0.1");
    }
    setPort(options.port());
    setIdleTimeout(IDLE_MILLISECONDS);
  }

  private static HttpConfiguration http() {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setUriCompliance(ESCAPED_SLASHES);
    return http;
  }

  @Override
  protected SocketChannelEndPoint newEndPoint(
      SocketChannel channel, ManagedSelector selector, SelectionKey key) {
    SocketChannelEndPoint endPoint =
        new PeekingEndPoint(channel, selector, key, getScheduler(), getExecutor());
    endPoint.setIdleTimeout(getIdleTimeout());
    return endPoint;
  }
}
