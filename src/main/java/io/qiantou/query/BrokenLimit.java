package io.qiantou.query;

import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.jspecify.annotations.Nullable;

/**
 * Where a running query notes the first limit that it broke. Jena's FILTER takes whatever goes
 * wrong within it for "no": the row would be left out in silence and the answer look whole. So who
 * runs a query asks here too.
 *
 * <pre>{@code
 * BrokenLimit limit = new BrokenLimit();
 * limit.into(execution.getContext());
 * rows = execution.select() …
 * limit.check();
 * }</pre>
 */
public final class BrokenLimit {
  private static final Symbol KEY = Symbol.create("urn:qiantou:broken-limit");

  private final AtomicReference<@Nullable QueryLimitException> first = new AtomicReference<>();

  /** Makes the query with this context note here. */
  public void into(Context context) {
    context.set(KEY, this);
  }

  /**
   * Goes on where no limit was broken.
   *
   * @throws QueryLimitException with the first that was
   */
  public void check() {
    QueryLimitException broken = first.get();
    if (broken != null) {
      throw broken;
    }
  }

  static void note(Context context, QueryLimitException broken) {
    BrokenLimit limit = context.get(KEY);
    if (limit != null) {
      limit.first.compareAndSet(null, broken);
    }
  }
}
