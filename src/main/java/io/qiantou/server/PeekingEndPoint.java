package io.qiantou.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Executor;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * A connection that can be asked whether the client has hung up while its request is being worked
 * on. Jetty reads nothing then and would notice only when it sends the answer: the query of a
 * client that has left would be computed to its end.
 *
 * <p>To ask is to read. What a client sends ahead (its next request) is kept and handed out first.
 * The trap: a client that closes its sending half only, and still waits for the answer, counts as
 * one that has left; no browser, curl, Jena or RDF4J does that.
 */
final class PeekingEndPoint extends SocketChannelEndPoint {
  private static final int AHEAD = 1024;

  private final Executor executor;

  /** In Jetty's manner ready to be read from: what was read by asking. */
  private ByteBuffer ahead = BufferUtil.EMPTY_BUFFER;

  private boolean gone;

  PeekingEndPoint(
      SocketChannel channel,
      ManagedSelector selector,
      SelectionKey key,
      Scheduler scheduler,
      Executor executor) {
    super(channel, selector, key, scheduler);
    this.executor = executor;
  }

  /** Whether the client has closed the connection; to be asked only while nobody else reads. */
  synchronized boolean isGone() {
    if (gone || !isOpen()) {
      return true;
    }
    if (ahead.capacity() == 0) {
      ahead = BufferUtil.allocate(AHEAD);
    }
    try {
      gone = BufferUtil.space(ahead) > 0 && super.fill(ahead) < 0;
    } catch (IOException e) {
      gone = true;
    }
    return gone;
  }

  @Override
  public synchronized int fill(ByteBuffer buffer) throws IOException {
    if (BufferUtil.isEmpty(ahead)) {
      return super.fill(buffer);
    }
    int taken = BufferUtil.append(buffer, ahead);
    if (BufferUtil.isEmpty(ahead)) {
      BufferUtil.clear(ahead);
    }
    return taken;
  }

  /** The selector knows nothing of what was read ahead. */
  @Override
  protected void needsFillInterest() {
    boolean ready;
    synchronized (this) {
      ready = BufferUtil.hasContent(ahead);
    }
    if (ready) {
      executor.execute(() -> getFillInterest().fillable());
    } else {
      super.needsFillInterest();
    }
  }
}
