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
    return inTime(super::read);
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    return inTime(() -> super.read(bytes, from, length));
  }

  private interface Reading {
    int read() throws IOException;
  }

  /** What is read; once the time is over it is that which is said, and not that all is closed. */
  private int inTime(Reading reading) throws IOException {
    try {
      int read = reading.read();
      if (!over) {
        return read;
      }
    } catch (IOException e) {
      if (!over) {
        throw e;
      }
    }
    throw new HttpTimeoutException("the answer has not ended within " + time.toSeconds() + " s");
  }

  @Override
  public void close() throws IOException {
    end.cancel(false);
    super.close();
  }
}
