package io.qiantou.server;

/**
 * Which page of how many is shown.
 *
 * @param number from 1
 * @param total how much there is on all pages
 * @param size how much is on each
 */
public record Paging(int number, int total, int size) {
  /** How many pages there are. */
  public int last() {
    return Math.max(1, (total + size - 1) / size);
  }

  /** Whether there is one before. */
  public boolean isLater() {
    return number > 1;
  }

  /** Whether there is one after. */
  public boolean isEarlier() {
    return number < last();
  }

  /** The one before. */
  public int before() {
    return number - 1;
  }

  /** The one after. */
  public int next() {
    return number + 1;
  }
}
