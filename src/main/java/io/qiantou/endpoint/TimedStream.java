package io.qiantou.endpoint;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * The bytes of an answer, which end in a fault where they have not come within their time: {@link
 * java.net.http.HttpClient} itself waits without end for the rest of an answer that has begun.
 */
final class TimedStream extends FilterInputStream {
  private final Duration time;
  private final ScheduledFuture<?> end;
  private volatile boolean over;

  /** Reads {@code answer}, and closes it after {@code time}. */
  TimedStream(InputStream answer, Duration time, ScheduledExecutorService clock) {
    super(answer);
    this.time = time;
    this.end = clock.schedule(this::giveUp, time.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void giveUp() {
    over = true;
    try {
      in.close(); // wakes who reads
    } catch (IOException e) {
      return; // it was broken before
    }
  }

  @Override
  public int read() throws IOException {
    return checked(super.read());
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    return checked(super.read(bytes, from, length));
  }

  private int checked(int read) throws IOException {
    if (over) {
      throw new HttpTimeoutException("the answer has not ended within " + time.toSeconds() + " s");
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    end.cancel(false);
    super.close();
  }
}
