package io.qiantou.cli;

import io.qiantou.store.StoreProgress;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** Progress of work on a store: a bar on a terminal, nothing in a pipe. */
final class StepProgress implements StoreProgress, AutoCloseable {
  private final Console console;
  private @Nullable ProgressBar bar;

  StepProgress(Console console) {
    this.console = console;
  }

  @Override
  public synchronized void step(String task, long done, long all) {
    if (!console.terminal()) {
      return;
    }
    ProgressBar shown = bar;
    if (shown == null) {
      shown =
          new ProgressBarBuilder()
              .setTaskName(task)
              .setInitialMax(all)
              .setConsumer(new ConsoleProgressBarConsumer(console.err()))
              .build();
      bar = shown;
    }
    shown.maxHint(Math.max(all, done));
    shown.stepTo(done);
  }

  @Override
  public synchronized void close() {
    ProgressBar shown = bar;
    if (shown != null) {
      shown.close();
    }
  }
}
