package io.qiantou.server;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Sends a complete answer as fast as its client reads and without a thread that waits for it. A
 * client that has not read it within the time is cut off: it was told the length and sees that.
 */
final class SpoolSender implements WriteListener, AsyncListener {
  private static final int PIECE = 32 << 10;

  /** So much time, and so much more for every 32 kB. */
  private static final long MILLISECONDS = 60_000;

  private final Spool spool;
  private final AsyncContext request;
  private final ServletOutputStream out;
  private final byte[] piece = new byte[PIECE];

  private SpoolSender(Spool spool, AsyncContext request, ServletOutputStream out) {
    this.spool = spool;
    this.request = request;
    this.out = out;
  }

  /** Begins to send; {@code spool} is closed at the end. */
  static void send(HttpServletRequest request, HttpServletResponse response, Spool spool)
      throws IOException {
    response.setContentLengthLong(spool.size());
    AsyncContext async = request.startAsync();
    async.setTimeout(MILLISECONDS + spool.size() / PIECE * 1000);
    ServletOutputStream out = response.getOutputStream();
    SpoolSender sender = new SpoolSender(spool, async, out);
    async.addListener(sender);
    out.setWriteListener(sender);
  }

  @Override
  public void onWritePossible() throws IOException {
    while (out.isReady()) {
      int length = spool.read(piece);
      if (length == 0) {
        request.complete();
        return;
      }
      out.write(piece, 0, length);
    }
  }

  @Override
  public void onError(Throwable fault) {
    request.complete();
  }

  @Override
  public void onComplete(AsyncEvent event) {
    spool.close();
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    request.complete(); // with bytes missing: Jetty closes the connection
  }

  @Override
  public void onError(AsyncEvent event) {
    spool.close();
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    // nobody starts it again
  }
}
