package io.qiantou.store;

/** Told how far long work has come, such as {@code ("压缩 / compacting", 3, 12)}. */
@FunctionalInterface
public interface StoreProgress {
  /** One more step of {@code task} is done: {@code done} of about {@code all}. */
  void step(String task, long done, long all);

  /** For nobody who watches. */
  static StoreProgress none() {
    return (task, done, all) -> {};
  }
}
