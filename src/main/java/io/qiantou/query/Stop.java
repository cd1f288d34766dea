package io.qiantou.query;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.util.Context;

/**
 * Whether a running query is to end. Jena looks at this between the rows of a result; what takes
 * long within one row asks here.
 */
final class Stop {
  private final Context context;
  private final AtomicBoolean signal;

  private Stop(Context context) {
    this.context = context;
    this.signal = Context.getOrSetCancelSignal(context);
  }

  /** The sign that Jena sets for the query with this context. */
  static Stop of(Context context) {
    return new Stop(context);
  }

  /**
   * Goes on, or not.
   *
   * @throws QueryCancelledException where the query was stopped
   */
  void check() {
    if (signal.get()) {
      throw new QueryCancelledException();
    }
  }

  /** Ends the query for a limit that it broke; what comes back is to be thrown. */
  QueryLimitException at(QueryLimitException broken) {
    BrokenLimit.note(context, broken);
    signal.set(true);
    return broken;
  }
}
