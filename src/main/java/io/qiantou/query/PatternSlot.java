package io.qiantou.query;

import com.google.re2j.Pattern;
import org.jspecify.annotations.Nullable;

/** The last pattern of one place in one running query: most queries have the same for every row. */
final class PatternSlot {
  private String source = "";
  private String flags = "";
  private @Nullable Pattern compiled;

  /** The pattern; one that breaks a limit ends the query. */
  Pattern get(String wanted, String wantedFlags, Stop stop) {
    Pattern ready = compiled;
    if (ready == null || !source.equals(wanted) || !flags.equals(wantedFlags)) {
      try {
        ready = LinearPattern.compile(wanted, wantedFlags);
      } catch (QueryLimitException e) {
        throw stop.at(e);
      }
      source = wanted;
      flags = wantedFlags;
      compiled = ready;
    }
    return ready;
  }
}
