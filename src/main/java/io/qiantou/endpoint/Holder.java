package io.qiantou.endpoint;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The process that writes a load, as it is noted beside each graph on its way, so that another load
 * can tell what runs from what broke off: {@code "2026-11-29T15:04:29Z 4711 archive-2"}.
 *
 * <p>Left over is what this process left itself, what a process of this machine left that has
 * ended, and what is an hour old: of another machine's process nobody here knows whether it runs.
 *
 * @param host the machine
 * @param pid the process
 */
record Holder(String host, long pid) {
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int PARTS = 3;

  /** This process. */
  static Holder here() {
    return new Holder(hostName(), ProcessHandle.current().pid());
  }

  private static String hostName() {
    @Nullable String known = System.getenv("HOSTNAME");
    if (known != null && !known.isBlank()) {
      return known;
    }
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown"; // then an hour decides, or the number of the process
    }
  }

  /** What is noted at a time. */
  String note(Instant now) {
    return now + " " + pid + " " + host;
  }

  /** Whether what has this note, or none, was left by a load that is over. */
  boolean takesForLeft(Optional<String> note, Instant now) {
    List<String> parts = note.map(n -> List.of(n.split(" ", PARTS))).orElse(List.of());
    if (parts.size() < PARTS) {
      return true;
    }
    try {
      Instant since = Instant.parse(parts.get(0));
      Holder other = new Holder(parts.get(2), Long.parseLong(parts.get(1)));
      return since.plus(LONGEST).isBefore(now) || equals(other) || other.hasEnded(host);
    } catch (DateTimeException | NumberFormatException e) {
      return true;
    }
  }

  private boolean hasEnded(String here) {
    return host.equals(here) && ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty();
  }
}
