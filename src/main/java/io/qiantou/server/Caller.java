package io.qiantou.server;

import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;

/** Who waits for an answer. */
interface Caller {
  /** Whether nobody waits any more. */
  boolean isGone();

  /** The client of a request. */
  static Caller of(HttpServletRequest request) {
    EndPoint endPoint =
        ServletContextRequest.getServletContextRequest(request)
            .getConnectionMetaData()
            .getConnection()
            .getEndPoint();
    return endPoint instanceof PeekingEndPoint peeking ? peeking::isGone : () -> !endPoint.isOpen();
  }
}
