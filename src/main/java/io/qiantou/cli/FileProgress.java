package io.qiantou.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Progress over files, on a terminal and for more than one file only. */
interface FileProgress extends AutoCloseable {

  /** One more file is done. */
  void step();

  @Override
  default void close() {}

  /** A bar named {@code task} where somebody watches, else nothing. */
  static FileProgress of(String task, int files, Console console) {
    if (!console.terminal() || files < 2) {
      return () -> {};
    }
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(files)
            .setConsumer(new ConsoleProgressBarConsumer(console.err()))
            .build();
    return new FileProgress() {
      @Override
      public void step() {
        bar.step();
      }

      @Override
      public void close() {
        bar.close();
      }
    };
  }
}
