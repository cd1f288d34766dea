package io.qiantou.store;

import io.qiantou.model.QiantouException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A store went away while graphs were written: some stand there whole, the others as they stood
 * before, and none is half of either. The same call again writes the rest.
 */
public final class UnfinishedWrite extends QiantouException {
  private static final long serialVersionUID = 1L;

  private final transient Map<String, Change> written;
  private final transient List<String> left;

  /**
   * Says what is there and what is not.
   *
   * @param reason what the store, or the way to it, said
   * @param written what became of the graphs that are stored
   * @param left names of those that are not
   */
  public UnfinishedWrite(
      String reason, Throwable cause, Map<String, Change> written, List<String> left) {
    super(reason, cause);
    this.written = Collections.unmodifiableMap(new LinkedHashMap<>(written));
    this.left = List.copyOf(left);
  }

  /** What became of the graphs that are stored. */
  public Map<String, Change> written() {
    return written;
  }

  /** Names of the graphs that are not. */
  public List<String> left() {
    return left;
  }
}
