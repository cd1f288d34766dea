package io.qiantou.server;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** Who may do what: reading is everybody's, writing needs the token. */
final class Access {
  private static final String SCHEME = "bearer ";

  private final Optional<Token> token;
  private final Optional<String> readOnly;

  /**
   * For one service.
   *
   * @param token of who may write
   * @param readOnly why nobody may, whatever the token
   */
  Access(Optional<Token> token, Optional<String> readOnly) {
    this.token = token;
    this.readOnly = readOnly;
  }

  /**
   * Goes on where {@code request} may write.
   *
   * @throws Refusal 403 where nobody may, 401 where the token is missing or wrong
   */
  void requireWriting(HttpServletRequest request) {
    if (readOnly.isPresent()) {
      throw new Refusal(403, readOnly.get());
    }
    if (token.isEmpty()) {
      throw new Refusal(
          403,
          "写入已关闭 / writing is off: start the service with QIANTOU_TOKEN or --token-file to allow it");
    }
    if (!hasToken(request)) {
      throw new Refusal(
          401,
          given(request).isEmpty()
              ? "需要令牌 / Authorization: Bearer TOKEN was expected"
              : "令牌不对 / the token is wrong");
    }
  }

  /**
   * Whether {@code request} may see how the service is doing: it comes from this machine, and not
   * through a proxy on it, or has the token.
   */
  boolean mayMeasure(HttpServletRequest request) {
    boolean direct =
        Replies.header(request, "X-Forwarded-For").isEmpty()
            && Replies.header(request, "Forwarded").isEmpty();
    return (direct && isLocal(request)) || hasToken(request);
  }

  private boolean hasToken(HttpServletRequest request) {
    return token.isPresent() && token.get().is(given(request));
  }

  /** The token that the request has; empty where it has none. */
  private static String given(HttpServletRequest request) {
    String header = Replies.header(request, "Authorization");
    return header.toLowerCase(Locale.ROOT).startsWith(SCHEME)
        ? header.substring(SCHEME.length()).strip()
        : "";
  }

  private static boolean isLocal(HttpServletRequest request) {
    SocketAddress remote =
        ServletContextRequest.getServletContextRequest(request)
            .getConnectionMetaData()
            .getRemoteSocketAddress();
    InetAddress address = remote instanceof InetSocketAddress inet ? inet.getAddress() : null;
    return address != null && address.isLoopbackAddress();
  }
}
