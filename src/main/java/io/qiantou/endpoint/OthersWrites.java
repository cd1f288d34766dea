package io.qiantou.endpoint;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Notices that others have written into a store elsewhere: each load of this program leaves a run,
 * and what another program does is taken to have happened every ten minutes. So what was made of
 * the store and kept is out of date for so long at most.
 */
final class OthersWrites {
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final EndpointReading reading;
  private final Duration looks;
  private final AtomicLong noticed = new AtomicLong();
  private final ReentrantLock looking = new ReentrantLock();
  private Optional<String> seen = Optional.empty();
  private long lastLook;
  private long lastChange;

  /**
   * Of a store.
   *
   * @param looks how often to look, at most; a look is a question
   */
  OthersWrites(EndpointReading reading, Duration looks) {
    this.reading = reading;
    this.looks = looks;
  }

  /** Another number after each change; where somebody is looking just now it is the one before. */
  long number() {
    if (looking.tryLock()) {
      try {
        look(System.nanoTime());
      } finally {
        looking.unlock();
      }
    }
    return noticed.get();
  }

  private void look(long now) {
    if (seen.isPresent() && now - lastLook < looks.toNanos()) {
      return;
    }
    Optional<String> before = seen;
    seen = Optional.empty(); // of a store that does not answer it is asked again
    String sign = reading.lastChange();
    boolean other = !before.filter(sign::equals).isPresent();
    if (other || now - lastChange > LONGEST.toNanos()) {
      noticed.incrementAndGet();
      lastChange = now;
    }
    seen = Optional.of(sign);
    lastLook = now;
  }
}
