package io.qiantou.server;

import java.util.Optional;
import org.apache.jena.sparql.exec.QueryExec;
import org.jspecify.annotations.Nullable;

/** One query from its turn to its end, and why it was stopped, if it was. */
final class RunningQuery {
  /** Why a query is stopped before its end. */
  enum Reason {
    /** Its time was over. */
    TIME,
    /** Its client has left. */
    CLIENT,
    /** It filled the memory. */
    MEMORY,
    /** The service ends. */
    END
  }

  private final Caller caller;
  private final long deadline;
  private final long thread = Thread.currentThread().getId();
  private final long allocatedBefore;
  private @Nullable QueryExec execution;
  private @Nullable Reason reason;
  private boolean finished;

  /**
   * Run by the thread that makes this.
   *
   * @param deadline when it must have ended, in {@link System#nanoTime()}
   * @param allocated what this thread has allocated until now
   */
  RunningQuery(Caller caller, long deadline, long allocated) {
    this.caller = caller;
    this.deadline = deadline;
    this.allocatedBefore = allocated;
  }

  /** From here on {@link #stop} reaches it. */
  synchronized void started(QueryExec started) {
    execution = started;
    if (reason != null) {
      started.abort();
    }
  }

  /** Looks whether it is to be stopped. */
  synchronized void look(long now) {
    if (finished) {
      return;
    }
    if (reason != null) {
      stop(reason); // once more: Jena can miss a call that comes before the first row
    } else if (now - deadline >= 0) {
      stop(Reason.TIME);
    } else if (caller.isGone()) {
      stop(Reason.CLIENT);
    }
  }

  /** Ends it; the first reason stays. */
  synchronized void stop(Reason why) {
    if (finished) {
      return;
    }
    if (reason == null) {
      reason = why;
    }
    if (execution != null) {
      execution.abort();
    }
  }

  /** It has ended; nobody looks at its connection any more. */
  synchronized void finish() {
    finished = true;
  }

  synchronized Optional<Reason> reason() {
    return Optional.ofNullable(reason);
  }

  long thread() {
    return thread;
  }

  /** Bytes that it has allocated. */
  long allocated(long byThread) {
    return byThread - allocatedBefore;
  }
}
