package io.qiantou.cli;

import io.qiantou.model.QiantouException;
import io.qiantou.store.Change;
import io.qiantou.store.UnfinishedWrite;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says what a load that broke off has written and what it has not. */
final class BrokenLoad {
  private static final int NAMED = 20;

  private BrokenLoad() {}

  /**
   * What the user is told.
   *
   * @param gathered what was written before, and what waited
   * @param unread files that were not looked at
   */
  static QiantouException of(UnfinishedWrite fault, Gathered gathered, int unread) {
    Map<Change, Long> numbers = gathered.numbers();
    Set<String> left = new LinkedHashSet<>(fault.left());
    left.addAll(gathered.waiting());
    left.removeAll(fault.written().keySet()); // what was stored before waits with more
    List<String> first = left.stream().limit(NAMED).toList();
    return new QiantouException(
        fault.getMessage()
            + "\n载入中断 / the load broke off. 已写入 / written: documents added "
            + numbers.getOrDefault(Change.ADDED, 0L)
            + ", replaced "
            + numbers.getOrDefault(Change.REPLACED, 0L)
            + ", merged "
            + numbers.getOrDefault(Change.MERGED, 0L)
            + "; unchanged "
            + numbers.getOrDefault(Change.UNCHANGED, 0L)
            + "\n未写入 / not written: graphs "
            + left.size()
            + ", files not read "
            + unread
            + "\n  "
            + String.join("\n  ", first)
            + (left.size() > first.size() ? "\n  …" : "")
            + "\n没有只写了一半的文件 / no document is there by half; 再次运行即可补齐 / the same call again"
            + " writes the rest",
        fault);
  }
}
